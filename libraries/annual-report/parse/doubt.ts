import {
  type ApplicationRow,
  applicantColumns,
  applicationRows,
  identities,
} from '../model/index.ts'
import { type Candidate, countOf } from './candidates.ts'
import type { TableReading } from './found.ts'
import type { SegmentRow } from './row-figures.ts'
import type { Row } from './rows.ts'
import { canHold } from './solve.ts'

const inThree = identities.filter(({ rule }) => rule !== 'I5')

/** Whether all of table three is printed and every sum is right (I1, I2, I3). */
export const holds = (read: TableReading): boolean => {
  const known = knownIn(read)
  return (
    known.size >= applicationRows.length * applicantColumns.length &&
    inThree.every((identity) => canHold(identity, known))
  )
}

/** Whether all seven figures of a row are printed and their sum is right (I3). */
export const isWhole = (read: TableReading, row: ApplicationRow): boolean => {
  const known = knownIn(read)
  return (
    applicantColumns.every((column) => known.has(`table3.${row}.${column}`)) &&
    inThree.filter(({ id }) => id === `I3.${row}`).every((identity) => canHold(identity, known))
  )
}

function knownIn({ cells }: TableReading): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  for (const [path, { status, value }] of cells) {
    if (status === 'printed' && typeof value === 'number') known.set(path, value)
  }
  return known
}

type Laid = SegmentRow & { readonly candidates: readonly Candidate[] }

/**
 * Names of rows whose figures may be another's or stand in another order. A line with its own label and seven figures is
 * believed, and so is an exact table: a wrong sum there is the office's own.
 */
export function doubtfulRows(region: readonly Row[], laid: readonly Laid[]): ReadonlySet<string> {
  const read = laid.flatMap((one) => {
    const counts = one.candidates.length === 1 ? one.candidates[0]!.map(countOf) : null
    return counts ? [{ ...one, name: one.segment.slot.name, counts }] : []
  })
  const loose = read.filter((one) => !one.row.exact)
  const wrong = loose.filter(({ counts }) => !counts.includes(null) && !addsUp(counts))
  const scrambled = wrong.length > 3 && wrong.length * 4 > read.length
  const beside = besideLeftOver(region, laid)
  const torn = beginsWithFigures(region, laid) || hasUpturned(region, loose)
  const columns = wrongColumns(read)
  const steady = !torn && columns < 4 && isSteady(region, laid, read, wrong.length)
  const doubtful = laid.filter((one) => {
    if (one.row.exact || one.row.frame === 'apart') return false
    const isWrong = wrong.some(({ segment }) => segment === one.segment)
    if (scrambled && isWrong) return true
    const own = hasOwnLine(region, one)
    if (isWrong && one.row.figures.some(isGlued)) return true
    if (isWrong && !own) return !steady || canBeReordered(one)
    return !own && (torn || beside.has(one.segment) || columns >= 4)
  })
  return new Set(doubtful.map(({ segment }) => segment.slot.name))
}

/**
 * Every row has its seven figures, none is left over, and nearly all sums are right: such a text lost nothing on its way,
 * and a wrong sum is the office's own although its figures stand one a line.
 */
function isSteady(
  region: readonly Row[],
  laid: readonly Laid[],
  read: readonly { readonly counts: readonly (number | null)[] }[],
  wrong: number,
): boolean {
  const telling = read.filter(({ counts }) => counts.some((count) => count !== 0)).length
  return (
    read.length === laid.length &&
    laid.length >= applicationRows.length &&
    laid.every(({ row }) => row.figures.length === applicantColumns.length) &&
    untaken(region, laid).length === 0 &&
    telling >= 4 * wrong
  )
}

/** One of the figures is the sum of the others, though not the last: they may have changed places. */
function canBeReordered({ candidates }: Laid): boolean {
  const counts = candidates[0]?.map(countOf) ?? []
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  return counts.some((count) => (count ?? 0) * 2 === sum)
}

const isGlued = ({ digits }: { readonly digits: string | null }): boolean =>
  /^0\d/u.test(digits ?? '')

/** Its label and all its figures stand in one printed line. */
const hasOwnLine = (region: readonly Row[], { segment, row }: SegmentRow): boolean =>
  row.single &&
  (segment.likeness ?? 0) >= 0.8 &&
  region
    .slice(segment.from, segment.to + 1)
    .some((line) => line.labels.length > 0 && line.figures.length === row.figures.length)

/** Figures left over above the first row: they may all stand above their labels. */
function beginsWithFigures(region: readonly Row[], laid: readonly Laid[]): boolean {
  const first = Math.min(...laid.map(({ segment }) => segment.from))
  return (
    figuresIn(
      region,
      untaken(region, laid).filter((at) => at < first),
    ) >= 3
  )
}

/** A row was read with its figures above its label: then the others' may stand there too. */
const hasUpturned = (region: readonly Row[], laid: readonly Laid[]): boolean =>
  laid.some(({ row, segment: { from, to, likeness } }) => {
    const above = likeness !== null && row.frame !== 'apart' && to > from
    return above && region[from]!.labels.length === 0
  })

const figuresIn = (region: readonly Row[], rows: readonly number[]): number =>
  rows.reduce((sum, at) => sum + region[at]!.figures.length, 0)

function untaken(region: readonly Row[], laid: readonly Laid[]): readonly number[] {
  return region.flatMap((row, at) =>
    row.exact ||
    row.figures.length === 0 ||
    laid.some(({ segment: { from, to } }) => from <= at && at <= to)
      ? []
      : [at],
  )
}

/** Rows next to printed figures that none of them took, three or more together. */
function besideLeftOver(
  region: readonly Row[],
  laid: readonly Laid[],
): ReadonlySet<Laid['segment']> {
  const segments = laid.map((one) => one.segment)
  const found = new Set<Laid['segment']>()
  const left = untaken(region, laid)
  for (const at of left) {
    const before = segments.findLast(({ to }) => to < at)
    const after = segments.find(({ from }) => from > at)
    const together = left.filter(
      (other) => other > (before?.to ?? -1) && other < (after?.from ?? region.length),
    )
    if (figuresIn(region, together) < 3) continue
    for (const one of [before, after]) if (one) found.add(one)
  }
  return found
}

const addsUp = (counts: readonly (number | null)[]): boolean =>
  counts.slice(0, 6).reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0) === counts[6]

/** How many of the fourteen column sums (I1, I2) cannot come out. */
function wrongColumns(
  rows: readonly { readonly name: string; readonly counts: readonly (number | null)[] }[],
): number {
  const known = new Map<string, number>()
  for (const { name, counts } of rows) {
    applicantColumns.forEach((column, at) => {
      const count = counts[at]
      if (count !== null && count !== undefined) known.set(`table3.${name}.${column}`, count)
    })
  }
  return inThree.filter((identity) => identity.rule !== 'I3' && !canHold(identity, known)).length
}
