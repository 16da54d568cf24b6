import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorities } from '../../testing/pages.ts'
import { filterOf, listAddress } from './filter.ts'
import { facetsOf, pairsOf, soughtIn } from './find.ts'

const names = (filter: Parameters<typeof pairsOf>[1]) =>
  pairsOf(authorities, filter).map(({ authority, year }) => `${authority.name}${year}`)

describe('finding reports', () => {
  it('lists newest years first', () => {
    const years = pairsOf(authorities, {}).map(({ year }) => year)
    expect(years).toEqual([2024, 2024, 2024, 2023, 2023, 2023])
  })

  it.each([
    ['平罗', ['平罗县人民政府办公室2023']],
    ['平罗 2024', []],
    ['中卫市2023年政府信息公开工作年度报告', ['中卫市人民政府2023']],
    ['宁夏办公厅 2024年度', ['宁夏回族自治区人民政府办公厅2024']],
    ['２０２３ 宿迁', ['宿迁市人民政府2023']],
  ])('finds %s', (q, found) => expect(names({ q })).toEqual(found))

  it('reads years and words apart', () => {
    expect(soughtIn('平罗县2023年年报、2024')).toEqual({ words: ['平罗县'], years: [2023, 2024] })
    expect(soughtIn('年报')).toEqual({ words: [], years: [] })
    expect(soughtIn('120234')).toEqual({ words: ['120234'], years: [] })
  })

  it('counts what each further choice would leave', () => {
    const { years, organizations } = facetsOf(authorities, { year: 2023 })
    expect(years).toEqual([
      { value: '2024', name: '2024年', count: 3 },
      { value: '2023', name: '2023年', count: 3 },
    ])
    expect(organizations.map((one) => one.count)).toEqual([1, 1, 1])
  })
})

describe('the address of a list', () => {
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
