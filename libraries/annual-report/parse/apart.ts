import { applicantColumns, applicationRows, identities } from '../model/index.ts'
import { align, type Segment } from './align.ts'
import { countOf } from './candidates.ts'
import type { Figure } from './figures.ts'
import { tableThreeSlots } from './labels.zh.ts'
import type { SegmentRow } from './row-figures.ts'
import type { Row } from './rows.ts'
import { canHold } from './solve.ts'
import { isTornApart } from './trust.ts'

/**
 * Labels first, then all figures: a table whose text was taken out column by column, or whose label column was.
 * Null where labels and figures stand together, or the order of the figures cannot be told by the row sums (I3).
 */
export function allApart(region: readonly Row[]): readonly SegmentRow[] | null {
  if (!isTornApart(region, tableThreeSlots)) return null
  const bare = region.filter((row) => row.figures.length === 0)
  const labelled = align(bare, tableThreeSlots, 7).filter((segment) => segment.slot.row)
  if (labelled.length < applicationRows.length) return null
  const figures = region.flatMap((row) => row.figures)
  const count = labelled.length
  if (figures.length !== count * 7) return null
  const byRow = labelled.map((_, at) => figures.slice(at * 7, at * 7 + 7))
  const byColumn = labelled.map((_, at) =>
    Array.from({ length: 7 }, (_, column) => figures[column * count + at]!),
  )
  const [rowsRight, columnsRight] = [summing(byRow), summing(byColumn)]
  const best = rowsRight >= columnsRight ? byRow : byColumn
  // A figure lost here and one too many there would shift all rows between: their sums tell.
  const clear = Math.max(rowsRight, columnsRight) >= count - 1
  const same =
    rowsRight === columnsRight && byRow.some((row, at) => valuesOf(row) !== valuesOf(byColumn[at]!))
  if (!clear || same || !columnsHold(labelled, best)) return null
  return labelled.map((segment, at) => ({
    segment: {
      ...segment,
      from: region.indexOf(bare[segment.from]!),
      to: region.indexOf(bare[segment.to]!),
    },
    row: {
      figures: best[at]!,
      blanks: [],
      frame: 'apart',
      exact: false,
      single: false,
      kind: 'line',
    },
  }))
}

const summing = (rows: readonly (readonly Figure[])[]): number =>
  rows.filter((row) => {
    const values = row.map(countOf)
    return (
      values.every((value) => value !== null) &&
      values.slice(0, 6).reduce((a, b) => a + b, 0) === values[6]
    )
  }).length

const valuesOf = (row: readonly Figure[]): string => row.map((figure) => figure.digits).join()

/** The column sums (I1, I2) hold too, all but one or two that the office itself got wrong. */
function columnsHold(labelled: readonly Segment[], rows: readonly (readonly Figure[])[]): boolean {
  const known = new Map<string, number>()
  labelled.forEach((segment, at) => {
    applicantColumns.forEach((column, index) => {
      const count = countOf(rows[at]![index]!)
      if (count !== null) known.set(`table3.${segment.slot.name}.${column}`, count)
    })
  })
  const columns = identities.filter(({ rule }) => rule === 'I1' || rule === 'I2')
  return columns.filter((identity) => !canHold(identity, known)).length <= 2
}
