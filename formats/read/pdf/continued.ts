import type { Line } from '@gongkai/paper'
import { isFigure, mended, withoutRows } from './cut-rows.ts'
import type { PlacedTable } from './placed-table.ts'

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
  if (lower.firstPage !== upper.lastPage + 1) return null
  const guessed = !upper.exact && !lower.exact
  const xs = commonColumns(upper.xs, lower.xs, guessed ? 24 : tolerance)
  if (!xs) return null
  const above = withoutLeftover(recounted(upper, xs))
  return mended(above, withoutRepeatedHead(above, recounted(lower, xs)))
}

/** The boundaries of both, where they agree about the outer ones and at least half of the fewer inner ones. */
function commonColumns(
  above: readonly number[],
  below: readonly number[],
  within: number,
): readonly number[] | null {
  const near = (xs: readonly number[], x: number) =>
    xs.some((other) => Math.abs(other - x) <= within)
  if (Math.abs(above[0]! - below[0]!) > tolerance) return null
  if (Math.abs(above.at(-1)! - below.at(-1)!) > tolerance) return null
  const [fewer, more] = above.length <= below.length ? [above, below] : [below, above]
  const inner = fewer.slice(1, -1)
  if (inner.filter((x) => near(more, x)).length * 2 < inner.length) return null
  return [...more, ...fewer.filter((x) => !near(more, x))].sort((a, b) => a - b)
}

function recounted(table: PlacedTable, xs: readonly number[]): PlacedTable {
  const rank = (x: number) => {
    let best = 0
    xs.forEach((other, at) => {
      if (Math.abs(other - x) < Math.abs(xs[best]! - x)) best = at
    })
    return best
  }
  const cells = table.cells.map((cell) => {
    const column = rank(table.xs[cell.column]!)
    const end = rank(table.xs[cell.column + cell.columnSpan]!)
    return { ...cell, column, columnSpan: Math.max(1, end - column) }
  })
  return { ...table, xs, cells }
}

/** What a page break leaves at the foot: a row without a line below it and without a word. */
function withoutLeftover(table: PlacedTable): PlacedTable {
  const last = table.cells.filter((cell) => cell.row === table.rows - 1)
  if (!table.open.below || last.length !== 1 || last[0]!.content.text !== '') return table
  return { ...table, rows: table.rows - 1, cells: table.cells.filter((cell) => cell !== last[0]) }
}

/** Word processors repeat a table's head on every page: printed once more, but no further rows. */
function withoutRepeatedHead(first: PlacedTable, part: PlacedTable): PlacedTable {
  const same = (row: number) => {
    const words = rowText(first, row)
    return /[^\d:|.]/.test(words) && words === rowText(part, row) && !hasFigures(first, row)
  }
  let rows = 0
  while (rows < part.rows - 1 && rows < first.rows && same(rows)) rows += 1
  const cuts = (row: number) =>
    part.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)
  while (rows > 0 && cuts(rows)) rows -= 1
  return rows === 0 ? part : withoutRows(part, rows)
}

const rowText = (table: PlacedTable, row: number) =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.content.text}`)
    .join('|')

const hasFigures = (table: PlacedTable, row: number) =>
  table.cells.some((cell) => cell.row === row && isFigure(cell.content.text))
