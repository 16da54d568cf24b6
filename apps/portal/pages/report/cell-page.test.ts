import { cellPaths } from '@gongkai/annual-report/model'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../frame/answer.tsx'
import { plainModes } from '../../frame/modes.ts'
import { damaged } from '../../testing/damaged.ts'
import { hrefsIn, textOf } from '../../testing/html.ts'
import { bound, published, zhongwei } from '../../testing/published.ts'
import { factsOf, isCellPath } from './cell-facts.ts'
import { cellPage } from './cell-page.zh.tsx'

const rendered = (report = zhongwei(), path: (typeof cellPaths)[number]) =>
  renderPage(cellPage({ report, facts: factsOf(report, path), years: [] }), plainModes)

describe('where a figure comes from', () => {
  const html = rendered(zhongwei(), 'table3.newReceived.total')
  const text = textOf(html)

  it('gives each identity it stands in, with figures that lead on', () => {
    expect(text).toContain('本年新收＋上年结转＝办理总计＋结转下年：对得上')
    expect(text).toContain('本年新收 209 ＋ 上年结转 1 ＝ 本年办结 203 ＋ 结转下年 7')
    expect(hrefsIn(html)).toContain('/reports/zhongwei/2023/cells/table3.carriedIn.total')
    expect(factsOf(zhongwei(), 'table2.fees').equations).toEqual([])
  })

  it('gives the words of the prose that name it, and their place', () => {
    expect(text).toContain('“共受理政府信息公开申请210件”（和表里的数相符')
    expect(hrefsIn(html)).toContain('/reports/zhongwei/2023#part1')
    expect(textOf(rendered(zhongwei(), 'table2.licensing'))).toContain('正文里没有找到说这个数的话')
  })

  it('leads to the cell in the report, the original file and comparisons', () => {
    const hrefs = hrefsIn(html)
    expect(hrefs).toContain('/reports/zhongwei/2023#table3.newReceived.total')
    expect(hrefs).toContain('/reports/zhongwei/2023/original')
    expect(hrefs).toContain('/reports/compare?year=2023&figure=table3.newReceived.total')
  })

  it('of an earlier version stays with that version', () => {
    const hrefs = hrefsIn(rendered(damaged(), 'table3.granted.natural'))
    expect(hrefs).toContain('/reports/pingluo-office/2023/versions/1#table3.granted.natural')
    expect(hrefs).toContain('/reports/pingluo-office/2023/versions/1/cells/table3.granted.total')
  })

  it('tells an inferred figure by its equation, and what was not read is never zero', () => {
    expect(textOf(rendered(damaged(), 'table3.granted.natural'))).toContain(
      '按勾稽关系算出来的唯一结果：3 = 3 − 0 − 0 − 0 − 0 − 0',
    )
    const missing = textOf(rendered(damaged(), 'table3.carriedIn.natural'))
    expect(missing).toContain('原文没有印出这一格，不当作0')
    expect(missing).toContain('有数没读出，核对不了')
  })

  it('shows the findings about it and about its row, and no others', () => {
    const report = damaged()
    for (const path of cellPaths) {
      for (const finding of factsOf(report, path).findings) {
        const named = finding.path !== null && `${path}.`.startsWith(`${finding.path}.`)
        expect(named || finding.evidence.some((one) => one.path === path), path).toBe(true)
      }
    }
    const of = report.verdict.findings.find((one) => one.path === 'table4.review.total')!
    expect(textOf(rendered(report, 'table4.review.total'))).toContain(of.message)
  })

  it('says where sums are wrong and prose contradicts', () => {
    const hongze = published('hongze-2023')
    expect(textOf(rendered(hongze, 'table4.review.total'))).toContain('对不上')
    const base = published('001_pingluo-office-2023')
    const statement = bound(base, '规范性文件6件', '规范性文件', '6', '1', 'contradiction', [
      'table2.normative.made',
    ])
    const report = { ...base, verdict: { ...base.verdict, statements: [statement] } }
    expect(textOf(rendered(report, 'table2.normative.made'))).toContain('和表里的数不一样')
  })

  it('is there for cells of the form only', () => {
    expect(cellPaths.every(isCellPath)).toBe(true)
    expect(['', '__proto__', 'table3', 'table3.granted'].some(isCellPath)).toBe(false)
  })
})
