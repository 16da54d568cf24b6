import { type Candidate, countOf } from './candidates.ts'
import { layoutsOfSize, sumsUp, width } from './column-layouts.ts'
import type { Figure } from './figures.ts'
import { printedOver } from './printed-over.ts'

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

/** Steps of the search and readings kept; beyond them the order counts as unknown. */
const effort = 20_000
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
  for (const { taken, rows } of printedOver(
    tokens.slice(at, at + 2 * width).map((token) => token.figure),
  ))
    add(taken, rows, false)
  return [...found.values()]
}

function standsAt(places: readonly number[], counts: readonly number[], at: number): boolean {
  let sum = 0
  for (let column = 0; column < width - 1; column += 1) sum += counts[at + places[column]!]!
  return sum === counts[at + places[width - 1]!]
}

const saying = (row: Candidate): string => row.map((figure) => figure?.digits).join()
