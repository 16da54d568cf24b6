import { type Fit, fitsOf } from './label-fit.ts'
import type { Slot } from './labels.zh.ts'
import type { Row } from './rows.ts'
import { core } from './words.ts'

/** Rows `from` to `to` (inclusive) of a table's region, read as the form's row `slot`. */
export type Segment = {
  readonly slot: Slot
  readonly from: number
  readonly to: number
  /** 0 to 1; null where no label was read and only the position speaks. */
  readonly likeness: number | null
  readonly label: string
  /** All label words of the rows, those of groups beside it too. */
  readonly words: string
}

const longest = 14

/**
 * The form's rows laid over printed rows in order: each stretch of rows to at most one slot, whatever fits none
 * left out. Labels may be broken over lines above, beside and below their figures.
 */
export function align(
  rows: readonly Row[],
  slots: readonly Slot[],
  width: number,
): readonly Segment[] {
  const fits = new Map<string, readonly (Fit | null)[]>()
  const count = rows.map((row) => row.figures.length)
  const closed = rows.map((row, at) => isClosed(row, slots, count[at]!, width))
  const size = slots.length + 1
  const best = new Float64Array((rows.length + 1) * size)
  const step: (Segment | null)[] = Array(best.length).fill(null)
  const took = new Uint8Array(best.length)
  for (let end = 1; end <= rows.length; end += 1) {
    const unused = count[end - 1]! >= width - 2 ? -1 : count[end - 1]! > 0 ? -0.2 : 0
    for (let slot = 0; slot < size; slot += 1) {
      const here = end * size + slot
      best[here] = best[here - size]! + unused
      took[here] = 1
      if (slot > 0 && best[here - 1]! >= best[here]!) {
        best[here] = best[here - 1]!
        took[here] = 2
      }
    }
    for (const from of starts(end, count, closed, width)) {
      const options = fitsOf(rows, from, end - 1, slots, fits)
      const labelFirst = rows[from]!.labels.length > 0 && count[end - 1]! > 0
      const figures = total(count, from, end)
      const blanks = rows[end - 1]!.blanks.length
      let improved = false
      for (let slot = 0; slot < slots.length; slot += 1) {
        if (slots[slot]!.parent && !labelFirst) continue
        // Figures above their label: only where nothing better is to be had.
        const late = !labelFirst && options !== null && rows[from]!.labels.length === 0 ? 0.4 : 0
        const gain = gainOf(options, slot, slots[slot]!, figures, blanks, end - from, width)
        if (gain === null) continue
        const score = best[from * size + slot]! + gain - late
        const here = end * size + slot + 1
        if (score <= best[here]! + 1e-9) continue
        best[here] = score
        took[here] = 3
        const fit = options?.[slot] ?? null
        step[here] = {
          slot: slots[slot]!,
          from,
          to: end - 1,
          likeness: fit?.likeness ?? null,
          label: fit?.label ?? '',
          words: rows
            .slice(from, end)
            .flatMap((row) => row.labels.map((label) => label.text))
            .join(''),
        }
        improved = true
      }
      if (improved) spread(best, took, end * size, size)
    }
  }
  return walkBack(step, took, size, rows.length)
}

function spread(best: Float64Array, took: Uint8Array, start: number, size: number) {
  for (let slot = 1; slot < size; slot += 1) {
    if (best[start + slot - 1]! > best[start + slot]! + 1e-9) {
      best[start + slot] = best[start + slot - 1]!
      took[start + slot] = 2
    }
  }
}

function walkBack(
  step: readonly (Segment | null)[],
  took: Uint8Array,
  size: number,
  rows: number,
): readonly Segment[] {
  const found: Segment[] = []
  let end = rows
  let slot = size - 1
  while (end > 0) {
    const here = end * size + slot
    if (took[here] === 3) {
      const segment = step[here]!
      found.unshift(segment)
      end = segment.from
      slot -= 1
    } else if (took[here] === 2) slot -= 1
    else end -= 1
  }
  return found
}

/** Where a stretch ending before `end` may start: one row, or several that together carry one row's figures. */
function* starts(
  end: number,
  count: readonly number[],
  closed: readonly boolean[],
  width: number,
): Generator<number> {
  yield end - 1
  if (closed[end - 1]) return
  let figures = count[end - 1]!
  // Figures of one row stand together: none above a label that stands above others.
  let above = false
  for (let from = end - 2; from >= 0 && end - from <= longest; from -= 1) {
    if (closed[from]) return
    if (figures > 0 && count[from] === 0) above = true
    if (above && count[from]! > 0) return
    figures += count[from]!
    if (figures > width + 1) return
    yield from
  }
}

/** A row that is whole in itself: its own label word for word and (nearly) all its figures. */
function isClosed(row: Row, slots: readonly Slot[], figures: number, width: number): boolean {
  if (
    row.kind === 'table' &&
    row.exact &&
    row.labels.length > 0 &&
    figures + row.blanks.length >= 1
  )
    return true
  if (figures < width - 2 || row.labels.length === 0) return false
  const said = core(row.labels.at(-1)!.text)
  return slots.some((slot) => slot.cores.includes(said))
}

function gainOf(
  options: readonly (Fit | null)[] | null,
  at: number,
  slot: Slot,
  figures: number,
  blanks: number,
  rows: number,
  width: number,
): number | null {
  const whole = figures + blanks >= width
  const value = whole ? 1 : figures >= width - 2 ? 0.8 : 0.4
  if (!options) return whole && figures > 0 && !slot.parent ? 0.3 - 0.05 * (rows - 1) : null
  const fit = options[at]
  if (!fit || (slot.parent && (figures === 0 || fit.rank < 0.8))) return null
  if (figures === 0 && !whole) return 0.2 * fit.rank - 0.01 * (rows - 1)
  return (slot.parent ? -0.5 : 0) + 2 * fit.rank + value - 0.04 * (rows - 1)
}

const total = (count: readonly number[], from: number, end: number): number => {
  let sum = 0
  for (let at = from; at < end; at += 1) sum += count[at]!
  return sum
}
