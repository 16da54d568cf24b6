import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellPath,
  identities,
  tableFourPaths,
  tableThreePaths,
  valueAt,
} from '../model/index.ts'
import { arbitraryFigures } from '../testing.ts'
import { solve } from './solve.ts'

const sum = (id: string, left: readonly string[], right: readonly string[]) => ({ id, left, right })
const known = (values: Readonly<Record<string, number>>) => new Map(Object.entries(values))
const paths: readonly CellPath[] = [...tableThreePaths, ...tableFourPaths]

describe('a cell is inferred only where one value alone is possible', () => {
  it('the one unknown of a sum follows, with its equation', () => {
    const { inferred } = solve(known({ total: 15, b: 4, c: 1 }), [
      sum('I3.x', ['total'], ['a', 'b', 'c']),
    ])
    expect(inferred.get('a')).toEqual({ value: 10, equation: '10 = 15 − 4 − 1', identity: 'I3.x' })
  })

  it('all unknowns are 0 where nothing is left for them', () => {
    const { inferred } = solve(known({ total: 5, c: 5 }), [sum('I3.x', ['total'], ['a', 'b', 'c'])])
    expect([inferred.get('a')?.value, inferred.get('b')?.value]).toEqual([0, 0])
  })

  it('two unknowns of a sum stay unknown', () => {
    const { inferred, conflicting } = solve(known({ total: 5, c: 1 }), [
      sum('I3.x', ['total'], ['a', 'b', 'c']),
    ])
    expect(inferred.size).toBe(0)
    expect(conflicting.size).toBe(0)
  })

  it('two equations that give different values conflict, and both values are named', () => {
    const { inferred, conflicting } = solve(known({ row: 5, b: 1, column: 9, c: 2 }), [
      sum('I3.x', ['row'], ['a', 'b']),
      sum('I2.y', ['column'], ['a', 'c']),
    ])
    expect(inferred.has('a')).toBe(false)
    expect(conflicting.get('a')).toEqual([4, 7])
  })

  it('an equation that the printed values alone break is not used (I3)', () => {
    const { inferred, broken } = solve(known({ total: 3, b: 4 }), [
      sum('I3.x', ['total'], ['a', 'b']),
    ])
    expect(inferred.size).toBe(0)
    expect(broken).toEqual(['I3.x'])
  })

  it('what is inferred helps to infer more', () => {
    const { inferred } = solve(known({ row: 5, b: 1, column: 9 }), [
      sum('I3.x', ['row'], ['a', 'b']),
      sum('I2.y', ['column'], ['a', 'c']),
    ])
    expect(inferred.get('c')).toEqual({ value: 5, equation: '5 = 9 − 4', identity: 'I2.y' })
  })

  it('bounds from two sides that meet decide', () => {
    const { inferred } = solve(known({ first: 5, second: 3, column: 8 }), [
      sum('I3.a', ['first'], ['a1', 'a2']),
      sum('I3.b', ['second'], ['b1', 'b2']),
      sum('I2.1', ['column'], ['a1', 'b1']),
    ])
    expect(['a1', 'a2', 'b1', 'b2'].map((name) => inferred.get(name)?.value)).toEqual([5, 0, 3, 0])
  })

  it('whatever cells are taken out of true figures, what is inferred is true', () => {
    fc.assert(
      fc.property(
        arbitraryFigures(),
        fc.subarray([...paths], { maxLength: 90 }),
        (figures, taken) => {
          const values = new Map<string, number>(
            paths.map((path) => [path, valueAt(figures, path) as number]),
          )
          for (const path of taken) values.delete(path)
          const { inferred, conflicting, broken } = solve(values, identities)
          expect(
            [...inferred].filter(
              ([path, { value }]) => value !== valueAt(figures, path as CellPath),
            ),
          ).toEqual([])
          expect(conflicting.size).toBe(0)
          expect(broken).toEqual([])
          for (const identity of identities) {
            const open = [...identity.left, ...identity.right].filter((path) => !values.has(path))
            if (open.length === 1) expect(inferred.has(open[0]!)).toBe(true)
          }
          for (const { equation, value, identity } of inferred.values()) {
            expect(evaluated(equation)).toBe(value)
            // Every other cell of the sum is shown, zeros too, so that a person can check it.
            const { left, right } = identities.find(({ id }) => id === identity)!
            expect(equation.match(/\d+/g)).toHaveLength(left.length + right.length)
          }
        },
      ),
      { numRuns: 150, seed: 3 },
    )
  })
})

/** The right side of `15 = 15 − 0 − 0`. */
function evaluated(equation: string): number {
  const [, right] = equation.split(' = ')
  return right!
    .split(' ')
    .reduce(
      ({ total, sign }, word) =>
        word === '+' || word === '−'
          ? { total, sign: word === '+' ? 1 : -1 }
          : { total: total + sign * Number(word), sign },
      { total: 0, sign: 1 },
    ).total
}
