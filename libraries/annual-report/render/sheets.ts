import { decimalsOf } from '@gongkai/base'
import type { Sheet, SheetCell, SheetContent, Workbook } from '@gongkai/paper'
import { type CellReading, cellPaths, type Reading } from '../model/index.ts'
import { checkCells } from './check-formulas.ts'
import { phraseFor } from './labels.ts'
import { type TableLayout, tableFourLayout, tableThreeLayout, tableTwoLayout } from './layout.ts'
import type { ManuscriptOptions } from './manuscript.ts'
import { shownFigure } from './tables.ts'
import { sheetWords, statusWords, tableNumbers } from './words.zh.ts'

/**
 * The report as a workbook: tables two to four as the form has them, each figure a number, one not
 * known in words; below and beside tables three and four formulas that check the identities; and a
 * sheet that explains.
 */
export function sheetsOf(reading: Reading, options: ManuscriptOptions): Workbook {
  const { title, agency } = reading.report
  const tables = [tableTwoLayout(), tableThreeLayout(), tableFourLayout()]
  return {
    title,
    author: agency,
    date: options.date,
    sheets: [...tables.map((layout) => tableSheet(reading, layout)), explanation(reading)],
  }
}

/** Rows above the table: the title. */
const above = 1

function tableSheet(reading: Reading, layout: TableLayout): Sheet {
  const checks = checkCells(reading, layout, above)
  const sum = layout.widths.reduce((total, width) => total + width, 0)
  const inChecks = checks.some((check) => check.column >= layout.widths.length)
  return {
    name: tableNumbers[layout.number],
    widths: [
      ...layout.widths.map((width) => Math.max(6, Math.round((sheetWidth * width) / sum))),
      ...(inChecks ? [14] : []),
    ],
    headerRows: above + layout.headerRows,
    landscape: layout.number === 4,
    cells: [
      {
        ...{ row: 0, column: 0, rowSpan: 1, columnSpan: layout.widths.length },
        content: {
          kind: 'text',
          text: `${reading.report.agency}${reading.report.year}年${layout.name}`,
        },
        role: 'title',
      },
      ...layout.cells.map((cell): SheetCell => {
        const { column, rowSpan, columnSpan } = cell
        const place = { row: cell.row + above, column, rowSpan, columnSpan }
        if (!cell.path) {
          const role = cell.heads === 'row' ? 'label' : 'header'
          return { ...place, content: { kind: 'text', text: cell.label }, role }
        }
        const figure = reading.cells[cell.path]
        const role = figure.status === 'printed' ? 'value' : 'doubt'
        return { ...place, content: figureContent(figure), role }
      }),
      ...checks,
    ],
  }
}

/** Characters across: an A4 page in the usual lettering. */
const sheetWidth = 96

function figureContent(cell: CellReading): SheetContent {
  const { status, value } = cell
  if (value === null || (status !== 'printed' && status !== 'inferred'))
    return { kind: 'text', text: shownFigure(cell) }
  const decimals = typeof value === 'string' ? decimalsOf(value) : 0
  const bracketed = status === 'inferred'
  return { kind: 'number', number: Number(value), decimals, ...(bracketed ? { bracketed } : {}) }
}

function explanation(reading: Reading): Sheet {
  const { agency, year, title, norm } = reading.report
  const uncertain = cellPaths.filter((path) => reading.cells[path].status !== 'printed')
  const lines: readonly (readonly (string | number)[])[] = [
    [sheetWords.agency, agency],
    [sheetWords.year, year],
    [sheetWords.title, title],
    [sheetWords.form, sheetWords.forms[norm]],
    ...sheetWords.howToRead.map((line, at) => [at === 0 ? sheetWords.reading : '', line]),
    ...uncertain.map((path) => {
      const { status, equation } = reading.cells[path]
      return [statusWords[status], `${phraseFor(path)}${equation ? `：${equation}` : ''}`]
    }),
    ...reading.kept.map((row) => [sheetWords.kept, [row.label, ...row.values].join(' ')]),
  ]
  return {
    name: sheetWords.explanation,
    widths: [18, 78],
    headerRows: 0,
    landscape: false,
    cells: lines.flatMap((line, row) =>
      line.map(
        (value, column): SheetCell => ({
          ...{ row, column, rowSpan: 1, columnSpan: 1 },
          content:
            typeof value === 'number'
              ? { kind: 'number', number: value, decimals: 0 }
              : { kind: 'text', text: value },
          role: column === 0 ? 'label' : 'text',
        }),
      ),
    ),
  }
}
