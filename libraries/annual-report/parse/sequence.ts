import { type Candidate, countOf } from './candidates.ts'
import type { Figure } from './figures.ts'

/** A figure in reading order. */
export type Token = {
  readonly figure: Figure
  /** It stands in a printed row of five figures or more: such a row is no part of a column. */
  readonly inRow: boolean
  /** Nothing else stands in its printed row. */
  readonly alone: boolean
}

/** One way to read the figures as rows of seven; `natural` where they simply stand row after row. */
export type Way = { readonly rows: readonly Candidate[]; readonly natural: boolean }

const width = 7
/** Steps of the search and readings kept; beyond them the order counts as unknown. */
const effort = 30_000
const mostWays = 48
const mostSkipped = 3

/**
 * The ways in which figures in reading order form `count` rows of seven whose last is the sum of the others (I3):
 * row after row, or some rows next to each other printed by columns or groups of columns, as programs do that take the
 * text out of a PDF; stray page numbers left out, `210 00` of two rows printed over each other taken apart.
 * `possible` says of the first rows of a way whether the columns can still come out.
 * Null where there are too many ways. No figure is used twice or left over.
 */
export function waysOf(
  tokens: readonly Token[],
  count: number,
  possible: (rows: readonly Candidate[]) => boolean,
): readonly Way[] | null {
  const surplus = tokens.length - count * width
  if (count < 1 || surplus > mostSkipped || surplus < -width * 2) return []
  if (surplus < 0 && !tokens.some(({ figure }) => /^0\d/u.test(figure.digits ?? ''))) return []
  const counts = tokens.map((token) => countOf(token.figure))
  if (counts.some((value) => value === null)) return []
  const blocks = new Map<number, readonly Printed[]>()
  const from = (at: number) => {
    const known = blocks.get(at)
    if (known) return known
    const found = blocksAt(tokens, counts as readonly number[], at, count)
    blocks.set(at, found)
    return found
  }
  const found = new Map<string, Way>()
  const seen = new Set<string>()
  const walk = (at: number, rows: readonly Candidate[], said: string, natural: boolean) => {
    const key = `${at} ${said}`
    if (seen.size > effort || found.size > mostWays || seen.has(key)) return
    seen.add(key)
    if (!possible(rows)) return
    if (rows.length === count) {
      if (at === tokens.length) found.set(said, { rows, natural })
      return
    }
    for (const block of from(at)) {
      if (rows.length + block.rows.length > count) continue
      walk(at + block.taken, [...rows, ...block.rows], said + block.said, natural && block.natural)
    }
    if (surplus > 0 && tokens[at]?.alone && at - rows.length * width < surplus)
      walk(at + 1, rows, said, natural)
  }
  walk(0, [], '', true)
  return seen.size > effort || found.size > mostWays ? null : [...found.values()]
}

/** The figures simply cut into rows of seven; null where they do not come out even or a row's sum is wrong (I3). */
export function inPlainOrder(tokens: readonly Token[], count: number): Way | null {
  if (tokens.length !== count * width) return null
  const rows = Array.from({ length: count }, (_, row) =>
    tokens.slice(row * width, row * width + width).map((token) => token.figure),
  )
  const right = rows.every((row) => sumsUp(row.map((figure) => countOf(figure) ?? Number.NaN)))
  return right ? { rows, natural: true } : null
}

type Printed = {
  readonly taken: number
  readonly rows: readonly Candidate[]
  readonly natural: boolean
  readonly said: string
}

/** Blocks of one or more rows that may begin at a figure, each saying something else. */
function blocksAt(
  tokens: readonly Token[],
  counts: readonly number[],
  at: number,
  most: number,
): readonly Printed[] {
  const found = new Map<string, Printed>()
  const add = (taken: number, rows: readonly Candidate[], natural: boolean) => {
    const said = rows.map((row) => `${saying(row)};`).join('')
    const key = `${taken} ${said}`
    if (!found.has(key)) found.set(key, { taken, rows, natural, said })
  }
  const isWhole = (from: number) => sumsUp(counts.slice(from, from + width))
  if (at + width <= tokens.length && isWhole(at)) {
    add(width, [tokens.slice(at, at + width).map((token) => token.figure)], true)
  }
  // A row whose end was printed before its beginning.
  const turned = !tokens.slice(at, at + width).some((token) => token.inRow)
  for (let first = 1; turned && at + width <= tokens.length && first < width; first += 1) {
    const places = Array.from({ length: width }, (_, column) => at + ((first + column) % width))
    if (sumsUp(places.map((place) => counts[place]!)))
      add(width, [places.map((place) => tokens[place]!.figure)], false)
  }
  for (let size = 2; size <= most && at + size * width <= tokens.length; size += 1) {
    if (tokens.slice(at, at + size * width).some((token) => token.inRow)) break
    const plain = Array.from({ length: size }, (_, row) => isWhole(at + row * width)).every(Boolean)
    for (const places of layoutsOfSize(size)) {
      if (!places.every((row) => standsAt(row, counts, at))) continue
      if (plain && places.flat().every((place, to) => counts[at + place] === counts[at + to]))
        continue
      add(
        size * width,
        places.map((row) => row.map((place) => tokens[at + place]!.figure)),
        false,
      )
    }
  }
  for (const { taken, rows } of gluedAt(tokens, at)) add(taken, rows, false)
  return [...found.values()]
}

/** How seven columns part into groups printed one after another; the single group of seven is no block. */
const layouts: readonly (readonly number[])[] = Array.from({ length: 63 }, (_, mask) => {
  const groups: number[] = []
  let size = 0
  for (let column = 0; column < width; column += 1) {
    size += 1
    // Bit set: goes on with the next column in the same group.
    if (column < width - 1 && mask & (1 << column)) continue
    groups.push(size)
    size = 0
  }
  return groups
})

/** Where the figures of `size` rows stand, in every layout. */
function layoutsOfSize(size: number): readonly (readonly (readonly number[])[])[] {
  const known = bySize.get(size)
  if (known) return known
  const found = layouts.map((layout) => placesIn(layout, size))
  bySize.set(size, found)
  return found
}

const bySize = new Map<number, readonly (readonly (readonly number[])[])[]>()

/** For each of a block's rows where its figures stand, from the block's first on. */
function placesIn(groups: readonly number[], size: number): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: size }, () => [])
  let at = 0
  for (const group of groups) {
    for (const row of rows) {
      for (let column = 0; column < group; column += 1) row.push(at + column)
      at += group
    }
  }
  return rows
}

/**
 * Two rows printed over each other: in the first columns their figures stand without a gap, `00` or `1340`;
 * the rest of the upper row, or some of it, may stand before them.
 */
function* gluedAt(
  tokens: readonly Token[],
  at: number,
): Generator<Pick<Printed, 'taken' | 'rows'>> {
  for (let glued = 1; glued <= width; glued += 1) {
    const rest = width - glued
    const taken = glued + 2 * rest
    const own = tokens.slice(at, at + taken).map((token) => token.figure)
    if (own.length < taken) continue
    for (let before = 0; before <= rest; before += 1) {
      const joined = own.slice(before, before + glued)
      if (!joined.every((figure) => /^\d{2,8}$/u.test(figure.digits ?? ''))) continue
      if (joined.filter((figure) => figure.digits!.startsWith('0')).length * 2 < glued) continue
      const others = [...own.slice(0, before), ...own.slice(before + glued)]
      for (const [upper, lower] of pairings(joined)) {
        for (const layout of before > 0 ? [[rest]] : layoutsOf(rest)) {
          const [above, below] = placesIn(layout, 2)
          const rows = [
            [...upper, ...above!.map((place) => others[place]!)],
            [...lower, ...below!.map((place) => others[place]!)],
          ]
          if (rows.every((row) => sumsUp(row.map((figure) => countOf(figure) ?? Number.NaN))))
            yield { taken, rows }
        }
      }
    }
  }
}

const layoutsOf = (columns: number): readonly (readonly number[])[] =>
  columns === 0
    ? [[]]
    : [Array(columns).fill(1), [columns], [1, columns - 1], [columns - 1, 1]].filter((groups) =>
        groups.every((size: number) => size > 0),
      )

type Pairing = readonly [readonly Figure[], readonly Figure[]]

/** Every way to cut each figure in two, either part being the upper row's; empty where there are too many. */
function pairings(figures: readonly Figure[]): readonly Pairing[] {
  let ways: readonly Pairing[] = [[[], []]]
  for (const figure of figures) {
    const parts = halves(figure)
    if (ways.length * parts.length > 4000) return []
    ways = ways.flatMap(([upper, lower]) =>
      parts.map(
        ([one, other]): Pairing => [
          [...upper, one],
          [...lower, other],
        ],
      ),
    )
  }
  return ways
}

function halves(figure: Figure): readonly (readonly [Figure, Figure])[] {
  const digits = figure.digits!
  const ways = new Map<string, readonly [Figure, Figure]>()
  for (let at = 1; at < digits.length; at += 1) {
    const [left, right] = [digits.slice(0, at), digits.slice(at)]
    if ([left, right].some((part) => part.length > 1 && part.startsWith('0'))) continue
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const piece = (part: string): Figure => ({ ...figure, digits: part, text: part, noisy: true })
      ways.set(`${one} ${other}`, [piece(one), piece(other)])
    }
  }
  return [...ways.values()]
}

function standsAt(places: readonly number[], counts: readonly number[], at: number): boolean {
  let sum = 0
  for (let column = 0; column < width - 1; column += 1) sum += counts[at + places[column]!]!
  return sum === counts[at + places[width - 1]!]
}

function sumsUp(counts: readonly number[]): boolean {
  let sum = 0
  for (let at = 0; at < width - 1; at += 1) sum += counts[at]!
  return sum === counts[width - 1]
}

const saying = (row: Candidate): string => row.map((figure) => figure?.digits).join()
