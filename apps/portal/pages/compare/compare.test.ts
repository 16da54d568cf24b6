import { describe, expect, it } from 'vitest'
import { renderPage } from '../../frame/answer.tsx'
import { plainModes } from '../../frame/modes.ts'
import { hrefsIn, textOf } from '../../testing/html.ts'
import { comparisonFor } from '../../testing/pages.ts'
import { published } from '../../testing/published.ts'
import { choiceOf, most } from './choice.ts'
import { linesOf } from './comparison.ts'
import { comparisonCsv } from './csv.zh.ts'
import { measureOf, measures } from './measures.zh.ts'
import { comparePage } from './page.zh.tsx'
import { unknownWords } from './unknown.zh.ts'

const of = (search: string) => comparisonFor(search)
const html = (search: string) => renderPage(comparePage(of(search)), plainModes)
const three = 'organization=zhongwei&organization=pingluo-office&organization=ningxia-office'
const down = { by: 'value', down: true } as const

describe('the comparison', () => {
  it('compares authorities of different size by share, and says why', () => {
    const text = textOf(html(three))
    expect(text).toContain('图里只画比例')
    expect(text).toContain('中卫市人民政府 2023年55.2%112／203')
    expect(text).toContain('件数不宜直接比较，只列表，不画图')
  })

  it('leads from every figure to its cell in its report', () => {
    const hrefs = hrefsIn(html(three))
    expect(hrefs).toContain('/reports/zhongwei/2023#table3.granted.total')
    expect(hrefs).toContain('/reports/ningxia-office/2024#table3.resultTotal.total')
    expect(hrefs).toContain('/reports/pingluo-office/2023#table3.unable')
  })

  it('says where a report is not kept and where a figure was not read; neither is zero', () => {
    const comparison = of('organization=zhongwei&year=2023&figure=open-share')
    const known = comparison.compared.find((one) => one.cells !== null)!
    const cells = {
      ...known.cells,
      'table3.partial.total': { status: 'missing', value: null },
    } as const
    const measure = measureOf('open-share')!
    expect(linesOf(measure, [{ ...known, cells }], down)[0]).toMatchObject({
      parts: [90, null],
      value: null,
    })
    const text = textOf(html('organization=zhongwei'))
    expect(text).toContain('这一年的报告没有收录')
    const missing = renderPage(
      comparePage({ ...comparison, compared: [{ ...known, cells }] }),
      plainModes,
    )
    expect(textOf(missing)).toContain('未读出')
  })

  it('has a share of nothing where nothing was handled', () => {
    const measure = measureOf('corrected-share')!
    const line = linesOf(measure, of('organization=huinong-office').compared, down)[0]!
    expect(line.whole).toBe(0)
    expect(line.value).toBeNull()
  })

  it('gives no share where a report’s sum cannot be right, and says so', () => {
    const hongze = published('hongze-2023')
    const compared = [
      {
        organizationCode: 'hongze',
        organizationName: '洪泽区人民政府',
        year: 2023,
        cells: hongze.reading.cells,
      },
    ]
    const line = linesOf(measureOf('corrected-share')!, compared, down)[0]!
    expect(line).toMatchObject({ parts: [1], whole: 0, value: null })
    expect(unknownWords(line, measureOf('corrected-share')!)).toBe('数对不上')
  })

  it('can be put in another order by its address; the unknown comes last either way', () => {
    const compared = of(three).compared
    const measure = measureOf('open-share')!
    const values = (order: Parameters<typeof linesOf>[2]) =>
      linesOf(measure, compared, order).map((one) => one.value)
    const known = values(down).filter((one) => one !== null)
    expect(values(down)).toEqual([...known, null, null, null])
    expect(values({ by: 'value', down: false })).toEqual([...known.toReversed(), null, null, null])
    expect(html(`${three}&sort=organization&order=asc`)).toContain('aria-sort="ascending"')
  })

  it('takes any cell of the form, as a share where it is part of a total', () => {
    expect(measureOf('table3.granted.natural')!.whole!.paths).toEqual([
      'table3.resultTotal.natural',
    ])
    expect(measureOf('table4.review.upheld')!.whole!.paths).toEqual(['table4.review.total'])
    expect(measureOf('table2.licensing')!.whole).toBeNull()
    expect(measureOf('table3.nonsense.total')).toBeNull()
    expect(measureOf('__proto__')).toBeNull()
  })

  it('takes no more than it can show', () => {
    const many = new URLSearchParams([
      ...Array.from({ length: 40 }, (_, at) => ['organization', `a${at}`]),
      ...Array.from({ length: 40 }, (_, at) => ['year', String(2000 + at)]),
      ...measures.map((one) => ['figure', one.id]),
    ])
    const choice = choiceOf({ query: {}, queryAll: (name) => many.getAll(name) })
    expect(choice.organizations).toHaveLength(most.organizations)
    expect(choice.years).toHaveLength(most.years)
    expect(choice.measures).toHaveLength(most.measures)
  })
})

describe('a year in the address that is none', () => {
  it('is told, and the others are compared', () => {
    expect(of(`${three}&year=99999999&year=2024`).choice).toMatchObject({
      years: [2024],
      unreadYears: ['99999999'],
    })
    expect(textOf(html(`${three}&year=<x>`))).toMatch(
      /“\s*<x>\s*”不是年度|“\s*&lt;x&gt;\s*”不是年度/,
    )
    expect(textOf(html(`${three}&year=2024`))).not.toContain('不是年度')
  })
})

describe('the comparison as CSV', () => {
  it('has one line a figure, the unknown left empty', () => {
    const { choice, compared } = of('organization=zhongwei&figure=open-share&figure=fees')
    const lines = comparisonCsv(choice, compared).split('\r\n')
    expect(lines[0]).toBe('\uFEFF机关代码,机关,年度,指标,单位,分子,分母,值,比例,说明')
    expect(lines).toContain(
      'zhongwei,中卫市人民政府,2023,公开和部分公开占办结的比例,%,112,203,,55.2%,',
    )
    expect(lines).toContain(
      'zhongwei,中卫市人民政府,2024,公开和部分公开占办结的比例,%,,,,,没有收录',
    )
    expect(lines).toContain(
      'zhongwei,中卫市人民政府,2023,行政事业性收费,万元,4957.0386,,4957.0386,,',
    )
  })

  it('gives a spreadsheet no formula to run', () => {
    const { choice, compared } = of('organization=zhongwei&figure=open-share')
    const evil = compared.map((one) => ({ ...one, organizationName: '=1+1,"x"' }))
    expect(comparisonCsv(choice, evil)).toContain(`"'=1+1,""x"""`)
  })
})
