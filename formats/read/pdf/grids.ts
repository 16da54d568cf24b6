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
}

/** How near two lines must come to meet, and how far apart the two strokes of a double line may stand. */
const reach = 3

/** The tables that ruling lines draw. A frame around nothing but one box is none. */
export function ruledGrids(rules: readonly Rule[]): readonly RuledGrid[] {
  const { across, down } = wholeRules(rules)
  return components(across, down).flatMap((component) => gridOf(component) ?? [])
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
      reach,
    ),
    across,
  )
  const ys = outer(
    clustered(
      across.map((rule) => rule.at),
      reach,
    ),
    down,
  )
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
  return { box, cells: kept.cells, ...startsOf(kept.cells, box) }
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
