import { describe, expect, test } from 'vitest'
import type { CellPath, CellValue } from '../model/index.ts'
import { aReading, changed, noFigures } from '../testing.ts'
import { checkReport } from './index.ts'

type Cells = Partial<Record<CellPath, CellValue>>

const natural = (rows: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`table3.${row}.natural`, value],
      [`table3.${row}.total`, value],
    ]),
  )
const figures = (cells: Cells) => changed(noFigures, cells)

/** 20 + 5 = 23 + 2, then 30 + 2 = 31 + 1. */
const last = {
  ...natural({ newReceived: 20, carriedIn: 5, granted: 23, resultTotal: 23, carriedOut: 2 }),
  'table4.review.upheld': 2,
  'table4.review.total': 2,
  'table2.normative.made': 3,
} as const
const now = {
  ...natural({ newReceived: 30, carriedIn: 2, granted: 31, resultTotal: 31, carriedOut: 1 }),
  'table4.review.upheld': 4,
  'table4.review.total': 4,
  'table2.normative.made': 6,
  'table2.normative.valid': 6,
} as const
const previous = aReading({ figures: figures(last), year: 2023 })

const rules = (text: string, given = previous) =>
  checkReport(aReading({ figures: figures(now), prose: { 1: [text] } }), { previous: given })

describe('N3 what is said of last year is worked out from the same cells of its report', () => {
  test.each([
    ['2024年共收到政府信息公开申请30件，同比增长50%。', 0],
    ['2024年共收到政府信息公开申请30件，同比增长45%。', 1],
    ['2024年共收到政府信息公开申请30件，较上年增加10件。', 0],
    ['2024年共收到政府信息公开申请30件，比2023年增加10件，增长50%。', 0],
    ['2024年共收到政府信息公开申请30件，比2023年增加10件，增长55%。', 1],
    ['2024年共收到政府信息公开申请30件，较上年增加5件。', 1],
    ['2024年共受理政府信息公开申请32件，同比上升28%。', 0],
    ['2024年共受理政府信息公开申请32件，同比上升38%。', 1],
    ['办结政府信息公开申请31件，同比增长34.8%。', 0],
    ['办结政府信息公开申请31件，同比增长34.78%。', 0],
    ['办结政府信息公开申请31件，同比增长43.8%。', 1],
    ['2024年共收到政府信息公开申请30件，与上年持平。', 1],
    ['2024年共收到政府信息公开申请30件，与上年基本持平。', 1],
    ['2024年共收到政府信息公开申请30件，较去年翻一番。', 1],
    ['因政府信息公开引起的行政复议4件，较上年翻一番。', 0],
    ['因政府信息公开引起的行政复议4件，是上年的2倍。', 0],
    ['因政府信息公开引起的行政复议4件，是上年的3倍。', 1],
    ['因政府信息公开引起的行政复议4件，同比增加2件。', 0],
    ['因政府信息公开引起的行政复议4件，同比减少2件。', 1],
    ['全年制发规范性文件6件，同比增长1倍。', 0],
    ['全年制发规范性文件6件，比上年增加3件。', 0],
    ['全年制发规范性文件6件，比上年减少3件。', 1],
    ['2024年共收到政府信息公开申请30件，同比上升12个百分点。', 0],
    ['2024年共收到政府信息公开申请30件（同比增长50%）。', 0],
    ['2024年共收到政府信息公开申请30件（同比增长15%）。', 1],
    ['2024年共收到政府信息公开申请30件，同比下降50%。', 1],
    ['2024年共收到政府信息公开申请30件，同比增长五成。', 0],
    ['2024年，政府信息公开申请量同比增长50%，共收到30件。', 0],
    ['2024年共收到政府信息公开申请30件，较2022年增长80%。', 0],
    ['2024年共收到政府信息公开申请30件，环比增长80%。', 0],
    ['2024年共收到政府信息公开申请30件，同比增长约50%。', 0],
    ['2024年共收到政府信息公开申请30件，同比增长近50%。', 0],
    ['2024年共收到政府信息公开申请30件，同比增长超过40%。', 0],
    ['2024年共收到政府信息公开申请30件，同比增长0.5倍。', 0],
    ['2024年共收到政府信息公开申请30件，其中自然人30件，同比增长50%。', 0],
    ['2024年共收到政府信息公开申请30件，上年为20件。', 0],
    ['2024年共收到政府信息公开申请30件，上年为25件。', 0],
  ] as const)('%s: %d', (text, count) => {
    expect(rules(text).findings.map(({ rule }) => rule)).toEqual(Array(count).fill('N3'))
  })

  test.each([
    ['2024年共收到政府信息公开申请30件，与上年持平。', '增加10件'],
    ['2024年共收到政府信息公开申请30件，同比下降50%。', '增长50%'],
    ['因政府信息公开引起的行政复议4件，是上年的3倍。', '上年的2倍'],
  ])('the right change is said in words: %s', (text, right) => {
    expect(rules(text).findings[0]?.message).toContain(`应为${right}`)
  })
})

describe('I4, I6, I11 column by column', () => {
  const heads = (cells: Cells, before: Cells) =>
    checkReport(aReading({ figures: figures(cells) }), {
      previous: aReading({ figures: figures(before), year: 2023 }),
    }).findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

  test('I4 totals that agree do not hide columns that do not', () => {
    const carried = {
      'table3.carriedIn.natural': 2,
      'table3.carriedIn.total': 2,
      'table3.carriedOut.natural': 2,
      'table3.carriedOut.total': 2,
    }
    const before = {
      'table3.newReceived.commercial': 2,
      'table3.newReceived.total': 2,
      'table3.carriedOut.commercial': 2,
      'table3.carriedOut.total': 2,
    }
    expect(heads(carried, before)).toEqual([
      'I4 error table3.carriedIn.natural',
      'I4 error table3.carriedIn.commercial',
    ])
  })

  test('I6 regulations and normative documents are counted apart', () => {
    const valid = { 'table2.regulations.valid': 3, 'table2.normative.valid': 4 }
    expect(heads({ ...valid, 'table2.normative.made': 1 }, valid)).toEqual([
      'I6 warning table2.normative.valid',
    ])
    expect(heads({ ...valid, 'table2.regulations.repealed': 1 }, valid)).toEqual([
      'I6 warning table2.regulations.valid',
    ])
  })

  test('I11 each way to court by itself', () => {
    const pending = (group: string): Cells => ({
      [`table4.${group}.pending`]: 1,
      [`table4.${group}.total`]: 1,
    })
    expect(heads({ ...pending('review') }, { ...pending('litigationAfterReview') })).toEqual([
      'I11 warning table4.litigationAfterReview.total',
    ])
    expect(heads(pending('litigationDirect'), pending('litigationDirect'))).toEqual([])
  })

  test('I4, I6 what last year’s report does not show is unchecked', () => {
    const lost = { status: 'missing', value: null, printed: null } as const
    const before = aReading({
      year: 2023,
      cells: { 'table3.carriedOut.natural': lost, 'table2.normative.valid': lost },
    })
    const { findings, unchecked } = checkReport(aReading(), { previous: before })
    expect(findings).toEqual([])
    expect(unchecked.filter(({ rule }) => rule === 'I4' || rule === 'I6')).toMatchObject([
      { rule: 'I4', path: 'table3.carriedIn.natural' },
      { rule: 'I6', path: 'table2.normative.valid' },
    ])
  })
})
