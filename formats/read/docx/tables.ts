import type { Found } from './found.ts'
import { spansOf, widthOf } from './widths.ts'
import { child, elements, isOn, value, type Xml } from './xml.ts'

/** A row's cells with the columns of the table's grid they take; `above` marks one that a cell above runs down into. */
export type SourceRow = {
  readonly cells: readonly {
    readonly column: number
    readonly columnSpan: number
    readonly above: boolean
    readonly content: Xml
  }[]
}

const mostColumns = 200

/** The rows of a table that are printed: deleted ones are not; what wraps rows and cells is gone through. */
export function tableRows(table: Xml): readonly SourceRow[] {
  const rows = within(table, 'w:tr').filter(
    (row) =>
      !child(child(row, 'w:trPr'), 'w:del') && !isOn(child(child(row, 'w:trPr'), 'w:hidden')),
  )
  const written = rows.map((row) => ({
    before: Math.min(
      mostColumns,
      Number(value(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0) || 0,
    ),
    cells: cellsOf(row),
  }))
  const spans = spansOf(
    table,
    written.map(({ before, cells }) => ({
      before,
      spans: cells.map((cell) => cell.columnSpan),
      widths: cells.map((cell) => cell.width),
    })),
  )
  return written.map(({ before, cells }, at) => {
    let column = before
    const placed: SourceRow['cells'][number][] = []
    cells.forEach(({ above, content }, index) => {
      const columnSpan = spans[at]![index]!
      if (column < mostColumns) placed.push({ column, columnSpan, above, content })
      column += columnSpan
    })
    return { cells: placed }
  })
}

function cellsOf(row: Xml) {
  const cells: {
    readonly columnSpan: number
    readonly width: number | null
    readonly above: boolean
    readonly content: Xml
  }[] = []
  for (const content of within(row, 'w:tc')) {
    const properties = child(content, 'w:tcPr')
    const wanted = Number(value(child(properties, 'w:gridSpan')) ?? 1) || 1
    const columnSpan = Math.max(1, Math.min(Math.floor(wanted), mostColumns))
    const width = widthOf(properties)
    const merged = child(properties, 'w:vMerge')
    const above = merged !== null && value(merged) !== 'restart'
    const last = cells.at(-1)
    // The old way to merge sideways: the first cell says restart, the others continue.
    if (value(child(properties, 'w:hMerge')) === 'continue' && last) {
      cells[cells.length - 1] = {
        ...last,
        columnSpan: last.columnSpan + columnSpan,
        width: last.width === null || width === null ? null : last.width + width,
      }
    } else cells.push({ columnSpan, width, above, content })
  }
  return cells
}

/** A table that holds other tables and few figures of its own, or cells as long as an article, lays out the page. */
export function isLayout(rows: readonly (readonly (readonly Found[])[])[]): boolean {
  const cells = rows.flat()
  const nested = cells.some((cell) => cell.some((part) => part.kind === 'table'))
  const text = (cell: readonly Found[]) =>
    cell.map((part) => (part.kind === 'paragraph' ? part.text : '')).join('')
  const figures = cells.filter((cell) => /^[\d.,]+$/.test(text(cell))).length
  if (figures >= 6) return false
  const long = cells.some((cell) => text(cell).length >= 600)
  return (
    nested ||
    long ||
    (rows.every((row) => row.length <= 1) && cells.some((cell) => cell.length > 3))
  )
}

function within(parent: Xml, name: string): readonly Xml[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    return wrappers.has(element.name) ? within(element, name) : []
  })
}

const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
])
