import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, tableLines, widthOf } from './columns.ts'

describe('columns of a terminal', () => {
  it('Chinese characters and full-width signs take two columns, Latin and figures one', () => {
    expect(widthOf('（一）予以公开')).toBe(14)
    expect(widthOf('a1 …')).toBe(4)
    expect(widthOf('年2024')).toBe(6)
  })

  it('whatever the text, it takes exactly the columns asked for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', '年', '（', '…', '𠮷', '　') })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (words, width) => {
        expect(widthOf(fitted(words, width))).toBe(width)
        expect(widthOf(fitted(words, width, 'right'))).toBe(width)
      }),
    )
  })

  it('every figure of a column ends where its heading ends', () => {
    const lines = tableLines(
      [
        ['', '自然人', '总计'],
        ['一、本年新收', '18', '18'],
        ['（一）予以公开', '未印出', '(3)'],
      ],
      48,
    )
    expect(new Set(lines.map(widthOf)).size).toBe(1)
  })
})
