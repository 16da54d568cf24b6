import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shares } from './bars.tsx'
import { grouped, shareText, sizeText, sumOf } from './numbers.ts'
import { phrasesOf } from './title.tsx'

it('breaks a title at its phrases and loses nothing', () => {
  expect(phrasesOf('中卫市2023年政府信息公开工作年度报告')).toEqual([
    '中卫市2023年',
    '政府信息公开工作',
    '年度报告',
  ])
  expect(phrasesOf('四、政府信息公开行政复议、行政诉讼情况')).toEqual([
    '四、政府信息公开',
    '行政复议、',
    '行政诉讼情况',
  ])
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('政府信息公开', '工作', '2023年', '年度报告', '年报', '县', '度')),
      (pieces) => {
        expect(phrasesOf(pieces.join('')).join('')).toBe(pieces.join(''))
      },
    ),
  )
})

it('does not add what is not known: not known is never zero', () => {
  expect(sumOf([1, null, 2])).toBeNull()
  expect(sumOf([1, 0, 2])).toBe(3)
  expect(sumOf([])).toBe(0)
})

it('gives no share of nothing', () => {
  expect(shareText(112, 203)).toBe('55.2%')
  expect(shareText(1, 0)).toBeNull()
  expect(shareText(null, 5)).toBeNull()
  expect(shareText(5, 5)).toBe('100.0%')
})

it('keeps the zero line: the longest bar is one, zero is zero, unknown has none', () => {
  expect(shares([4, 0, null, 2])).toEqual([1, 0, null, 0.5])
  expect(shares([0, 0])).toEqual([0, 0])
})

it('writes counts and sizes for people', () => {
  expect(grouped(1234567)).toBe('1,234,567')
  expect(grouped(12)).toBe('12')
  expect(sizeText(900)).toBe('900 B')
  expect(sizeText(58_000)).toBe('57 KB')
  expect(sizeText(1_300_000)).toBe('1.2 MB')
})
