import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFigures, changed, corpus } from '../testing.ts'
import { type CellPath, cellPaths, type Figures, identities, valueAt } from './index.ts'

const sum = (figures: Figures, paths: readonly CellPath[]) =>
  paths.reduce((total, path) => total + Number(valueAt(figures, path)), 0)

const broken = (figures: Figures) =>
  identities
    .filter(({ left, right }) => sum(figures, left) !== sum(figures, right))
    .map(({ id }) => id)

describe('the statutory form (国办公开办函〔2021〕30号)', () => {
  it('has 10 cells in table two, 175 in table three and 15 in table four, each with one name', () => {
    expect(cellPaths).toHaveLength(200)
    expect(new Set(cellPaths).size).toBe(200)
  })

  it('I1, I2, I3, I5: is held together by 42 identities', () => {
    expect(identities.map(({ rule }) => rule)).toEqual([
      ...Array(7).fill('I1'),
      ...Array(7).fill('I2'),
      ...Array(25).fill('I3'),
      ...Array(3).fill('I5'),
    ])
  })

  it.each(corpus.filter(({ id }) => id !== 'hongze-2023'))('I1–I5 hold in $id', (truth) => {
    expect(broken(truth)).toEqual([])
  })

  it('I5: the two sums printed wrong in 洪泽 2023 break exactly their own groups', () => {
    const hongze = corpus.find(({ id }) => id === 'hongze-2023')!
    expect(broken(hongze)).toEqual(['I5.review', 'I5.litigationAfterReview'])
  })

  it('I1–I5: figures made for tests satisfy them, and one changed cell of table three breaks one', () => {
    const inTableThree = fc.constantFrom(...cellPaths.filter((path) => path.startsWith('table3')))
    fc.assert(
      fc.property(arbitraryFigures(), inTableThree, (figures, path) => {
        expect(broken(figures)).toEqual([])
        const other = Number(valueAt(figures, path)) + 1
        expect(broken(changed(figures, { [path]: other })).length).toBeGreaterThan(0)
      }),
    )
  })
})
