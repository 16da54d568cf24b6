import type { Segment } from './align.ts'
import { countOf } from './candidates.ts'
import type { Slot } from './labels.zh.ts'
import type { Row } from './rows.ts'
import { core, similarity } from './words.ts'

/**
 * Leaves out what the order alone does not prove: rows without a label that are not exactly as many as the form has
 * between their labelled neighbours, and rows cut out of a longer run of single figures.
 */
export function trusted(
  region: readonly Row[],
  segments: readonly Segment[],
  slots: readonly Slot[],
): readonly Segment[] {
  const torn = isTornApart(region, slots)
  const together = torn ? segments.filter((segment) => isTogether(region, segment)) : segments
  const bracketed = together.filter(
    (segment, at) => segment.likeness !== null || isBracketed(together, at, slots, region),
  )
  return bracketed.filter(
    (segment, at) => !isCutOut(region, segment) && !isAmbiguous(bracketed, at, slots),
  )
}

/** A poor label that fits a row nearby, not found otherwise, nearly as well. */
function isAmbiguous(segments: readonly Segment[], at: number, slots: readonly Slot[]): boolean {
  const { slot, likeness, label } = segments[at]!
  if (likeness === null || likeness >= 0.85) return false
  const start = at > 0 ? slots.indexOf(segments[at - 1]!.slot) + 1 : 0
  const end = at + 1 < segments.length ? slots.indexOf(segments[at + 1]!.slot) : slots.length
  const said = core(label)
  return slots
    .slice(start, end)
    .filter((other) => other !== slot && other.row)
    .some((other) => other.cores.some((word) => similarity(said, word) > likeness - 0.2))
}

/** Labels in one place and figures in another: nothing then tells which figures a label has. */
export function isTornApart(region: readonly Row[], slots: readonly Slot[]): boolean {
  let bare = 0
  return region.some((row) => {
    if (row.figures.length > 0 || row.exact) {
      bare = 0
      return false
    }
    const said = core(row.labels.at(-1)?.text ?? '')
    if (slots.some((slot) => slot.row && slot.cores.includes(said))) bare += 1
    return bare >= 4
  })
}

const isTogether = (region: readonly Row[], { from, to }: Segment): boolean =>
  region.slice(from, to + 1).some((row) => row.labels.length > 0 && row.figures.length > 0)

function isBracketed(
  segments: readonly Segment[],
  at: number,
  slots: readonly Slot[],
  region: readonly Row[],
): boolean {
  const before = segments.slice(0, at).findLast((segment) => segment.likeness !== null)
  const after = segments.slice(at + 1).find((segment) => segment.likeness !== null)
  const start = before ? slots.indexOf(before.slot) + 1 : 0
  const end = after ? slots.indexOf(after.slot) : slots.length
  const open = slots.slice(start, end).filter((slot) => !slot.parent).length
  const own = segments.filter(
    (segment) =>
      segment.likeness === null &&
      segment.from > (before?.to ?? -1) &&
      segment.to < (after?.from ?? Number.POSITIVE_INFINITY),
  )
  const all = own.every(({ from, to }) => isWhole(region.slice(from, to + 1)))
  return all && own.length === open
}

/** Its figures stand one to a line, and it is only a part of such lines without being a whole row in itself. */
function isCutOut(region: readonly Row[], segment: Segment): boolean {
  const rows = region.slice(segment.from, segment.to + 1)
  const isSingle = (row: Row | undefined) =>
    row !== undefined && row.labels.length === 0 && row.figures.length === 1
  if (!rows.some(isSingle)) return false
  const cutBelow = isSingle(rows.at(-1)) && isSingle(region[segment.to + 1])
  const cutAbove = isSingle(rows[0]) && isSingle(region[segment.from - 1])
  return (cutBelow || cutAbove) && !isWhole(rows)
}

/** Seven figures whose last is the sum of the others (I3). */
function isWhole(rows: readonly Row[]): boolean {
  const counts = rows.flatMap((row) => row.figures.map(countOf))
  return counts.length === 7 && sumOf(counts) === counts[6]
}

const sumOf = (counts: readonly (number | null)[]): number =>
  counts.slice(0, -1).reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0)
