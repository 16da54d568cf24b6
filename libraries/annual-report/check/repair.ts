import type { CellPath } from '../model/index.ts'
import { cellPaths } from '../model/index.ts'
import { equations, gapOf } from './sums.ts'

/** One cell set to another whole number. */
export type Change = { readonly cell: number; readonly from: number; readonly to: number }

/** Cells of tables three and four with the equations they stand in and the sign they have there. */
type Term = { readonly equation: number; readonly sign: 1 | -1 }

const termsOf: readonly (readonly Term[])[] = cellPaths.map((_, cell) =>
  equations.flatMap(({ left, right }, equation): Term[] => {
    if (left.includes(cell)) return [{ equation, sign: 1 }]
    return right.includes(cell) ? [{ equation, sign: -1 }] : []
  }),
)

/** Table three hangs together; each group of table four stands alone. */
const islandOf = (equation: number): string => {
  const { rule, id } = equations[equation]!.identity
  return rule === 'I5' ? id : 'table3'
}

/**
 * Every smallest set of changes (at most `most` cells an island) after which all identities hold, one list of
 * alternatives for each island of equations that fails; an island that cannot be mended so has none.
 * Counts stay whole and never negative (I7); unknown cells are left alone.
 */
export function smallestRepairs(counts: Float64Array, most = 3): readonly (readonly Change[])[][] {
  const gaps = Float64Array.from(equations, (equation) => gapOf(equation, counts))
  const islands = new Map<string, number[]>()
  gaps.forEach((gap, equation) => {
    if (gap === 0 || Number.isNaN(gap)) return
    const island = islandOf(equation)
    islands.set(island, [...(islands.get(island) ?? []), equation])
  })
  return [...islands.keys()].map((island) => {
    for (let size = 1; size <= most; size++) {
      const found = new Map<string, readonly Change[]>()
      search(Float64Array.from(counts), Float64Array.from(gaps), island, size, [], found)
      if (found.size) return [...found.values()]
    }
    return []
  })
}

const widest = Math.max(...termsOf.map((terms) => terms.length))
const enough = 60

function search(
  counts: Float64Array,
  gaps: Float64Array,
  island: string,
  left: number,
  changes: readonly Change[],
  found: Map<string, readonly Change[]>,
) {
  const failing = failingIn(gaps, island)
  if (!failing.length) {
    const sorted = [...changes].sort((one, other) => one.cell - other.cell)
    found.set(sorted.map(({ cell, to }) => `${cell}=${to}`).join(), sorted)
    return
  }
  if (left === 0 || failing.length > left * widest || found.size >= enough) return
  const narrow = failing.reduce((best, next) => (width(next) < width(best) ? next : best))
  for (const cell of [...equations[narrow]!.left, ...equations[narrow]!.right]) {
    if (changes.some((change) => change.cell === cell)) continue
    const terms = termsOf[cell]!
    for (const delta of deltasOf(terms, gaps)) {
      const to = counts[cell]! + delta
      if (!(to >= 0) || !Number.isSafeInteger(to)) continue
      const from = counts[cell]!
      counts[cell] = to
      for (const term of terms) gaps[term.equation]! += term.sign * delta
      search(counts, gaps, island, left - 1, [...changes, { cell, from, to }], found)
      for (const term of terms) gaps[term.equation]! -= term.sign * delta
      counts[cell] = from
    }
  }
}

function failingIn(gaps: Float64Array, island: string): number[] {
  const failing: number[] = []
  gaps.forEach((gap, equation) => {
    if (gap !== 0 && !Number.isNaN(gap) && islandOf(equation) === island) failing.push(equation)
  })
  return failing
}

const width = (equation: number) =>
  equations[equation]!.left.length + equations[equation]!.right.length

/** The changes of a cell that close one of the gaps it touches. */
function deltasOf(terms: readonly Term[], gaps: Float64Array): readonly number[] {
  const deltas = new Set<number>()
  for (const { equation, sign } of terms) {
    const gap = gaps[equation]!
    if (gap !== 0 && !Number.isNaN(gap)) deltas.add(-gap * sign)
  }
  return [...deltas]
}

/** The path a cell index stands for. */
export const pathAt = (cell: number): CellPath => cellPaths[cell]!
