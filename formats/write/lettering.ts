import type { WrittenCell, WrittenTable } from '@gongkai/paper'

/** The text's width between the margins of GB/T 9704-2012, 156 mm, in points. */
const textWidth = (156 / 25.4) * 72

/** What a cell's text keeps from its left and right rule, in points. */
export const insetOf = (table: WrittenTable) => (table.size === 'small' ? 2.5 : 4)

/** How wide a cell's text may be, in points. */
export function roomIn(table: WrittenTable, cell: WrittenCell): number {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  const share = sum(table.widths.slice(cell.column, cell.column + cell.columnSpan))
  return (textWidth * share) / sum(table.widths) - 2 * insetOf(table)
}

/** 小五 or 五号, in points. */
export const usualLettering = (table: WrittenTable) => (table.size === 'small' ? 9 : 10.5)

/** The lettering's size in points: a figure, which must not be broken, is set as small as its cell asks. */
export function letteringOf(table: WrittenTable, cell: WrittenCell): number {
  const usual = usualLettering(table)
  if (!isFigure(cell.text)) return usual
  const digits = cell.text.replaceAll(/\D/g, '').length
  const width = 0.58 * digits + 0.36 * (cell.text.length - digits)
  return Math.max(3, Math.min(usual, Math.floor((2 * roomIn(table, cell)) / width) / 2))
}

export const isFigure = (text: string) => /^[[\]\d.,-]{1,24}$/.test(text)
