import { type CellPath, cellPaths, type Reading } from '../model/index.ts'
import { cellName } from './labels.ts'
import { csvHead, statusWords, tableNumbers } from './words.zh.ts'

/**
 * The 200 figures, one a line, for statistics: UTF-8 with byte order mark, CRLF, RFC 4180.
 * A figure not known is an empty field, never zero. Text that a spreadsheet would take for a formula
 * is preceded by an apostrophe.
 */
export function csvOf(reading: Reading): string {
  const lines = cellPaths.map((path) => csvLine(reading, path))
  return `\uFEFF${[csvHead, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}

function csvLine(reading: Reading, path: CellPath): readonly (string | number)[] {
  const { agency, year } = reading.report
  const { table, row, rowLabel, column, columnLabel } = cellName(path)
  const { value, status, equation } = reading.cells[path]
  const shown = status === 'printed' || status === 'inferred' ? value : null
  return [
    agency,
    year,
    tableNumbers[table],
    row,
    rowLabel,
    column,
    columnLabel,
    shown === null ? '' : Number(shown) < 0 ? Number(shown) : shown,
    statusWords[status],
    equation ?? '',
  ]
}

function field(value: string | number): string {
  const text =
    typeof value === 'string' ? value.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'") : `${value}`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
