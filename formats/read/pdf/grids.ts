import { compressed, type GridCell } from '../grid.ts'
import type { Box, Rule } from './glyph.ts'
import { clustered, wholeRules } from './rules.ts'

export type RuledGrid = {
  readonly box: Box
  /** Where the columns begin and the last one ends; cells are counted in these. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Every cell with its box, row by row. */
  readonly cells: readonly GridCell<Box>[]
  /** No line closes it at the top or foot: the row there may go on on the next page. */
  readonly open: { readonly above: boolean; readonly below: boolean }
}

/** How near two lines must come to meet, and how far apart the two strokes of a double line may stand. */
const reach = 3
/** No row or column is as narrow as this. */
const narrowest = 5

/** The tables that ruling lines draw. A frame around nothing but one box is none. */
export function ruledGrids(rules: readonly Rule[]): readonly RuledGrid[] {
  const { across, down } = wholeRules(rules)
  return stacked(withSides(components(across, down))).flatMap(
    (component) => gridOf(component) ?? [],
  )
}

type Component = { readonly across: Rule[]; readonly down: Rule[] }

function components(across: readonly Rule[], down: readonly Rule[]): readonly Component[] {
  const all = [...across, ...down]
  const parent = all.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root]!
    for (let here = at; parent[here] !== root; ) {
      const next = parent[here]!
      parent[here] = root
      here = next
    }
    return root
  }
  down.forEach((vertical, index) => {
    for (let at = firstFrom(across, vertical.from - reach); at < across.length; at += 1) {
      const horizontal = across[at]!
      if (horizontal.at > vertical.to + reach) break
      if (vertical.at < horizontal.from - reach || vertical.at > horizontal.to + reach) continue
      parent[rootOf(across.length + index)] = rootOf(at)
    }
  })
  const found = new Map<number, Component>()
  all.forEach((rule, at) => {
    const root = rootOf(at)
    const component = found.get(root) ?? { across: [], down: [] }
    found.set(root, component)
    component[rule.across ? 'across' : 'down'].push(rule)
  })
  return [...found.values()]
}

/**
 * Where a label runs down a whole page, its column's outer line meets no other: a line by itself, as high as the
 * table beside it, is the table's side.
 */
function withSides(found: readonly Component[]): readonly Component[] {
  const tables = found.filter(({ across, down }) => across.length >= 2 && down.length > 0)
  for (const { across, down } of found) {
    const [side] = down
    if (across.length > 0 || down.length !== 1 || !side) continue
    const table = tables.find((each) => {
      const [top, bottom] = [each.across[0]!.at, each.across.at(-1)!.at]
      const from = Math.min(...each.across.map((rule) => rule.from))
      const to = Math.max(...each.across.map((rule) => rule.to))
      const beside = Math.max(from - side.at, side.at - to)
      const covered = Math.min(side.to, bottom) - Math.max(side.from, top)
      return beside > 0 && beside < 200 && covered >= (bottom - top) * 0.8
    })
    table?.down.push(side)
  }
  return found
}

/**
 * Tables without lines at their sides fall apart where a row has no line in it (a band across all columns): pieces
 * of one width that follow one another at a row's distance are one.
 */
function stacked(found: readonly Component[]): readonly Component[] {
  const result: Component[] = []
  const bare = found.filter(isOpenSided).sort((a, b) => a.across[0]!.at - b.across[0]!.at)
  for (const piece of bare) {
    const upper = result.at(-1)
    if (upper && follows(upper, piece)) {
      upper.across.push(...piece.across)
      upper.down.push(...piece.down)
    } else result.push({ across: [...piece.across], down: [...piece.down] })
  }
  return [...found.filter((piece) => !bare.includes(piece)), ...result]
}

const extentOf = (across: readonly Rule[]) =>
  [
    Math.min(...across.map((rule) => rule.from)),
    Math.max(...across.map((rule) => rule.to)),
  ] as const

function isOpenSided({ across, down }: Component): boolean {
  if (across.length < 2 || down.length === 0) return false
  const [from, to] = extentOf(across)
  return down.every((rule) => rule.at > from + 8 && rule.at < to - 8)
}

function follows(upper: Component, lower: Component): boolean {
  const [from, to] = extentOf(upper.across)
  const [left, right] = extentOf(lower.across)
  if (Math.abs(from - left) > 4 || Math.abs(to - right) > 4) return false
  const lines = (piece: Component) => piece.across.map((rule) => rule.at).sort((a, b) => a - b)
  const [above, below] = [lines(upper), lines(lower)]
  const rows = [above, below]
    .flatMap((at) => at.slice(1).map((line, index) => line - at[index]!))
    .filter((height) => height > narrowest)
    .sort((a, b) => a - b)
  const usual = rows[Math.floor(rows.length / 2)] ?? 0
  return below[0]! - above.at(-1)! <= usual * 1.5
}

function firstFrom(sorted: readonly Rule[], position: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.at < position) low = middle + 1
    else high = middle
  }
  return low
}

function gridOf({ across, down }: Component): RuledGrid | null {
  if (across.length < 2 || down.length < 1) return null
  const xs = outer(
    clustered(
      down.map((rule) => rule.at),
      narrowest,
    ),
    across,
  )
  const lines = clustered(
    across.map((rule) => rule.at),
    narrowest,
  )
  const ys = outer(lines, down)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns > 80 || rows > 400) return null
  // Whether a line stands at the right of, or below, each place of the grid.
  const right = borders(xs, ys, down)
  const below = borders(ys, xs, across)
  const taken = new Set<number>()
  const cells: GridCell<Box>[] = []
  const free = (row: number, column: number) => !taken.has(row * columns + column)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!free(row, column)) continue
      let columnSpan = 1
      while (
        column + columnSpan < columns &&
        free(row, column + columnSpan) &&
        !right(column + columnSpan, row)
      ) {
        columnSpan += 1
      }
      let rowSpan = 1
      while (row + rowSpan < rows && opens(row + rowSpan, column, columnSpan, below, right))
        rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c)
      }
      const content = {
        left: xs[column]!,
        right: xs[column + columnSpan]!,
        top: ys[row]!,
        bottom: ys[row + rowSpan]!,
      }
      cells.push({ row, column, rowSpan, columnSpan, content })
    }
  }
  if (cells.length < 2) return null
  const box = { left: xs[0]!, right: xs[columns]!, top: ys[0]!, bottom: ys[rows]! }
  const kept = compressed(cells)
  const open = { above: ys[0] !== lines[0], below: ys.at(-1) !== lines.at(-1) }
  return { box, cells: kept.cells, open, ...startsOf(kept.cells, box) }
}

type Border = (line: number, lane: number) => boolean

/** Whether the row's places under a cell belong to it: no line above any of them, none between them. */
function opens(
  row: number,
  column: number,
  columnSpan: number,
  below: Border,
  right: Border,
): boolean {
  for (let over = column; over < column + columnSpan; over += 1) {
    if (below(row, over)) return false
    if (over > column && right(over, row)) return false
  }
  return true
}

/** Lines drawn along `at` over at least half of the lane between two positions across. */
function borders(at: readonly number[], lanes: readonly number[], rules: readonly Rule[]): Border {
  const lines: Rule[][] = at.map(() => [])
  for (const rule of rules) {
    let best = 0
    at.forEach((position, index) => {
      if (Math.abs(position - rule.at) < Math.abs(at[best]! - rule.at)) best = index
    })
    lines[best]!.push(rule)
  }
  return (line, lane) => {
    const [from, to] = [lanes[lane]!, lanes[lane + 1]!]
    let covered = 0
    for (const rule of lines[line]!)
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
    return covered >= (to - from) * 0.5
  }
}

/** Tables without lines at their sides: the lines across say where they end. */
function outer(positions: readonly number[], rules: readonly Rule[]): readonly number[] {
  const first = positions[0]!
  const last = positions.at(-1)!
  const before = rules.filter((rule) => rule.from < first - 8)
  const behind = rules.filter((rule) => rule.to > last + 8)
  const least = Math.min(2, rules.length)
  return [
    ...(before.length >= least ? [Math.min(...before.map((rule) => rule.from))] : []),
    ...positions,
    ...(behind.length >= least ? [Math.max(...behind.map((rule) => rule.to))] : []),
  ]
}

function startsOf(cells: readonly GridCell<Box>[], box: Box) {
  const xs: number[] = []
  const ys: number[] = []
  for (const cell of cells) {
    xs[cell.column] = cell.content.left
    ys[cell.row] = cell.content.top
  }
  return { xs: [...xs, box.right], ys: [...ys, box.bottom] }
}
