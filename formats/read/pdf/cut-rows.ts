import { gapBetween, isNumbered } from '@gongkai/paper'
import type { PlacedCell, PlacedTable } from './placed-table.ts'

export const isFigure = (text: string) => /^-?[\d.,]+$/.test(text)

/**
 * Two tables of the same columns as one, with what the page break cut put together: labels that span rows, and a
 * row of which half stands on either page.
 */
export function mended(above: PlacedTable, below: PlacedTable): PlacedTable {
  const cut = isCutRow(above, below)
  const lower = below.cells.filter((cell) => cell.row === 0)
  const gone = new Set<PlacedCell>()
  const upper = above.cells.map((cell) => {
    if (cell.row + cell.rowSpan !== above.rows) return cell
    const other = lower.find((each) => isUnder(cell, each))
    if (!other || !(cut || goesOn(cell, other))) return cell
    gone.add(other)
    const rowSpan = cell.rowSpan + other.rowSpan - (cut ? 1 : 0)
    return { ...cell, rowSpan, content: both(cell.content, other.content) }
  })
  const shift = above.rows - (cut ? 1 : 0)
  const rest = below.cells
    .filter((cell) => !gone.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }))
  return {
    ...above,
    lastPage: below.lastPage,
    exact: above.exact && below.exact,
    rows: shift + below.rows,
    cells: [...upper, ...rest].sort((a, b) => a.row - b.row || a.column - b.column),
    open: { above: above.open.above, below: below.open.below },
  }
}

/** A table without its first rows. */
export function withoutRows(table: PlacedTable, rows: number): PlacedTable {
  const cells = table.cells.flatMap((cell) => {
    const end = cell.row + cell.rowSpan - rows
    if (end <= 0) return []
    const row = Math.max(0, cell.row - rows)
    return [{ ...cell, row, rowSpan: end - row }]
  })
  return { ...table, rows: table.rows - rows, cells }
}

const isUnder = (upper: PlacedCell, lower: PlacedCell) =>
  upper.column === lower.column && upper.columnSpan === lower.columnSpan

/** A label over several rows, and under it its rest: nothing, or words that do not begin anew. */
function goesOn(cell: PlacedCell, other: PlacedCell): boolean {
  const [upper, lower] = [cell.content.text, other.content.text]
  if (upper === '' || isFigure(upper) || cell.rowSpan + other.rowSpan < 3) return false
  if (lower === '') return true
  if (isFigure(lower) || isNumbered(lower)) return false
  return isNumbered(upper) || isOpen(upper)
}

/** A bracket not closed, or a mark after which more must come. */
const isOpen = (text: string) =>
  /[，、：（《“]$/.test(text) || text.lastIndexOf('（') > text.lastIndexOf('）')

/**
 * Clearly one row: the same cells on both sides, figures on one side only, and below no label that begins with a
 * number of its own; or no line closes the row and not both halves print figures.
 */
function isCutRow(above: PlacedTable, below: PlacedTable): boolean {
  const upper = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rows)
  const lower = below.cells.filter((cell) => cell.row === 0)
  if (upper.length < 2 || upper.length !== lower.length) return false
  const pairs = upper.map((cell) => [cell, lower.find((each) => isUnder(cell, each))] as const)
  if (pairs.some(([, other]) => other === undefined)) return false
  const figures = [upper, lower].map((cells) => cells.filter(printsFigure).length)
  if (Math.min(...figures) > 0) return isCutInFigures(upper, lower)
  if (above.open.below || below.open.above) return true
  if (Math.max(...figures) < 2) return false
  const clash = pairs.some(
    ([cell, other]) =>
      isFull(cell) && isFull(other!) && (printsFigure(cell) || printsFigure(other!)),
  )
  const leaf = lower.filter((cell) => isFull(cell) && !printsFigure(cell)).at(-1)
  if (clash || (leaf && isNumbered(leaf.content.text))) return false
  return (figures[0] === 0 ? upper : lower).some(isFull)
}

/** Even the figures are cut: few digits stand below figures, beside the last words of a label that has its number above. */
function isCutInFigures(upper: readonly PlacedCell[], lower: readonly PlacedCell[]): boolean {
  const label = (cells: readonly PlacedCell[]) =>
    cells.filter((cell) => isFull(cell) && !printsFigure(cell)).at(-1)?.content.text ?? ''
  const [above, below] = [label(upper), label(lower)]
  if (!isNumbered(above) || below === '' || isNumbered(below) || below.length > 6) return false
  const figures = lower.filter(printsFigure)
  const fewer = figures.length < upper.filter(printsFigure).length
  return (
    fewer &&
    figures.every((cell) => upper.some((each) => isUnder(each, cell) && printsFigure(each)))
  )
}

const isFull = (cell: PlacedCell) => cell.content.text !== ''
const printsFigure = (cell: PlacedCell) => isFigure(cell.content.text)

/** Both halves of a cell; it stands where its first words do. */
function both(upper: PlacedCell['content'], lower: PlacedCell['content']): PlacedCell['content'] {
  if (lower.text === '') return upper
  if (upper.text === '') return lower
  const gap = isFigure(upper.text) ? '' : gapBetween(upper.text, lower.text)
  return { ...upper, text: upper.text + gap + lower.text }
}
