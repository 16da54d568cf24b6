import { type ApplicantColumn, applicantColumnLabels, applicantColumns } from '../model/index.ts'
import type { Figure } from './figures.ts'
import type { Blank, Row } from './rows.ts'
import { core } from './words.ts'

/** Where a frame's columns stand across, in the order of the form; `tolerance` is how far off a figure may stand. */
export type Columns = { readonly at: readonly number[]; readonly tolerance: number }

/**
 * Columns by the figures of whole rows (in printed order): the middle of where they stand. Null where no whole row
 * was seen or they do not stand below each other.
 */
export function columnsByFigures(
  whole: readonly (readonly Figure[])[],
  order: readonly number[],
): Columns | null {
  if (whole.length === 0) return null
  const sorted = order.map((_, position) => median(whole.map((figures) => figures[position]!.x)))
  const near = tolerance(sorted)
  const straight = whole.filter((figures) =>
    figures.every((figure, position) => Math.abs(figure.x - sorted[position]!) <= near),
  )
  if (straight.length < whole.length * 0.85) return null
  const at: number[] = []
  order.forEach((column, position) => {
    at[column] = sorted[position]!
  })
  return { at, tolerance: near }
}

/** The applicant columns of a table by its header's words; null unless all seven are there once. */
export function columnsByHeader(rows: readonly Row[]): Columns | null {
  const found = new Map<ApplicantColumn, number>()
  for (const row of rows) {
    for (const cell of row.cells) {
      const column = applicantColumns.find((name) => matches(core(cell.text), name))
      if (!column) continue
      if (found.has(column)) {
        if (column === 'other' || found.get(column) !== cell.column) return null
        continue
      }
      found.set(column, cell.column)
    }
  }
  if (found.size !== 7 || new Set(found.values()).size !== 7) return null
  const at = applicantColumns.map((column) => found.get(column)!)
  return { at, tolerance: 0.45 }
}

const matches = (said: string, column: ApplicantColumn): boolean =>
  said === applicantColumnLabels[column] ||
  (column === 'total' && (said === '合计' || said === '总数'))

/** The order in which columns stand from left to right: for each printed position the form's column. */
export function orderOf(columns: Columns): readonly number[] {
  return columns.at.map((_, index) => index).sort((a, b) => columns.at[a]! - columns.at[b]!)
}

/** Each figure in its column by position; null where one stands in none or two in one. */
export function byPosition(
  figures: readonly Figure[],
  columns: Columns,
): readonly (Figure | null)[] | null {
  const cells: (Figure | null)[] = columns.at.map(() => null)
  for (const figure of figures) {
    const column = columnAt(columns, figure.x)
    if (column === null || cells[column]) return null
    cells[column] = figure
  }
  return cells
}

/** The cell without a figure that stands in a column. */
export const blankAt = (
  blanks: readonly Blank[],
  columns: Columns,
  column: number,
): Blank | undefined => blanks.find((blank) => columnAt(columns, blank.x) === column)

function columnAt(columns: Columns, x: number): number | null {
  let nearest: number | null = null
  columns.at.forEach((at, column) => {
    if (nearest === null || Math.abs(at - x) < Math.abs(columns.at[nearest]! - x)) nearest = column
  })
  return nearest !== null && Math.abs(columns.at[nearest]! - x) <= columns.tolerance
    ? nearest
    : null
}

function tolerance(sorted: readonly number[]): number {
  const gaps = sorted.slice(1).map((x, index) => x - sorted[index]!)
  return Math.max(0, Math.min(...gaps) * 0.45)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
