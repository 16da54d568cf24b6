import { cellPaths } from '@gongkai/annual-report/model'
import { aReading } from '@gongkai/annual-report/testing'
import { plainDate } from '@gongkai/base'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../frame/answer.tsx'
import { plainModes } from '../../frame/modes.ts'
import { damaged } from '../../testing/damaged.ts'
import { hrefsIn, idsIn, inside, textOf } from '../../testing/html.ts'
import { bound, published, zhongwei } from '../../testing/published.ts'
import { reportPage } from './page.zh.tsx'

const none = { otherYears: [], others: [] }
const rendered = (report = zhongwei()) =>
  renderPage(reportPage({ report, neighbours: none }), plainModes)

describe('the report page', () => {
  const report = zhongwei()
  const html = rendered(report)

  it('shows all 200 cells of the statutory form, each as printed and at its own place', () => {
    for (const path of cellPaths)
      expect(textOf(inside(html, path)), path).toBe(report.reading.cells[path].printed)
  })

  it('opens with 209＋1＝203＋7, every figure leading to its cell', () => {
    const balance = html.slice(html.indexOf('class="balance"'))
    expect(textOf(balance.slice(balance.indexOf('>') + 1, balance.indexOf('</p>')))).toContain(
      '209本年新收＋1上年结转＝203本年办结＋7结转下年',
    )
    for (const row of ['newReceived', 'carriedIn', 'resultTotal', 'carriedOut']) {
      expect(hrefsIn(balance)).toContain(`#table3.${row}.total`)
    }
  })

  it('says that the overview is generated and no part of the report', () => {
    expect(textOf(html)).toContain('不属于报告正文')
  })

  it('links every figure of the prose that is bound to a cell, with its unit', () => {
    expect(html).toContain('<a href="#table4.review.total">4件</a>')
    expect(html).toContain('<a href="#table2.regulations.made">3件</a>')
    expect(html).toContain('<a href="#table2.normative.made">36件</a>')
  })

  it('says beside the prose how a sum comes about, and what cannot be checked', () => {
    const text = textOf(html)
    expect(text).toContain('受理210件＝本年新收209＋上年结转1')
    expect(text).toContain(
      '受理同比增加45%：要用2022年的年报核对，那一年的报告还没有收录，暂时核对不了。',
    )
    expect(hrefsIn(html)).toContain(`#${idsIn(html).find((id) => id.startsWith('how.'))}`)
  })

  it('prints the six parts with their prose, word for word', () => {
    const text = textOf(html)
    for (const part of report.reading.parts) {
      expect(text).toContain(part.heading)
      for (const passage of part.passages) expect(text).toContain(passage.text)
    }
  })

  it('gives every cell of table three its row, column and group as headers', () => {
    const cell = /<td[^>]*id="table3\.denied\.process\.legal"[^>]*>/.exec(html)![0]
    expect(/headers="([^"]*)"/.exec(cell)![1]!.split(' ')).toEqual([
      'table3.column.organizations',
      'table3.column.legal',
      'table3.results',
      'table3.denied',
      'table3.denied.process',
    ])
  })

  it('offers the five formats', () => {
    for (const format of ['docx', 'pdf', 'xlsx', 'json', 'csv']) {
      expect(hrefsIn(html)).toContain(`/reports/zhongwei/2023/report.${format}`)
    }
  })
})

describe('a report read from a damaged file', () => {
  const html = rendered(damaged())

  it('puts an inferred figure in brackets and gives its equation', () => {
    expect(textOf(inside(html, 'table3.granted.natural'))).toBe('[3]')
    expect(textOf(html)).toContain('3 = 3 − 0 − 0 − 0 − 0 − 0（总计＝自然人＋各类法人或其他组织）')
  })

  it('shows 未印出, 空白 and 待核 in words: a cell that was not read is never zero', () => {
    expect(textOf(inside(html, 'table3.carriedIn.natural'))).toBe('未印出')
    expect(textOf(inside(html, 'table4.review.pending'))).toBe('空白')
    expect(textOf(inside(html, 'table3.partial.commercial'))).toBe('待核')
    expect(textOf(html)).toContain('可能是3或30，勾稽关系定不下来')
  })

  it('does not draw or add what is not known', () => {
    expect(html).toContain('其他处理不全')
    expect(textOf(html)).toContain('表三的勾稽关系还不能逐列核对')
  })

  it('names kept rows and damages', () => {
    expect(textOf(html)).toContain('表三：（六）其他处理自然人 6，总计 6')
    expect(textOf(html)).toContain('“11 36”印在同一格')
  })

  it('gives findings by level in words, with place, expected, found and law', () => {
    const text = textOf(html)
    expect(text).toContain('发现1处错误，另有1处需要说明、1条提示')
    expect(text).toContain('错误 1条')
    expect(text).toContain('应为：11现为：0依据：国办公开办函〔2021〕30号（规则I5）')
    expect(hrefsIn(inside(html, 'checks') + html)).toContain('#table4.review.total')
    expect(text).toContain('还有1项核对不了')
  })

  it('says first that a newer version exists, and keeps this one out of search engines', () => {
    expect(html.indexOf('这是第1版，已经更正')).toBeLessThan(html.indexOf('<h1'))
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(hrefsIn(html)).toContain('/reports/pingluo-office/2023/versions/1/report.pdf')
  })
})

describe('what others wrote', () => {
  const evil = '<script>alert("1")</script>&<img src=x onerror=1>'

  it('is shown, never run', () => {
    const base = published('002_zhongwei-2023')
    const reading = {
      ...aReading({
        agency: evil,
        title: evil,
        prose: { 1: [evil], 5: ['见 javascript:alert(1)'] },
      }),
      kept: [
        {
          name: evil,
          table: 3 as const,
          label: evil,
          columns: [evil],
          values: [evil],
          place: { on: 'line' as const, line: 1, column: 1, length: 1 },
        },
      ],
    }
    const html = rendered({ ...base, reading, organization: { ...base.organization, name: evil } })
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(hrefsIn(html).filter((href) => /script:/i.test(href))).toEqual([])
    expect(textOf(html)).toContain(evil)
  })

  it('links an address in the prose to the web, and nowhere else', () => {
    const base = published('002_zhongwei-2023')
    const reading = aReading({
      prose: { 6: ['登录 http://www.pingluo.gov.cn 查阅，或 www.nxzw.gov.cn。'] },
    })
    const hrefs = hrefsIn(rendered({ ...base, reading }))
    expect(hrefs).toContain('http://www.pingluo.gov.cn')
    expect(hrefs).toContain('http://www.nxzw.gov.cn')
  })
})

describe('a report whose sums are wrong', () => {
  const base = published('hongze-2023')
  const html = rendered(base)

  it('does not say in a title what the parts contradict', () => {
    expect(base.reading.report.table4.review.at(-1)).toBe(0)
    expect(textOf(html)).not.toContain('没有行政复议和行政诉讼')
    expect(textOf(html)).toContain('各项相加和总计对不上')
  })

  it('shows the wrong sum as printed', () => {
    expect(textOf(inside(html, 'table4.review.total'))).toBe('0')
    expect(textOf(inside(html, 'table4.review.upheld'))).toBe('10')
  })
})

describe('versions', () => {
  it('a correction carries its note and leads to the version before', () => {
    const html = rendered({
      ...zhongwei(),
      version: 2,
      correctionNote: '总计印错，改为203。',
      publishedOn: plainDate('2024-05-10'),
      versions: [
        { version: 2, publishedOn: plainDate('2024-05-10'), note: '总计印错，改为203。' },
        { version: 1, publishedOn: plainDate('2024-03-29'), note: null },
      ],
    })
    expect(textOf(html)).toContain('2024-05-10更正：总计印错，改为203。')
    expect(hrefsIn(html)).toContain('/reports/zhongwei/2023/versions/1')
    expect(hrefsIn(html)).toContain('/reports/zhongwei/2023/report.pdf')
  })
})

describe('a figure in prose that the table contradicts', () => {
  it('says so beside it', () => {
    const base = published('001_pingluo-office-2023')
    const statement = bound(base, '规范性文件6件', '规范性文件', '6', '1', 'contradiction', [
      'table2.normative.made',
    ])
    const html = rendered({ ...base, verdict: { ...base.verdict, statements: [statement] } })
    expect(textOf(html)).toContain('规范性文件6件：和表里的数不一样。表里是')
  })
})
