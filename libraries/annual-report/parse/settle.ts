import { type ApplicationRow, resultRows } from '../model/index.ts'
import { type Candidate, countOf } from './candidates.ts'

type Ranges = ReadonlyMap<string, readonly (readonly [number, number])[]>

/**
 * Drops the candidates that the column sums rule out (I1, I2): for each row those with which, whatever the other rows
 * and the cells not read may be, a column cannot come out. A row that would lose all of them keeps all.
 */
export function settle(
  rows: ReadonlyMap<string, readonly Candidate[]>,
): ReadonlyMap<string, readonly Candidate[]> {
  const open = new Map(rows)
  for (let round = 0; round < 6; round += 1) {
    const ranges: Ranges = new Map(
      [...open].map(([name, candidates]) => [name, rangesOf(candidates)]),
    )
    let moved = false
    for (const [name, candidates] of open) {
      if (candidates.length < 2) continue
      const kept = candidates.filter((candidate) => columnsCanHold(name, candidate, ranges))
      if (kept.length === 0 || kept.length === candidates.length) continue
      open.set(name, kept)
      moved = true
    }
    if (!moved) break
  }
  return open
}

const anyCount = [0, Number.POSITIVE_INFINITY] as const

function rangesOf(candidates: readonly Candidate[]): readonly (readonly [number, number])[] {
  return Array.from({ length: 7 }, (_, column) => {
    let [low, high] = [Number.POSITIVE_INFINITY, 0]
    for (const candidate of candidates) {
      const value = countOf(candidate[column] ?? null)
      if (value === null) return anyCount
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    return candidates.length === 0 ? anyCount : [low, high]
  })
}

function columnsCanHold(name: string, candidate: Candidate, ranges: Ranges): boolean {
  for (let column = 0; column < 7; column += 1) {
    const value = countOf(candidate[column] ?? null)
    const own: readonly [number, number] = value === null ? anyCount : [value, value]
    const range = (row: ApplicationRow) =>
      row === name ? own : (ranges.get(row)?.[column] ?? anyCount)
    const total = range('resultTotal')
    if (!meet(plus([range('newReceived'), range('carriedIn')]), plus([total, range('carriedOut')])))
      return false
    if (!meet(total, plus(resultRows.map(range)))) return false
  }
  return true
}

const plus = (ranges: readonly (readonly [number, number])[]): readonly [number, number] =>
  ranges.reduce<readonly [number, number]>(
    ([low, high], one) => [low + one[0], high + one[1]],
    [0, 0],
  )

const meet = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] <= b[1] && b[0] <= a[1]
