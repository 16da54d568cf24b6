import { readPaper } from '@gongkai/formats/read'
import type { Paper } from '@gongkai/paper'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFigures, noFigures } from '../testing.ts'
import { readReport } from './index.ts'
import { page, print, spaced, tabbed } from './testing/layouts.ts'

async function paperOf(text: string, name = 'a.txt'): Promise<Paper> {
  const paper = await readPaper({ name, bytes: new TextEncoder().encode(text) })
  if (!paper.ok) throw new Error(paper.failure.code)
  return paper.value
}
const refusal = (paper: Paper) => {
  const result = readReport(paper)
  return result.ok ? null : result.failure
}
const figures = fc.sample(arbitraryFigures(), { numRuns: 2, seed: 11 })
const [one, other] = [figures[0]!, figures[1]!]

describe('what is no single annual report is refused, saying what it looks like', () => {
  it.each([
    '关于做好2024年政务公开工作的通知\n各科室：\n现将有关事项通知如下。\n一、总体要求\n提高认识。',
    '某市财政局2024年政府信息公开工作年度报告\n附件下载：年度报告.pdf',
    '某市2024年法治政府建设年度报告\n一、总体情况\n二、存在的主要问题\n三、下一步打算',
    '第一章 总则\n第一条 为了保障公民、法人和其他组织依法获取政府信息，制定本条例。',
  ])('%s', async (text) => {
    const failure = refusal(await paperOf(text))
    expect(failure).toMatchObject({ code: 'annual-report.no-report' })
    expect(failure).toHaveProperty('found', expect.stringMatching(/\S{4}/))
  })

  it('a paper without text', () => {
    const paper: Paper = { format: 'pdf', pages: [], title: null, blocks: [] }
    expect(refusal(paper)).toEqual({ code: 'annual-report.no-text' })
  })

  it('the form’s own template, which has neither year nor agency', async () => {
    const text = spaced(print(noFigures, '', 2024))
      .replaceAll('2024年', '')
      .replaceAll('2024', '')
    expect(refusal(await paperOf(text))).toMatchObject({ code: 'annual-report.no-report' })
  })

  it('two authorities’ reports in one file, both titles named', async () => {
    const text = `${spaced(print(one, '平罗县财政局'))}\n${spaced(print(other, '平罗县教育局'))}`
    expect(refusal(await paperOf(text))).toEqual({
      code: 'annual-report.two-reports',
      titles: [
        '平罗县财政局2024年政府信息公开工作年度报告',
        '平罗县教育局2024年政府信息公开工作年度报告',
      ],
    })
  })

  it('two years of one authority in one file, whatever the layout', async () => {
    for (const layout of [spaced, tabbed]) {
      const text = `${layout(print(one, '平罗县财政局', 2023))}\n${layout(print(other, '平罗县财政局', 2024))}`
      expect(refusal(await paperOf(text))).toMatchObject({ code: 'annual-report.two-reports' })
    }
  })

  it('a link to last year’s report beside this one is no second report', async () => {
    const html = page(print(one)).replace(
      '</body>',
      '<p>上一篇：平罗县财政局2023年政府信息公开工作年度报告</p><p><a href="x">平罗县财政局2022年政府信息公开工作年度报告</a></p></body>',
    )
    expect(refusal(await paperOf(html, 'a.html'))).toBeNull()
  })

  it('the same report printed twice is one', async () => {
    const text = spaced(print(one))
    expect(refusal(await paperOf(`${text}\n${text}`))).toBeNull()
  })
})

describe('whatever the text, reading ends with a reading or a refusal', () => {
  it('lines of a report in any order, cut, doubled or mixed with noise', async () => {
    const lines = spaced(print(one)).split('\n')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 30 })), {
          maxLength: 120,
        }),
        async (chosen) => {
          const paper = await readPaper({
            name: 'a.txt',
            bytes: new TextEncoder().encode(`报告\n${chosen.join('\n')}`),
          })
          if (paper.ok) expect(readReport(paper.value)).toHaveProperty('ok')
        },
      ),
      { numRuns: 60, seed: 5 },
    )
  })

  it.each([
    ['the same row', '1.属于国家秘密 0 0 0 0 0 0 0'],
    ['figures', '0'],
    ['labels', '2.重复申请'],
    ['rows of ten', '（一）予以公开 1 2 3 4 5 6 7 8 9 10'],
    [
      'a first row that starts table three again and again',
      '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
    ],
    ['headings', '一、总体情况'],
    ['cells', '1\t2\t3\t4'],
  ])('ten thousand rows of %s', async (_, row) => {
    const head =
      '某局2024年政府信息公开工作年度报告\n一、总体情况\n无。\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量'
    const paper = await paperOf(`${head}\n${Array(10_000).fill(row).join('\n')}`)
    expect(readReport(paper)).toHaveProperty('ok')
  })

  it('one line of five megabytes', async () => {
    const paper = await paperOf('信息公开'.repeat(1_250_000))
    expect(readReport(paper)).toMatchObject({ ok: false })
  })
})

describe('an agency that no title names is taken from the text, never invented', () => {
  const untitled = (said: string, end = '') =>
    spaced(print(one, '', 2024)).replace('我单位认真', said) + end

  it.each([
    ['2024年政府信息公开工作年度报告\n某市水务局', '我局认真', '', '某市水务局'],
    ['2024年政府信息公开工作年度报告', '某市水务局认真', '', '某市水务局'],
    ['2024年政府信息公开工作年度报告', '我局认真', '\n某市水务局\n2025年1月20日', '某市水务局'],
    ['告', '某市水务局认真', '', '某市水务局'],
    ['2024年政府信息公开工作年度报告', '我局认真', '', ''],
    ['2024年政府信息公开工作年度报告', '全市各级行政机关认真', '', ''],
  ])('%s / %s%s', async (title, said, end, agency) => {
    const text = untitled(said, end).split('\n').slice(1).join('\n')
    const reading = readReport(await paperOf(`${title}\n${text}`))
    expect(reading.ok && [reading.value.report.agency, reading.value.report.year]).toEqual([
      agency,
      2024,
    ])
  })
})
