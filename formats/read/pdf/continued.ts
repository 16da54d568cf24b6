import type { Line, Place } from '@gongkai/paper'
import { isFigure, mended, withoutRows } from './cut-rows.ts'
import type { Box } from './glyph.ts'
import type { PageTable } from './page-layout.ts'

/** A table with the parts it has on its pages; once joined, all parts count columns alike. */
export type PlacedTable = {
  readonly kind: 'placed'
  readonly pages: readonly TablePart[]
}

export type TablePart = {
  readonly page: number
  readonly table: PageTable
  readonly placed: (box: Box) => Place
}

/** Tables on successive pages with nothing but furniture between them and the same columns become one. */
export function joinTables(
  blocks: readonly (Line | PlacedTable)[],
): readonly (Line | PlacedTable)[] {
  const result: (Line | PlacedTable)[] = []
  let open = -1
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (!block.furniture) open = -1
      result.push(block)
      continue
    }
    const before = open >= 0 ? (result[open] as PlacedTable) : null
    const whole = before && joined(before, block)
    if (whole) result[open] = whole
    else open = result.push(block) - 1
  }
  return result
}

const tolerance = 4

function joined(upper: PlacedTable, lower: PlacedTable): PlacedTable | null {
  const above = upper.pages.at(-1)!
  const below = lower.pages[0]!
  if (below.page !== above.page + 1) return null
  const xs = commonColumns(above.table.xs, below.table.xs)
  if (!xs) return null
  const parts = upper.pages.map((part) => recounted(part, xs))
  const next = withoutRepeatedHead(parts[0]!.table, recounted(below, xs))
  return { kind: 'placed', pages: [...parts.slice(0, -1), ...mended(parts.at(-1)!, next)] }
}

/** The boundaries of both, where they agree about the outer ones and at least half of the fewer inner ones. */
function commonColumns(
  above: readonly number[],
  below: readonly number[],
): readonly number[] | null {
  const near = (xs: readonly number[], x: number) =>
    xs.some((other) => Math.abs(other - x) <= tolerance)
  if (Math.abs(above[0]! - below[0]!) > tolerance) return null
  if (Math.abs(above.at(-1)! - below.at(-1)!) > tolerance) return null
  const [fewer, more] = above.length <= below.length ? [above, below] : [below, above]
  const inner = fewer.slice(1, -1)
  if (inner.filter((x) => near(more, x)).length * 2 < inner.length) return null
  const all = [...more, ...fewer.filter((x) => !near(more, x))]
  return all.sort((a, b) => a - b)
}

function recounted(part: TablePart, xs: readonly number[]): TablePart {
  const rank = (x: number) => {
    let best = 0
    xs.forEach((other, at) => {
      if (Math.abs(other - x) < Math.abs(xs[best]! - x)) best = at
    })
    return best
  }
  const cells = part.table.cells.map((cell) => {
    const column = rank(part.table.xs[cell.column]!)
    const end = rank(part.table.xs[cell.column + cell.columnSpan]!)
    return { ...cell, column, columnSpan: Math.max(1, end - column) }
  })
  return { ...part, table: { ...part.table, xs, columns: xs.length - 1, cells } }
}

/** Word processors repeat a table's head on every page: printed once more, but no further rows. */
function withoutRepeatedHead(first: PageTable, part: TablePart): TablePart {
  const same = (row: number) => {
    const words = rowText(first, row)
    return /[^\d:|.]/.test(words) && words === rowText(part.table, row) && !hasFigures(first, row)
  }
  let rows = 0
  while (rows < part.table.rows - 1 && rows < first.rows && same(rows)) rows += 1
  const cuts = (row: number) =>
    part.table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)
  while (rows > 0 && cuts(rows)) rows -= 1
  return rows === 0 ? part : withoutRows(part, rows)
}

const rowText = (table: PageTable, row: number) =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.content.text}`)
    .join('|')

const hasFigures = (table: PageTable, row: number) =>
  table.cells.some((cell) => cell.row === row && isFigure(cell.content.text))
