import type { Block, Line, PageSize, Place, Table } from '@gongkai/paper'
import { joinTables } from './continued.ts'
import { edgesOf } from './edges.ts'
import { findFurniture } from './find-furniture.ts'
import type { Box } from './glyph.ts'
import type { PageLayout, PageTable } from './page-layout.ts'
import type { PlacedTable } from './placed-table.ts'
import type { TextLine } from './text-lines.ts'

/** The pages' lines and tables as a paper's blocks; tables cut by page breaks are put together. */
export function assemble(pages: readonly PageLayout[]): readonly Block[] {
  const furniture = findFurniture(pages)
  const edges = edgesOf(pages)
  const blocks: (Line | PlacedTable)[] = []
  pages.forEach((page, index) => {
    const edge = edges(page.width)
    for (const item of page.items) {
      if (item.kind === 'table') {
        blocks.push(placedTable(item.table, page, index))
        continue
      }
      const { line } = item
      blocks.push({
        kind: 'line',
        pieces: line.pieces.map((piece) => ({
          text: piece.text,
          place: placeOf(page, index, piece.box),
        })),
        place: placeOf(page, index, line.box),
        page: index + 1,
        indent: edge === null ? 0 : Math.max(0, (line.box.left - edge.left) / line.size),
        full: edge === null ? null : isFull(line, edge.right),
        ...(furniture.has(line) ? { furniture: true as const } : {}),
      })
    }
  })
  return joinTables(blocks).map((block) => (block.kind === 'line' ? block : tableOf(block)))
}

/** As far as the edge, or so near that a figure or a mark that may not begin a line had to go down. */
const isFull = (line: TextLine, edge: number) => line.box.right >= edge - 2.2 * line.size

export function sizesOf(pages: readonly PageLayout[]): readonly PageSize[] {
  return pages.map((page) => page.size)
}

function placeOf(page: PageLayout, index: number, box: Box): Place {
  const { left, top, right, bottom } = page.toPage(box)
  return {
    on: 'page',
    page: index + 1,
    left: round(left),
    top: round(top),
    width: round(right - left),
    height: round(bottom - top),
  }
}

const round = (points: number) => Math.round(points * 100) / 100

function placedTable(table: PageTable, page: PageLayout, index: number): PlacedTable {
  const cells = table.cells.map((cell) => ({
    ...cell,
    content: { text: cell.content.text, place: placeOf(page, index, cell.content.box) },
  }))
  const { xs, rows, open, exact } = table
  const place = placeOf(page, index, table.box)
  return { kind: 'placed', place, firstPage: index, lastPage: index, xs, rows, cells, open, exact }
}

function tableOf({ rows, xs, cells, place, exact }: PlacedTable): Table {
  return {
    kind: 'table',
    rows,
    columns: xs.length - 1,
    cells: cells.map(({ content, ...cell }) => ({ ...cell, ...content })),
    place,
    exact,
  }
}
