import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, fromYuan, tenThousandYuan, toYuan } from './index.ts'

describe('TenThousandYuan', () => {
  it('I7: to the 元, four decimals are exact both ways', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (yuan) => {
        expect(toYuan(fromYuan(yuan))).toBe(yuan)
        expect(decimalsOf(fromYuan(yuan))).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('I7: more than four decimals are kept, and are no whole 元', () => {
    const amount = tenThousandYuan('1.23456')!
    expect(amount).toBe('1.23456')
    expect(decimalsOf(amount)).toBe(5)
    expect(toYuan(amount)).toBeNull()
  })

  it.each([
    ['0', '0'],
    ['0.00', '0'],
    ['-0', '0'],
    ['136.1206', '136.1206'],
    ['4,957.0386', '4957.0386'],
    ['007.50', '7.5'],
    [' 3. ', '3'],
    ['-1.20', '-1.2'],
    ['1,234,567', '1234567'],
  ])('%j is %s', (text, amount) => {
    expect(tenThousandYuan(text)).toBe(amount)
  })

  it.each(['', '-', '.5', '1.2.3', '12,34', '1e3', '一', '1 000', '+1', '/', '—'])(
    '%j is none',
    (text) => {
      expect(tenThousandYuan(text)).toBeNull()
    },
  )

  it('reads its own text again as the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(999_999), (whole, fraction) => {
        const amount = tenThousandYuan(`${whole}.${fraction}`)!
        expect(tenThousandYuan(amount)).toBe(amount)
      }),
    )
  })

  it('the amounts of the sample reports are whole 元', () => {
    expect(toYuan(tenThousandYuan('136.1206')!)).toBe(1_361_206)
    expect(toYuan(tenThousandYuan('4957.0386')!)).toBe(49_570_386)
    expect(toYuan(tenThousandYuan('-0.0001')!)).toBe(-1)
  })

  it('an amount beyond the safe integers is refused, not rounded', () => {
    expect(toYuan(tenThousandYuan('99999999999999999')!)).toBeNull()
  })
})
