import type { PageSize } from '@gongkai/paper'
import type { GridCell } from '../grid.ts'
import { bareTables } from './bare-columns.ts'
import { cellText } from './cell-text.ts'
import { columnLines } from './columns.ts'
import type { Box, Glyph, Rule } from './glyph.ts'
import { type RuledGrid, ruledGrids } from './grids.ts'
import type { TextLine } from './text-lines.ts'
import { turnOf } from './turn.ts'

export type PageTable = {
  readonly box: Box
  readonly xs: readonly number[]
  readonly open: RuledGrid['open']
  readonly rows: number
  readonly cells: readonly GridCell<CellContent>[]
  /** False where no lines part the columns. */
  readonly exact: boolean
}

export type CellContent = {
  readonly text: string
  readonly box: Box
}

/** What stands on a page, top to bottom. Boxes are of the page as it is read; `toPage` turns them as it lies. */
export type PageLayout = {
  readonly items: readonly (
    | { readonly kind: 'line'; readonly line: TextLine }
    | { readonly kind: 'table'; readonly table: PageTable }
  )[]
  /** Width and height as it is read; `size` as it is displayed. */
  readonly width: number
  readonly height: number
  readonly size: PageSize
  readonly toPage: (box: Box) => Box
}

/** Lays out a page's characters and ruling lines; a page whose text runs sideways is read sideways. */
export function layOut(
  drawn: { readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] },
  width: number,
  height: number,
): PageLayout {
  const inside = printedOn(drawn, width, height)
  const turn = turnOf(usualWay(inside), width, height)
  const glyphs = once(inside).map((glyph) => turn.glyph(glyph))
  const drawnRules = drawn.rules.map(turn.rule)
  const bare = bareTables(drawnRules, glyphs, turn.read.width)
  const rules = [...drawnRules, ...bare.flatMap((table) => table.lines)]
  const grids = ruledGrids(rules).filter((grid) => !isFrame(grid, glyphs))
  const { loose, inCells } = distribute(
    runsOf(glyphs).filter((run) => !isCut(run, turn.read.width, rules)),
    grids,
  )
  const tables = grids.flatMap((grid, at) => {
    const { top, bottom } = grid.box
    const guessed = bare.some((table) => table.top < bottom - 2 && table.bottom > top + 2)
    return tableOf(grid, inCells[at]!, !guessed) ?? []
  })
  const lines = columnLines(loose.filter((glyph) => glyph.angle === 0 || glyph.vertical))
  const items: PageLayout['items'][number][] = [
    ...lines.map((line) => ({ kind: 'line', line }) as const),
    ...tables.map((table) => ({ kind: 'table', table }) as const),
  ]
  items.sort((a, b) => topOf(a) - topOf(b))
  return { items, ...turn.read, size: { width, height }, toPage: turn.back }
}

/**
 * Characters on the page, and those of a table too wide for it: word processors print such a table over the edge,
 * where the first digits of a figure would be taken for all of it.
 */
function printedOn(
  { glyphs, rules }: { readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] },
  width: number,
  height: number,
): readonly Glyph[] {
  let [right, bottom] = [width, height]
  for (const { across, at, from, to } of rules) {
    if (across && at > 0 && at < height && from < width && to < width * 2)
      right = Math.max(right, to)
    if (!across && at > 0 && at < width && from < height && to < height * 2)
      bottom = Math.max(bottom, to)
  }
  return glyphs.filter(
    (glyph) => glyph.right > 0 && glyph.left < right && glyph.bottom > 0 && glyph.top < bottom,
  )
}

const topOf = (item: PageLayout['items'][number]) =>
  item.kind === 'line' ? (item.line.box.top + item.line.box.bottom) / 2 : item.table.box.top

function usualWay(glyphs: readonly Glyph[]): Glyph['angle'] {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const glyph of glyphs) counts[glyph.angle] += 1
  const most = Math.max(...Object.values(counts))
  return counts[0] === most ? 0 : counts[90] === most ? 90 : counts[270] === most ? 270 : 180
}

/** Without the second copies that some producers draw a hair beside the first to make text look bold. */
function once(glyphs: readonly Glyph[]): readonly Glyph[] {
  // By places of two points each way; a copy stands in the same one or, near its edge, the next.
  const seen = new Map<number, Glyph[]>()
  const place = (position: number) => Math.round(position / 2)
  return glyphs.filter((glyph) => {
    if (glyph.space) return true
    const { left, top, text } = glyph
    const near = Math.min(1, glyph.size * 0.12)
    for (let x = place(left - near); x <= place(left + near); x += 1) {
      for (let y = place(top - near); y <= place(top + near); y += 1) {
        for (const other of seen.get(x * 1e5 + y) ?? []) {
          const close = Math.abs(other.left - left) <= near && Math.abs(other.top - top) <= near
          if (close && other.text === text) return false
        }
      }
    }
    const key = place(left) * 1e5 + place(top)
    const same = seen.get(key)
    if (same && same.length < mostInPlace) same.push(glyph)
    else if (!same) seen.set(key, [glyph])
    return true
  })
}

/** More characters in one place than these are scribble. */
const mostInPlace = 50

/** A border around the page or a passage rather than a table: few cells, one of them full of text. */
function isFrame(grid: RuledGrid, glyphs: readonly Glyph[]): boolean {
  if (grid.cells.length > 3) return false
  return grid.cells.some(
    (cell) => glyphs.filter((glyph) => holds(cell.content, centreOf(glyph))).length > 400,
  )
}

/**
 * Characters by the cell their centre lies in; a figure or word stays whole, with the cell its own centre lies in,
 * also where it runs over a line.
 */
function distribute(runs: readonly (readonly Glyph[])[], grids: readonly RuledGrid[]) {
  const loose: Glyph[] = []
  const inCells = grids.map((grid) => grid.cells.map((): Glyph[] => []))
  const finders = grids.map(finderOf)
  for (const run of runs) {
    const centre = centreOf(run.length === 1 ? run[0]! : { ...run[0]!, right: run.at(-1)!.right })
    let home = loose
    for (let at = 0; at < grids.length; at += 1) {
      if (!holds(grids[at]!.box, centre)) continue
      const cell = finders[at]!(centre)
      if (cell >= 0) home = inCells[at]![cell]!
      if (cell >= 0) break
    }
    home.push(...run)
  }
  return { loose, inCells }
}

type Point = { readonly x: number; readonly y: number }
const centreOf = (box: Box): Point => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
})
const holds = (box: Box, { x, y }: Point) =>
  x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1

/** Which cell a point lies in, nearest line deciding; -1 for none. */
function finderOf(grid: RuledGrid): (point: Point) => number {
  return ({ x, y }) => {
    let nearest = -1
    let distance = 2
    grid.cells.forEach(({ content: box }, at) => {
      const outside = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom)
      if (outside < distance) {
        distance = outside
        nearest = at
      }
    })
    return nearest
  }
}

/**
 * Whether a figure at the page's very edge may have lost its last digits there: none is better than a wrong one.
 * Where a line closes its cell, and where it is 0, it has not.
 */
function isCut(run: readonly Glyph[], width: number, rules: readonly Rule[]): boolean {
  const last = run.at(-1)!
  const past = last.right - width
  if (!/^\d/.test(last.text) || past < -0.1 * last.size || past > last.size) return false
  if (run.length === 1 && last.text === '0') return false
  const { y } = centreOf(last)
  return !rules.some(
    ({ across, at, from, to }) =>
      !across && at > last.right - 1 && at < width - 0.5 && from <= y && to >= y,
  )
}

/** Figures and Latin words that touch, as they were drawn; every other character by itself. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = []
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    const goesOn =
      last !== null &&
      glyph.angle === 0 &&
      last.angle === 0 &&
      wordy.test(glyph.text) &&
      wordy.test(last.text) &&
      Math.abs(glyph.bottom - last.bottom) < glyph.size * 0.2 &&
      Math.abs(glyph.left - last.right) < glyph.size * 0.15
    if (goesOn) runs[runs.length - 1]!.push(glyph)
    else runs.push([glyph])
    last = glyph
  }
  return runs
}
const wordy = /^[0-9A-Za-z.,%]/

function tableOf(
  grid: RuledGrid,
  glyphs: readonly (readonly Glyph[])[],
  exact: boolean,
): PageTable | null {
  const cells = grid.cells.map((cell, at) => ({
    ...cell,
    content: { text: cellText(glyphs[at]!, cell.content), box: cell.content },
  }))
  if (cells.every((cell) => cell.content.text === '')) return null
  return {
    box: grid.box,
    xs: grid.xs,
    open: grid.open,
    rows: grid.ys.length - 1,
    cells,
    exact,
  }
}
