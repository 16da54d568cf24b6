import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, listAddress, unreadYear } from './filter.ts'
import { soughtIn } from './sought.ts'

describe('what was typed', () => {
  it('is read as years and words apart', () => {
    expect(soughtIn('平罗县2023年年报、2024')).toEqual({ words: ['平罗县'], years: [2023, 2024] })
    expect(soughtIn('中卫市２０２３年政府信息公开工作年度报告')).toEqual({
      words: ['中卫市'],
      years: [2023],
    })
    expect(soughtIn('年报')).toEqual({ words: [], years: [] })
    expect(soughtIn('120234')).toEqual({ words: ['120234'], years: [] })
  })

  it('is looked for with no more words than a person would type', () => {
    expect(soughtIn('字 '.repeat(50)).words).toHaveLength(6)
  })
})

describe('the address of a list', () => {
  it.each(['99999999', '<x>', '二〇二三', '0'])('tells that %s is no year', (year) => {
    expect(unreadYear({ year })).toBe(year)
    expect(filterOf({ year }).year).toBeUndefined()
  })

  it.each([{}, { year: '' }, { year: '2023' }])('has nothing to tell of %j', (query) => {
    expect(unreadYear(query)).toBeNull()
  })

  it('says the whole filter and nothing else', () => {
    expect(listAddress({})).toBe('/reports')
    expect(listAddress({ year: 2023, q: '平罗&x' }, 2)).toBe(
      '/reports?q=%E5%B9%B3%E7%BD%97%26x&year=2023&page=2',
    )
  })

  it('reads back as it was written', () => {
    const filter = fc.record(
      {
        q: fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9&=?#]{1,20}$/),
        year: fc.integer({ min: 1900, max: 2200 }),
        region: fc.stringMatching(/^\d{6}$/),
        organization: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filter, fc.integer({ min: 1, max: 99 }), (chosen, page) => {
        const query = Object.fromEntries(
          new URL(listAddress(chosen, page), 'http://x').searchParams,
        )
        expect(filterOf(query)).toEqual({ ...chosen, page })
      }),
    )
  })

  it('leaves out what makes no sense', () => {
    expect(filterOf({ year: 'abc', page: '-1', q: '  ' })).toEqual({ page: 1 })
  })
})
