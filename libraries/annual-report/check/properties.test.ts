import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CellPath,
  type Figures,
  tableFourPaths,
  tableThreePaths,
  valueAt,
} from '../model/index.ts'
import { aReading, arbitraryFigures, changed } from '../testing.ts'
import { checkReport } from './index.ts'

const identityRules = ['I1', 'I2', 'I3', 'I5']
const brokenIn = (figures: Figures) =>
  checkReport(aReading({ figures })).findings.filter(({ rule }) => identityRules.includes(rule))

const otherThan = (figures: Figures, path: CellPath, value: number) => {
  const old = valueAt(figures, path)
  return value === old ? value + 1 : value
}

const cells = fc.constantFrom(...tableThreePaths, ...tableFourPaths)
const count = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 }))

describe('I1, I2, I3, I5', () => {
  test('figures that satisfy every identity raise nothing', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const verdict = checkReport(aReading({ figures }))
        expect(verdict.findings.filter(({ level }) => level !== 'note')).toEqual([])
        expect(verdict.repair).toBeNull()
      }),
      { numRuns: 100 },
    )
  })

  test('one changed cell is found, and one cell is the smallest repair', () => {
    fc.assert(
      fc.property(arbitraryFigures(), cells, count, (figures, path, value) => {
        const broken = changed(figures, { [path]: otherThan(figures, path, value) })
        expect(brokenIn(broken).length).toBeGreaterThan(0)
        const { repair } = checkReport(aReading({ figures: broken }))
        expect(repair?.changes).toHaveLength(1)
        const [change] = repair!.changes
        expect(brokenIn(changed(broken, { [change!.path]: Number(change!.to) }))).toEqual([])
        if (path.startsWith('table3')) {
          expect(repair).toMatchObject({
            alternatives: 1,
            changes: [{ path, to: String(valueAt(figures, path)) }],
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('two changed cells are mended by at most two, and every identity holds afterwards', () => {
    fc.assert(
      fc.property(arbitraryFigures(), cells, cells, count, count, (figures, one, other, a, b) => {
        fc.pre(one !== other)
        const broken = changed(figures, {
          [one]: otherThan(figures, one, a),
          [other]: otherThan(figures, other, b),
        })
        const found = brokenIn(broken)
        const { repair } = checkReport(aReading({ figures: broken }))
        if (!found.length) return
        expect(repair!.changes.length).toBeLessThanOrEqual(2)
        const mended = repair!.changes.reduce(
          (figures, { path, to }) => changed(figures, { [path]: Number(to) }),
          broken,
        )
        expect(brokenIn(mended)).toEqual([])
        for (const { to } of repair!.changes) expect(Number(to)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })

  test('a cell that is not known never breaks an identity and is never a pass', () => {
    fc.assert(
      fc.property(arbitraryFigures(), cells, (figures, path) => {
        const verdict = checkReport(aReading({ figures: changed(figures, { [path]: null }) }))
        expect(verdict.findings.filter(({ rule }) => identityRules.includes(rule))).toEqual([])
        expect(verdict.unchecked.some(({ rule }) => identityRules.includes(rule))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

test('the smallest repair prefers what the prose names', () => {
  const broken = (text: string) =>
    checkReport(
      aReading({
        figures: changed(zeroFigures, { 'table4.review.upheld': 8, 'table4.review.total': 3 }),
        prose: { 1: [text] },
      }),
    ).repair
  expect(broken('因政府信息公开引起的行政复议8件。')?.changes[0]).toMatchObject({
    path: 'table4.review.total',
    to: '8',
  })
  expect(broken('因政府信息公开引起的行政复议3件，其中维持3件。')?.changes[0]).toMatchObject({
    path: 'table4.review.upheld',
    to: '3',
  })
})

const zeroFigures = (() => aReading().report)()
