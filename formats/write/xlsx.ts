import { plainText, type Sheet, type SheetCell, type Workbook } from '@gongkai/paper'
import type { Alignment, Cell, Workbook as ExcelWorkbook, Font } from 'exceljs'
import { unzipSync } from 'fflate'
import { zipped } from './zip.ts'

/**
 * The workbook as XLSX: merged cells, frozen and repeated heads, A4 pages. Text is stored as text,
 * whatever it begins with. The same workbook gives the same bytes.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const file = new excel.Workbook()
  const day = new Date(`${workbook.date}T00:00:00Z`)
  file.title = plainText(workbook.title)
  file.creator = plainText(workbook.author)
  file.lastModifiedBy = file.creator
  file.created = day
  file.modified = day
  for (const sheet of workbook.sheets) addSheet(file, sheet)
  return zipped(unzipSync(new Uint8Array(await file.xlsx.writeBuffer())))
}

function addSheet(file: ExcelWorkbook, sheet: Sheet): void {
  const { name, headerRows, landscape, widths } = sheet
  const page = file.addWorksheet(name, {
    views: headerRows ? [{ state: 'frozen', ySplit: headerRows }] : [],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(headerRows ? { printTitlesRow: `1:${headerRows}` } : {}),
    },
  })
  page.columns = widths.map((width) => ({ width }))
  for (const one of sheet.cells) {
    const cell = page.getCell(one.row + 1, one.column + 1)
    fill(cell, one)
    if (one.rowSpan === 1 && one.columnSpan === 1) continue
    const [bottom, right] = [one.row + one.rowSpan, one.column + one.columnSpan]
    page.mergeCells(one.row + 1, one.column + 1, bottom, right)
  }
  const needed = rowHeights(sheet)
  for (const [row, height] of needed) page.getRow(row + 1).height = height
}

function fill(cell: Cell, { content, role }: SheetCell): void {
  if (content.kind === 'text') cell.value = plainText(content.text).slice(0, longest)
  if (content.kind === 'formula') cell.value = { formula: content.formula, result: content.result }
  if (content.kind === 'number') {
    cell.value = content.number
    const digits = content.decimals ? `0.${'0'.repeat(content.decimals)}` : '0'
    cell.numFmt = content.bracketed ? `"["${digits}"]"` : digits
  }
  cell.font = fonts[role]
  cell.alignment = { vertical: 'middle', wrapText: true, horizontal: horizontal[role] }
  if (role === 'text' || role === 'title') return
  const side = { style: 'thin', color: { argb: 'FF8A8A8A' } } as const
  cell.border = { top: side, left: side, bottom: side, right: side }
  const colour = fills[role]
  if (colour) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } }
}

/** What a cell holds at most (ECMA-376 limits of Excel). */
const longest = 32_767

const plain = { name: '宋体', size: 10 }

const fonts: Readonly<Record<SheetCell['role'], Partial<Font>>> = {
  title: { name: '宋体', size: 14, bold: true },
  header: plain,
  label: plain,
  value: plain,
  doubt: { ...plain, italic: true },
  check: { ...plain, color: { argb: 'FF5A5A5A' } },
  text: plain,
}

const horizontal: Readonly<Record<SheetCell['role'], NonNullable<Alignment['horizontal']>>> = {
  title: 'center',
  header: 'center',
  label: 'left',
  value: 'center',
  doubt: 'center',
  check: 'center',
  text: 'left',
}

const fills: Readonly<Partial<Record<SheetCell['role'], string>>> = {
  header: 'FFF6F4EF',
  doubt: 'FFFFF3D6',
}

/** Heights in points for rows whose text needs several lines; programs do not find that out by themselves. */
function rowHeights(sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  for (const { row, column, rowSpan, columnSpan, content, role } of sheet.cells) {
    if (content.kind !== 'text') continue
    const width = sheet.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)
    const characters = [...content.text].reduce(
      (sum, character) => sum + (character < '\u2000' ? 1 : 2),
      0,
    )
    const lines = Math.ceil(characters / Math.max(2, width - 2))
    const height = Math.min(400, (role === 'title' ? 24 : 14) * lines + 4) / rowSpan
    heights.set(row, Math.max(heights.get(row) ?? 18, height))
  }
  return heights
}
