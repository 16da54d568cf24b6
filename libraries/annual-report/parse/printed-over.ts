import { countOf } from './candidates.ts'
import { placesIn, sumsUp, width } from './column-layouts.ts'
import type { Figure } from './figures.ts'

/**
 * Two rows printed over each other: in the first columns their figures stand without a gap, `00` or `1340`;
 * the rest of the upper row, or some of it, may stand before them.
 */
export function* printedOver(figures: readonly Figure[]): Generator<{
  readonly taken: number
  readonly rows: readonly (readonly Figure[])[]
}> {
  for (let glued = 1; glued <= width; glued += 1) {
    const rest = width - glued
    const taken = glued + 2 * rest
    const own = figures.slice(0, taken)
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
