import type { Finding } from '@gongkai/annual-report/model'
import { aReading } from '@gongkai/annual-report/testing'
import type { LinePiece, Place } from '@gongkai/paper'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anchorOf,
  byAnchor,
  figuresOf,
  segmentsOf,
  shareOfPage,
  spotOfEvidence,
  spotsOf,
} from './places.ts'

const onLine = (column: number, length: number, line = 7): Place => ({
  on: 'line',
  line,
  column,
  length,
})

const finding: Finding = {
  rule: 'I5',
  level: 'error',
  path: 'table4.review.total',
  expected: '11',
  found: '0',
  message: '总计不等于各项之和。',
  law: '格式',
  evidence: [],
}

describe('a place leads to what is shown there', () => {
  it('names page, line, block and cell of a block', () => {
    expect(anchorOf({ on: 'page', page: 3, left: 1, top: 2, width: 3, height: 4 })).toBe('page-3')
    expect(anchorOf(onLine(4, 2))).toBe('line-7')
    expect(anchorOf({ on: 'block', block: 2 })).toBe('block-2')
    expect(anchorOf({ on: 'block', block: 2, row: 0, column: 5 })).toBe('block-2-0-5')
  })

  it('finds every figure that has a place, and none that has none', () => {
    const reading = aReading({ cells: { 'table2.licensing': { place: null } } })
    const figures = figuresOf(reading)
    expect(figures).toHaveLength(199)
    expect(figures.map(({ path }) => path)).not.toContain('table2.licensing')
    expect([...byAnchor(figures).values()].flat()).toHaveLength(199)
  })

  it('gives a box as shares of its page', () => {
    const box = { on: 'page', page: 1, left: 59.5, top: 84.2, width: 119, height: 8.42 } as const
    expect(shareOfPage(box, { width: 595, height: 842 })).toEqual({
      left: 0.1,
      top: 0.1,
      width: 0.2,
      height: 0.01,
    })
  })
})

describe('a finding shows where it stands', () => {
  it('shows its evidence first, then its cell, each place once', () => {
    const reading = aReading()
    const total = reading.cells['table4.review.total'].place
    const upheld = reading.cells['table4.review.upheld'].place
    const spots = spotsOf(
      {
        ...finding,
        evidence: [
          { text: '复议10件', place: onLine(3, 5, 400) },
          { text: '维持 10', path: 'table4.review.upheld', place: null },
          { text: '维持 10', path: 'table4.review.upheld', place: upheld },
        ],
      },
      reading,
    )
    expect(spots.map(({ place }) => place)).toEqual([onLine(3, 5, 400), upheld, total])
    expect(spots.map(({ quote }) => quote)).toEqual(['复议10件', null, null])
  })

  it('shows nothing where nothing stands', () => {
    const reading = aReading({ cells: { 'table4.review.total': { place: null } } })
    expect(spotsOf(finding, reading)).toEqual([])
    expect(spotOfEvidence({ text: '整份报告', place: null }, reading)).toBeNull()
  })
})

describe('a line is cut at its figures', () => {
  const piece: LinePiece = { text: '收10 1 0', place: onLine(5, 8) }

  it('cuts several figures out of one piece', () => {
    const marks = [onLine(9, 1), onLine(6, 2)].map((place) => ({ place }))
    expect(segmentsOf(piece, marks)).toEqual([
      { text: '收', mark: null },
      { text: '10', mark: marks[1] },
      { text: ' ', mark: null },
      { text: '1', mark: marks[0] },
      { text: ' 0', mark: null },
    ])
  })

  it('leaves marks of other lines and other pieces alone', () => {
    const marks = [onLine(6, 2, 8), onLine(1, 2), onLine(40, 1)].map((place) => ({ place }))
    expect(segmentsOf(piece, marks)).toEqual([{ text: piece.text, mark: null }])
  })

  it('loses and adds no character, wherever the marks stand', () => {
    const place = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9 }))
      .map(([column, length]) => ({ place: onLine(column, length) }))
    fc.assert(
      fc.property(fc.string(), fc.array(place), (text, marks) => {
        const segments = segmentsOf({ text, place: onLine(5, text.length) }, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
      }),
    )
  })
})
