import type { Place, WrittenCell, WrittenTable } from '@gongkai/paper'
import type { CellPath, CellReading, KeptRow, Passage, Reading } from '../model/index.ts'
import { cellName, phraseFor, rowPhrase } from './labels.ts'
import type { LayoutCell, TableLayout } from './layout.ts'
import { inDoubt, keptTable, notes, notPrinted } from './words.zh.ts'

/** What stands in a cell of the public version: as printed, `[15]` inferred, 未印出 or 待核. */
export function shownFigure(cell: CellReading): string {
  if (cell.status === 'inferred') return `[${cell.value}]`
  if (cell.status === 'conflicting') return inDoubt
  if (cell.status !== 'printed') return notPrinted
  return (cell.printed ?? '').trim() || String(cell.value)
}

/** One of the three tables of the form with the reading's figures. */
export function statutoryTable(reading: Reading, layout: TableLayout): WrittenTable {
  return {
    kind: 'table',
    name: layout.name,
    caption: null,
    widths: layout.widths,
    rows: layout.rows,
    headerRows: layout.headerRows,
    keepTogether: true,
    size: layout.number === 2 ? 'normal' : 'small',
    cells: layout.cells.map((cell) => written(reading, cell)),
  }
}

function written(reading: Reading, cell: LayoutCell): WrittenCell {
  const { row, column, rowSpan, columnSpan, heads } = cell
  const place = { row, column, rowSpan, columnSpan, heads }
  if (cell.path) return { ...place, text: shownFigure(reading.cells[cell.path]), align: 'center' }
  const align = heads === 'row' || heads === null ? 'left' : 'center'
  return { ...place, text: cell.label, align, ...(cell.breaks ? { breaks: cell.breaks } : {}) }
}

/** The notes below a table: equations of inferred figures, what is not printed, what is in doubt. */
export function tableNotes(reading: Reading, layout: TableLayout): readonly string[] {
  const paths = layout.cells.flatMap((cell) => (cell.path ? [cell.path] : []))
  const having = (...statuses: readonly CellReading['status'][]) =>
    paths.filter((path) => statuses.includes(reading.cells[path].status))
  const inferred = inferredLines(reading, having('inferred'))
  const doubtful = having('conflicting').map((path) => doubt(path, reading.cells[path]))
  const absent = having('blank', 'missing').length
  return [
    ...(inferred.length ? [notes.inferred(inferred)] : []),
    ...(doubtful.length ? [notes.inDoubt(doubtful)] : []),
    ...(absent ? [notes.notPrinted(absent)] : []),
  ]
}

/** One line for each row; cells with the same equation share it. */
function inferredLines(reading: Reading, paths: readonly CellPath[]): readonly string[] {
  const rows = new Map<string, Map<string, string[]>>()
  for (const path of paths) {
    const [row, column] = [rowPhrase(path), cellName(path).columnLabel]
    const { equation, value } = reading.cells[path]
    const equations = rows.get(row) ?? new Map<string, string[]>()
    const shown = equation ?? `[${value}]`
    equations.set(shown, [...(equations.get(shown) ?? []), column])
    rows.set(row, equations)
  }
  return [...rows].map(([row, equations]) => {
    const parts = [...equations].map(([equation, columns]) => notes.sameEquation(columns, equation))
    return `${row}：${parts.join('，')}`
  })
}

function doubt(path: CellPath, cell: CellReading): string {
  const values = (cell.candidates ?? []).filter((value) => value !== null).map(String)
  return values.length ? notes.candidates(phraseFor(path), values) : phraseFor(path)
}

/** How many of the part's passages stand before its table in the paper; all where that is not known. */
export function passagesBefore(
  reading: Reading,
  passages: readonly Passage[],
  layout: TableLayout,
): number {
  const places = layout.cells.flatMap((cell) => (cell.path && reading.cells[cell.path].place) || [])
  const table = places[0]
  if (!table) return passages.length
  const after = passages.findIndex((passage) => isBefore(table, passage.pieces[0]!.place))
  return after < 0 ? passages.length : after
}

function isBefore(one: Place, other: Place): boolean {
  if (one.on === 'page' && other.on === 'page')
    return one.page !== other.page ? one.page < other.page : one.top < other.top
  if (one.on === 'line' && other.on === 'line')
    return one.line !== other.line ? one.line < other.line : one.column < other.column
  return one.on === 'block' && other.on === 'block' && one.block < other.block
}

/** Printed figures that the form has no cell for, one table for each set of columns. */
export function keptTables(reading: Reading, table: 2 | 3 | 4 | null): readonly WrittenTable[] {
  const groups: KeptRow[][] = []
  for (const row of reading.kept.filter((kept) => kept.table === table)) {
    const last = groups.at(-1)
    if (last && columnsOf(last[0]!).join('\t') === columnsOf(row).join('\t')) last.push(row)
    else groups.push([row])
  }
  return groups.map(keptTableOf)
}

const columnsOf = (row: KeptRow): readonly string[] =>
  row.values.map((_, at) => row.columns[at] ?? keptTable.value(at + 1))

function keptTableOf(rows: readonly KeptRow[], index: number): WrittenTable {
  const columns = columnsOf(rows[0]!)
  const cell = (row: number, column: number, text: string, heads: WrittenCell['heads']) => ({
    ...{ row, column, rowSpan: 1, columnSpan: 1, text, heads },
    align: heads === 'row' ? ('left' as const) : ('center' as const),
  })
  return {
    kind: 'table',
    name: keptTable.name,
    caption: index === 0 ? keptTable.caption : null,
    widths: [Math.max(2, columns.length / 2), ...columns.map(() => 1)],
    rows: rows.length + 1,
    headerRows: 1,
    keepTogether: false,
    size: 'small',
    cells: [
      ...[keptTable.item, ...columns].map((text, at) => cell(0, at, text, 'column')),
      ...rows.flatMap((row, at) => [
        cell(at + 1, 0, row.label, 'row'),
        ...row.values.map((value, column) => cell(at + 1, column + 1, value, null)),
      ]),
    ],
  }
}
