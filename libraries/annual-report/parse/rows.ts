import type { Block, Line, Paper, Place, Table, TableCell } from '@gongkai/paper'
import { type Figure, type Label, split } from './figures.ts'
import { squeeze } from './words.ts'

/** One printed row of whatever the paper is made of: a table's row, a line, a paragraph. */
export type Row = {
  /** Index into `Paper.blocks`. */
  readonly block: number
  readonly kind: 'table' | 'line' | 'paragraph'
  /** Rows of one frame have comparable `x`. */
  readonly frame: string
  /** A table whose grid is known. */
  readonly exact: boolean
  readonly labels: readonly Label[]
  readonly figures: readonly Figure[]
  /** Empty cells right of the labels. */
  readonly blanks: readonly Blank[]
  /** The whole row's text without spaces. */
  readonly text: string
  readonly place: Place
  readonly cells: readonly TableCell[]
}

/** A cell without a figure: empty, or with words among the figures that are none. */
export type Blank = { readonly x: number; readonly place: Place; readonly text: string }

/** Every row of the paper in reading order; headers, footers and empty rows are left out. */
export function rowsOf(paper: Paper): readonly Row[] {
  return paper.blocks
    .flatMap((block, at) => {
      if (block.kind === 'table') return tableRows(block, at)
      if (block.kind === 'line') return block.furniture ? [] : [lineRow(block, at)]
      return [paragraphRow(block, at)]
    })
    .filter((row) => row.text !== '' || row.blanks.length > 0)
}

function tableRows(table: Table, block: number): Row[] {
  const byRow = new Map<number, TableCell[]>()
  for (const cell of table.cells) {
    const row = byRow.get(cell.row)
    if (row) row.push(cell)
    else byRow.set(cell.row, [cell])
  }
  return [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => tableRow(cells, block, table.exact))
}

function tableRow(cells: readonly TableCell[], block: number, exact: boolean): Row {
  const labels: Label[] = []
  const figures: Figure[] = []
  const empty: Blank[] = []
  for (const cell of cells) {
    if (cell.text.trim() === '') {
      empty.push({ x: cell.column, place: cell.place, text: '' })
      continue
    }
    const middle = cell.column + (cell.columnSpan - 1) / 2
    const parts = split(
      cell.text,
      (from, length) => cell.column + Math.min(0.9, (from + length / 2) / (cell.text.length * 1.1)),
      cell.place,
    )
    if (figures.length > 0 && parts.figures.length === 0 && cell.text.length <= 4) {
      empty.push({ x: cell.column, place: cell.place, text: cell.text.trim() })
      continue
    }
    labels.push(...parts.labels.map((label) => ({ ...label, x: cell.column })))
    figures.push(
      ...parts.figures.map((figure) =>
        parts.figures.length > 1 ? figure : { ...figure, x: middle },
      ),
    )
  }
  const lastLabel = Math.max(-1, ...labels.map((label) => Math.floor(label.x)))
  return {
    block,
    kind: 'table',
    frame: `table ${block}`,
    exact,
    labels,
    figures,
    blanks: empty.filter((cell) => cell.x > lastLabel),
    text: squeeze(cells.map((cell) => cell.text).join('')),
    place: cells[0]!.place,
    cells,
  }
}

/** More figures than all three tables hold are no row: the line is kept as words. */
const MOST_IN_A_LINE = 1000

function lineRow(line: Line, block: number): Row {
  const labels: Label[] = []
  const figures: Figure[] = []
  for (const piece of line.pieces) {
    if (piece.text.trim() === '') continue
    if (figures.length > MOST_IN_A_LINE || piece.text.length > 4 * MOST_IN_A_LINE) {
      labels.push({ text: piece.text, x: 0, place: piece.place })
      continue
    }
    const parts = split(piece.text, across(piece.text.length, piece.place), piece.place)
    labels.push(...parts.labels)
    figures.push(...parts.figures.map((figure) => ({ ...figure, merged: false })))
  }
  return {
    block,
    kind: 'line',
    frame: line.place.on === 'page' ? 'page' : 'lines',
    exact: false,
    labels,
    figures,
    blanks: [],
    text: squeeze(line.pieces.map((piece) => piece.text).join('')),
    place: line.place,
    cells: [],
  }
}

function paragraphRow(paragraph: Exclude<Block, Line | Table>, block: number): Row {
  const place = paragraph.pieces[0]!.place
  const long = paragraph.text.length > 120
  const parts = long
    ? { labels: [{ text: paragraph.text, x: 0, place }], figures: [] }
    : split(paragraph.text, (from) => from, place)
  return {
    block,
    kind: 'paragraph',
    frame: `paragraph`,
    exact: false,
    labels: parts.labels,
    figures: parts.figures.map((figure) => ({ ...figure, merged: false })),
    blanks: [],
    text: squeeze(paragraph.text),
    place,
    cells: [],
  }
}

const across =
  (total: number, place: Place) =>
  (from: number, length: number): number => {
    if (place.on === 'line') return place.column + from + length / 2
    if (place.on === 'page')
      return place.left + (place.width * (from + length / 2)) / Math.max(1, total)
    return (place.column ?? 0) + from / Math.max(1, total)
  }
