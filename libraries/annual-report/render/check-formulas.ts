import type { SheetCell } from '@gongkai/paper'
import { type CellPath, type Identity, identities, type Reading } from '../model/index.ts'
import type { TableLayout } from './layout.ts'
import { sheetWords } from './words.zh.ts'

/**
 * Cells that compute each identity's left side less its right side with the sheet's own formulas
 * (report.md §5 I1, I2, I3, I5): below their columns, beside their rows. Where a figure is not
 * known the result is 缺数, not a sum without it. `above` is how many rows precede the table.
 */
export function checkCells(
  reading: Reading,
  layout: TableLayout,
  above: number,
): readonly SheetCell[] {
  const at = new Map<CellPath, { readonly row: number; readonly column: number }>()
  for (const cell of layout.cells)
    if (cell.path) at.set(cell.path, { row: cell.row + above, column: cell.column })
  const mine = identities.filter((identity) => identity.left.every((path) => at.has(path)))
  if (!mine.length) return []
  const bottom = above + layout.rows
  const side = layout.widths.length
  const formula = (identity: Identity): SheetCell['content'] => {
    const name = (path: CellPath) => addressOf(at.get(path)!)
    // The table prints the part first, the whole second: a surplus of the parts is positive.
    const [whole, parts] =
      identity.rule === 'I1' ? [identity.right, identity.left] : [identity.left, identity.right]
    const [one, other] = [parts.map(name).join(','), whole.map(name).join(',')]
    const count = parts.length + whole.length
    return {
      kind: 'formula',
      formula: `IF(COUNT(${one},${other})=${count},SUM(${one})-SUM(${other}),"${sheetWords.incomplete}")`,
      result: difference(reading, parts, whole),
    }
  }
  const labels: SheetCell[] = []
  const label = (row: number, column: number, text: string, columnSpan = 1) =>
    labels.push({
      ...{ row, column, rowSpan: 1, columnSpan, role: 'check' },
      content: { kind: 'text', text },
    })
  if (layout.number === 3) {
    label(bottom, 0, sheetWords.received, 3)
    label(bottom + 1, 0, sheetWords.results, 3)
    label(above + layout.headerRows - 1, side, sheetWords.applicants)
    label(above, side, sheetWords.check)
  } else label(bottom, 0, sheetWords.outcomes, 4)
  const cells = mine.map((identity): SheetCell => {
    const first = at.get(identity.left[0]!)!
    const place =
      identity.rule === 'I3'
        ? { row: first.row, column: side }
        : { row: bottom + (identity.rule === 'I2' ? 1 : 0), column: first.column }
    return { ...place, rowSpan: 1, columnSpan: 1, content: formula(identity), role: 'check' }
  })
  return [...labels, ...cells]
}

function difference(
  reading: Reading,
  parts: readonly CellPath[],
  whole: readonly CellPath[],
): number | string {
  const numbers = [...parts, ...whole].map((path) => {
    const { status, value } = reading.cells[path]
    return (status === 'printed' || status === 'inferred') && value !== null ? Number(value) : null
  })
  if (numbers.includes(null)) return sheetWords.incomplete
  return numbers.reduce<number>((sum, one, at) => sum + (at < parts.length ? one! : -one!), 0)
}

/** `D5` for row 4 and column 3. */
function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}
