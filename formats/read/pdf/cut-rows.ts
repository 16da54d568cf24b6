import { gapBetween, isNumbered } from '@gongkai/paper'
import type { TablePart } from './continued.ts'
import type { PageTable } from './page-layout.ts'

type Cell = PageTable['cells'][number]

export const isFigure = (text: string) => /^-?[\d.,]+$/.test(text)

/** Two parts of a table with what the page break cut put together: labels that span rows, and one row cut in two. */
export function mended(above: TablePart, below: TablePart): readonly TablePart[] {
  return isCutRow(above.table, below.table)
    ? withoutCut(above, below)
    : withLongLabels(above, below)
}

/** A part without its first rows. */
export function withoutRows(part: TablePart, rows: number): TablePart {
  const cells = part.table.cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan - rows
    if (end <= 0) return []
    const row = Math.max(0, cell.row - rows)
    return [{ ...cell, row, rowSpan: end - row }]
  })
  return { ...part, table: { ...part.table, rows: part.table.rows - rows, cells } }
}

const lastRow = ({ cells, rows }: PageTable) =>
  cells.filter((cell) => cell.row + cell.rowSpan === rows)
const firstRow = ({ cells }: PageTable) => cells.filter((cell) => cell.row === 0)

/**
 * Clearly one row: the same cells on both sides, figures on one side only, no cell filled on both that is no label,
 * and below no label that begins with a number of its own.
 */
function isCutRow(above: PageTable, below: PageTable): boolean {
  const [upper, lower] = [lastRow(above), firstRow(below)]
  if (below.rows < 1 || upper.length < 2 || upper.length !== lower.length) return false
  const pairs = upper.map((cell) => [cell, lower.find((other) => isUnder(cell, other))] as const)
  if (pairs.some(([, other]) => other === undefined)) return false
  const figures = [upper, lower].map(
    (cells) => cells.filter((cell) => isFigure(cell.content.text)).length,
  )
  const [most, least] = [Math.max(...figures), Math.min(...figures)]
  if (least > 0 || most < 2) return false
  const full = (cell: Cell | undefined) => cell !== undefined && cell.content.text !== ''
  const bothFull = pairs.filter(([cell, other]) => full(cell) && full(other))
  if (
    bothFull.some(([cell, other]) => isFigure(cell.content.text) || isFigure(other!.content.text))
  )
    return false
  const leaf = lower.filter((cell) => full(cell) && !isFigure(cell.content.text)).at(-1)
  if (leaf && isNumbered(leaf.content.text)) return false
  const silent = figures[0] === 0 ? upper : lower
  return silent.some(full)
}

const isUnder = (upper: Cell, lower: Cell) =>
  upper.column === lower.column && upper.columnSpan === lower.columnSpan

function withoutCut(above: TablePart, below: TablePart): readonly TablePart[] {
  const lower = firstRow(below.table)
  const cells = above.table.cells.map((cell) => {
    const other =
      cell.row + cell.rowSpan === above.table.rows && lower.find((each) => isUnder(cell, each))
    return other
      ? { ...merged(cell, other, below), rowSpan: cell.rowSpan + other.rowSpan - 1 }
      : cell
  })
  const rest = below.table.cells
    .filter((cell) => cell.row > 0)
    .map((cell) => ({ ...cell, row: cell.row - 1 }))
  return [
    { ...above, table: { ...above.table, cells } },
    { ...below, table: { ...below.table, rows: below.table.rows - 1, cells: rest } },
  ]
}

/** A label over several rows goes on below where the cell under it is empty and spans rows or stands as label too. */
function withLongLabels(above: TablePart, below: TablePart): readonly TablePart[] {
  const lower = firstRow(below.table)
  const gone = new Set<Cell>()
  const cells = above.table.cells.map((cell) => {
    if (cell.rowSpan < 2 || cell.row + cell.rowSpan !== above.table.rows) return cell
    const other = lower.find((each) => isUnder(cell, each) && each.content.text === '')
    if (!other || isFigure(cell.content.text)) return cell
    gone.add(other)
    return { ...cell, rowSpan: cell.rowSpan + other.rowSpan }
  })
  const rest = below.table.cells.filter((cell) => !gone.has(cell))
  return [
    { ...above, table: { ...above.table, cells } },
    { ...below, table: { ...below.table, cells: rest } },
  ]
}

/** Both halves of a cell as one; it stands where its text does. */
function merged(cell: Cell, other: Cell, below: TablePart): Cell {
  const [upper, lower] = [cell.content.text, other.content.text]
  if (lower === '') return cell
  if (upper === '') return { ...cell, content: { ...other.content, part: below } }
  return { ...cell, content: { ...cell.content, text: upper + gapBetween(upper, lower) + lower } }
}
