import type { Identity } from '../model/index.ts'

/** An equation between named cells, as `Identity`, but over any names. */
export type Equation = {
  readonly id: string
  readonly left: readonly string[]
  readonly right: readonly string[]
}

export type Inference = {
  readonly value: number
  /** `15 = 15 − 0 − 0 − 0 − 0 − 0` */
  readonly equation: string
  readonly identity: string
}

export type Solution = {
  readonly inferred: ReadonlyMap<string, Inference>
  /** Cells for which equations disagree, with the values they would give. */
  readonly conflicting: ReadonlyMap<string, readonly number[]>
  /** Equations that the known values alone already break. */
  readonly broken: readonly string[]
}

/**
 * Values that follow for unknown cells: only where exactly one count is possible and every unbroken equation agrees.
 * `known` are the printed values; they are never changed.
 */
export function solve(
  known: ReadonlyMap<string, number>,
  equations: readonly (Equation | Identity)[],
): Solution {
  const broken: string[] = []
  const usable = equations.filter((equation) => {
    const fits = canHold(equation, known)
    if (!fits) broken.push(equation.id)
    return fits && !allKnown(equation, known)
  })
  const conflicting = new Map<string, readonly number[]>()
  for (let round = 0; round < 12; round += 1) {
    const inferred = deduce(known, usable, conflicting)
    const wrong = contradicted(known, inferred, usable)
    if (wrong.length === 0) return { inferred, conflicting, broken }
    for (const name of wrong) conflicting.set(name, [inferred.get(name)!.value])
  }
  return { inferred: new Map(), conflicting, broken }
}

type Bounds = { low: number; high: number; by: Equation | null; points: Set<number> }

/** Narrows every unknown's bounds until nothing changes; a point is a value. */
function deduce(
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  conflicting: Map<string, readonly number[]>,
): Map<string, Inference> {
  const bounds = new Map<string, Bounds>()
  for (const equation of equations) {
    for (const name of [...equation.left, ...equation.right]) {
      if (!known.has(name) && !bounds.has(name)) {
        bounds.set(name, { low: 0, high: Number.POSITIVE_INFINITY, by: null, points: new Set() })
      }
    }
  }
  const inferred = new Map<string, Inference>()
  for (let round = 0; round < 40; round += 1) {
    let moved = false
    for (const equation of equations) {
      for (const [name, low, high] of impliedBy(equation, known, bounds, conflicting)) {
        const one = bounds.get(name)!
        if (low === high) one.points.add(low)
        if (
          low > one.high ||
          high < one.low ||
          (one.low === one.high && low === high && low !== one.low)
        ) {
          conflicting.set(name, sorted(one.points))
          inferred.delete(name)
          Object.assign(one, { low: 0, high: Number.POSITIVE_INFINITY })
          moved = true
          continue
        }
        if (low <= one.low && high >= one.high) continue
        one.low = Math.max(one.low, low)
        one.high = Math.min(one.high, high)
        moved = true
        if (one.low === one.high && !inferred.has(name)) {
          inferred.set(name, { value: one.low, equation: '', identity: equation.id })
        }
      }
    }
    if (!moved) break
  }
  const byId = new Map(equations.map((equation) => [equation.id, equation]))
  const found = new Map<string, Inference>()
  for (const [name, { value, identity }] of inferred) {
    found.set(name, inference(name, value, byId.get(identity)!, known, inferred))
  }
  return found
}

/** For every unknown of an equation the bounds that the others leave it. */
function* impliedBy(
  equation: Equation,
  known: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
  conflicting: ReadonlyMap<string, readonly number[]>,
): Generator<readonly [string, number, number]> {
  const terms = [
    ...equation.left.map((name) => ({ name, sign: 1 })),
    ...equation.right.map((name) => ({ name, sign: -1 })),
  ].map(({ name, sign }) => {
    const value = known.get(name)
    if (value !== undefined)
      return { name, sign, low: sign * value, high: sign * value, open: false }
    const one = bounds.get(name)!
    const [low, high] = conflicting.has(name) ? [0, Number.POSITIVE_INFINITY] : [one.low, one.high]
    return { name, sign, low: sign > 0 ? low : -high, high: sign > 0 ? high : -low, open: true }
  })
  const lows = terms.reduce((sum, term) => sum + (Number.isFinite(term.low) ? term.low : 0), 0)
  const highs = terms.reduce((sum, term) => sum + (Number.isFinite(term.high) ? term.high : 0), 0)
  const openLow = terms.filter((term) => !Number.isFinite(term.low)).length
  const openHigh = terms.filter((term) => !Number.isFinite(term.high)).length
  for (const term of terms) {
    if (!term.open || conflicting.has(term.name)) continue
    const othersLow =
      openLow - (Number.isFinite(term.low) ? 0 : 1) > 0
        ? Number.NEGATIVE_INFINITY
        : lows - (Number.isFinite(term.low) ? term.low : 0)
    const othersHigh =
      openHigh - (Number.isFinite(term.high) ? 0 : 1) > 0
        ? Number.POSITIVE_INFINITY
        : highs - (Number.isFinite(term.high) ? term.high : 0)
    // term = −others
    const [low, high] = term.sign > 0 ? [-othersHigh, -othersLow] : [othersLow, othersHigh]
    yield [term.name, low === 0 ? 0 : low, high === 0 ? 0 : high]
  }
}

function inference(
  name: string,
  value: number,
  equation: Equation,
  known: ReadonlyMap<string, number>,
  inferred: ReadonlyMap<string, Inference>,
): Inference {
  const onLeft = equation.left.includes(name)
  const [own, other] = onLeft ? [equation.left, equation.right] : [equation.right, equation.left]
  const valueFor = (term: string) => known.get(term) ?? inferred.get(term)?.value
  const plus = other.map(valueFor).filter((term) => term !== undefined)
  const minus = own
    .filter((term) => term !== name)
    .map(valueFor)
    .filter((term) => term !== undefined)
  const how = [plus.join(' + ') || '0', ...minus].join(' − ')
  return { value, equation: `${value} = ${how}`, identity: equation.id }
}

/** Inferred cells of equations that do not come out once everything is filled in. */
function contradicted(
  known: ReadonlyMap<string, number>,
  inferred: ReadonlyMap<string, Inference>,
  equations: readonly Equation[],
): readonly string[] {
  const all = new Map(known)
  for (const [name, { value }] of inferred) all.set(name, value)
  return [
    ...new Set(
      equations
        .filter((equation) => !canHold(equation, all))
        .flatMap((equation) => [...equation.left, ...equation.right])
        .filter((name) => inferred.has(name)),
    ),
  ]
}

/** Whether an equation can still come out, unknown cells being any count. */
export function canHold(equation: Equation, known: ReadonlyMap<string, number>): boolean {
  const side = (names: readonly string[]) => {
    let sum = 0
    let open = false
    for (const name of names) {
      const value = known.get(name)
      if (value === undefined) open = true
      else sum += value
    }
    return { sum, open }
  }
  const [left, right] = [side(equation.left), side(equation.right)]
  if (!left.open && left.sum < right.sum) return false
  return right.open || left.sum <= right.sum
}

const allKnown = (equation: Equation, known: ReadonlyMap<string, number>): boolean =>
  [...equation.left, ...equation.right].every((name) => known.has(name))

const sorted = (values: ReadonlySet<number>): readonly number[] => [...values].sort((a, b) => a - b)
