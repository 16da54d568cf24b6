import { describe, expect, test } from 'vitest'
import type { CellPath, CellValue, Finding, Reading } from '../model/index.ts'
import { aReading, changed, noFigures } from '../testing.ts'
import { type CheckOptions, checkReport } from './index.ts'

type Cells = Partial<Record<CellPath, CellValue>>
const with_ = (cells: Cells) => changed(noFigures, cells)

const heads = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

const check = (given: Parameters<typeof aReading>[0], options?: CheckOptions) =>
  checkReport(aReading(given), options)

/** A column of natural persons only. */
const natural = (rows: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`table3.${row}.natural`, value],
      [`table3.${row}.total`, value],
    ]),
  )

const five = natural({ newReceived: 5, granted: 5, resultTotal: 5 })

describe('Against the year before', () => {
  const before = (cells: Cells, more: Parameters<typeof aReading>[0] = {}): Reading =>
    aReading({ figures: with_(cells), year: 2023, ...more })

  test('I4 carried in is last year’s carried out, column by column', () => {
    const previous = before(natural({ newReceived: 2, carriedOut: 2 }))
    const { findings } = check({ figures: with_(five) }, { previous })
    expect(heads(findings)).toEqual([
      'I4 error table3.carriedIn.natural',
      'I4 error table3.carriedIn.total',
    ])
    expect(findings[0]).toMatchObject({ expected: '2', found: '0' })
  })

  test('I6 documents in force follow from last year’s', () => {
    const previous = before({ 'table2.normative.valid': 10 })
    const figures = with_({ 'table2.normative.made': 2, 'table2.normative.valid': 11 })
    const { findings } = check({ figures }, { previous })
    expect(heads(findings)).toEqual(['I6 warning table2.normative.valid'])
    expect(findings[0]).toMatchObject({ expected: '12', found: '11' })
  })

  test('I11 cases pending last year must be somewhere this year', () => {
    const previous = before({ 'table4.review.pending': 2, 'table4.review.total': 2 })
    expect(heads(check({}, { previous }).findings)).toEqual(['I11 warning table4.review.total'])
  })

  test.each([
    ['another agency', { agency: '平罗县教育局', year: 2023 }],
    ['another year', { agency: '平罗县财政局', year: 2022 }],
  ])('I4, I6, I11, I13 refuse the report of %s and say so', (_, more) => {
    const previous = before(natural({ newReceived: 2, carriedOut: 2 }), more)
    const { findings, unchecked } = check({}, { previous })
    expect(findings).toEqual([])
    for (const rule of ['I4', 'I6', 'I11', 'I13'])
      expect(unchecked.find((one) => one.rule === rule)?.reason).toContain('未作核对')
  })

  const prose = Array.from(
    { length: 12 },
    (_, index) =>
      `第${index}项工作围绕重点领域信息公开，组织各股室梳理公开事项清单，全年发布信息${index * 7}条，持续提升公开质量和服务水平。`,
  )

  test('I13 last year’s words with new figures are copied words', () => {
    const previous = before({}, { prose: { 1: prose } })
    const now = prose.map((text) => text.replace(/\d+/g, (digits) => String(Number(digits) + 3)))
    const { findings } = check({ prose: { 1: now } }, { previous })
    const copied = findings.filter(({ rule }) => rule === 'I13')
    expect(heads(copied)).toEqual(['I13 warning prose'])
    expect(copied[0]!.evidence.length).toBeGreaterThan(0)
  })

  test('I13 a text of one’s own is none', () => {
    const previous = before({}, { prose: { 1: prose } })
    const own = ['今年新建政务公开专区三处，群众可现场查询办事指南。'.repeat(20)]
    expect(
      check({ prose: { 1: own } }, { previous }).findings.filter(({ rule }) => rule === 'I13'),
    ).toEqual([])
  })

  test.each([
    ['同比增长25%', 0],
    ['同比增加1件', 0],
    ['比上年增长25.0%', 0],
    ['同比增长45%', 1],
    ['同比减少25%', 1],
    ['较上年增加2件', 1],
  ])('N3 stated growth is worked out again: %s', (growth, count) => {
    const previous = before(natural({ newReceived: 4, granted: 4, resultTotal: 4 }))
    const text = `2024年共收到政府信息公开申请5件，${growth}。`
    const { findings } = check({ figures: with_(five), prose: { 1: [text] } }, { previous })
    expect(findings.map(({ rule }) => rule)).toEqual(Array(count).fill('N3'))
  })

  test('N3 without last year’s report growth is unchecked', () => {
    const text = '2024年共收到政府信息公开申请5件，同比增长45%。'
    const verdict = check({ figures: with_(five), prose: { 1: [text] } })
    expect(verdict.findings).toEqual([])
    expect(verdict.unchecked.map(({ rule }) => rule)).toContain('N3')
    expect(verdict.statements.at(-1)).toMatchObject({ verdict: 'unverifiable', stated: '45%' })
  })
})
