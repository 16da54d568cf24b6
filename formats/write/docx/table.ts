import type { WrittenCell, WrittenTable } from '@gongkai/paper'
import { insetOf, letteringOf, usualLettering } from '../lettering.ts'
import { escaped, linesOf } from '../markup.ts'
import { runs } from './runs.ts'
import { textWidth } from './styles.ts'

/** A ruled table as wide as the text, merged cells as merged cells, its head repeated on every page. */
export function tableXml(table: WrittenTable): string {
  const widths = columnWidths(table.widths)
  const border = (side: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const margins = `<w:tblCellMar><w:left w:w="${20 * insetOf(table)}" w:type="dxa"/><w:right w:w="${20 * insetOf(table)}" w:type="dxa"/></w:tblCellMar>`
  const properties = `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(table.name)}"/></w:tblPr>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = Array.from({ length: table.rows }, (_, row) => rowXml(table, row, widths))
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function columnWidths(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const ends = shares.map((_, at) =>
    Math.round(
      (shares.slice(0, at + 1).reduce((total, share) => total + share, 0) / sum) * textWidth,
    ),
  )
  return ends.map((end, at) => end - (ends[at - 1] ?? 0))
}

function rowXml(table: WrittenTable, row: number, widths: readonly number[]): string {
  const here = table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .toSorted((a, b) => a.column - b.column)
  const repeated = row < table.headerRows ? '<w:tblHeader/>' : ''
  const height = `<w:trHeight w:val="${table.size === 'small' ? 330 : 400}" w:hRule="atLeast"/>`
  const keep = table.keepTogether && row < table.rows - 1
  const cells = here.map((cell) => cellXml(table, cell, row, widths, keep))
  return `<w:tr><w:trPr><w:cantSplit/>${height}${repeated}</w:trPr>${cells.join('')}</w:tr>`
}

function cellXml(
  table: WrittenTable,
  cell: WrittenCell,
  row: number,
  widths: readonly number[],
  keep: boolean,
): string {
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, one) => sum + one, 0)
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
  const merge =
    cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>`
  const style = `<w:pStyle w:val="${table.size === 'small' ? 'Cell18' : 'Cell21'}"/>`
  const align = cell.align === 'center' ? '' : `<w:jc w:val="${cell.align}"/>`
  const size = letteringOf(table, cell)
  const content =
    cell.row === row && cell.text !== ''
      ? runs(linesOf(cell), size === usualLettering(table) ? null : size)
      : ''
  return `<w:tc>${properties}<w:p><w:pPr>${style}${keep ? '<w:keepNext/>' : ''}${align}</w:pPr>${content}</w:p></w:tc>`
}
