import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellPath, type Figures, resultRows, valueAt } from '../../model/index.ts'
import { aReading, arbitraryFigures } from '../../testing.ts'
import { checkReport } from '../index.ts'

/** A sentence with slots; each slot takes a figure of the tables as an official would write it. */
type Wording = { readonly text: string; readonly slots: readonly (readonly string[])[] }

const column = (row: string, name = 'total') => `table3.${row}.${name}`
const organisations = ['commercial', 'research', 'welfare', 'legal', 'other']
const rows = (prefix: string) =>
  resultRows.filter((row) => row.startsWith(prefix)).map((row) => column(row))
const litigation = ['table4.litigationDirect.total', 'table4.litigationAfterReview.total']
const all = [column('newReceived'), column('carriedIn')]

/** Every `#` is a slot. */
const wordings: readonly Wording[] = [
  {
    text: '全年共收到政府信息公开申请#件，办结#件，结转下年度继续办理#件。',
    slots: [[column('newReceived')], [column('resultTotal')], [column('carriedOut')]],
  },
  {
    text: '2024年，我局新收政府信息公开申请#件，上年结转#件。',
    slots: [[column('newReceived')], [column('carriedIn')]],
  },
  {
    text: '本年度受理依申请公开#件，其中自然人申请#件，法人或其他组织申请#件。',
    slots: [
      all,
      [column('newReceived', 'natural'), column('carriedIn', 'natural')],
      organisations.flatMap((name) => [column('newReceived', name), column('carriedIn', name)]),
    ],
  },
  {
    text: '2024年共接收政府信息公开申请#件（自然人#件、商业企业#件、科研机构#件）。',
    slots: [
      [column('newReceived')],
      ...['natural', 'commercial', 'research'].map((name) => [column('newReceived', name)]),
    ],
  },
  {
    text: '依法依规办理政府信息公开申请#件。其中，予以公开#件、部分公开#件、不予公开#件、无法提供#件、不予处理#件、其他处理#件。',
    slots: [
      [column('resultTotal')],
      [column('granted')],
      [column('partial')],
      rows('denied.'),
      rows('unable.'),
      rows('notProcessed.'),
      rows('other.'),
    ],
  },
  {
    text: '在已办结的政府信息公开申请中，#件予以公开，#件部分公开，#件不予公开。',
    slots: [[column('granted')], [column('partial')], rows('denied.')],
  },
  {
    text: '政府信息公开申请办理结果中，属于国家秘密#件，本机关不掌握相关政府信息#件，重复申请#件，信访举报投诉类申请#件。',
    slots: [
      [column('denied.stateSecret')],
      [column('unable.notHeld')],
      [column('notProcessed.duplicate')],
      [column('notProcessed.petition')],
    ],
  },
  {
    text: '因政府信息公开引起的行政复议#件、行政诉讼#件。',
    slots: [['table4.review.total'], litigation],
  },
  {
    text: '发生政府信息公开行政复议案件#件，其中结果维持#件、结果纠正#件、尚未审结#件。',
    slots: [
      ['table4.review.total'],
      ['table4.review.upheld'],
      ['table4.review.corrected'],
      ['table4.review.pending'],
    ],
  },
  {
    text: '涉及政府信息公开的行政诉讼#件，其中未经复议直接起诉#件，复议后起诉#件。',
    slots: [litigation, [litigation[0]!], [litigation[1]!]],
  },
  {
    text: '政府信息公开行政复议、行政诉讼分别为#件、#件。',
    slots: [['table4.review.total'], litigation],
  },
  {
    text: '因政府信息公开申请引发的行政复议和行政诉讼共#件。',
    slots: [['table4.review.total', ...litigation]],
  },
  {
    text: '全年制发规范性文件#件，废止#件，现行有效#件。',
    slots: [['table2.normative.made'], ['table2.normative.repealed'], ['table2.normative.valid']],
  },
  {
    text: '本年度印发行政规范性文件#件，现行有效的行政规范性文件#件。',
    slots: [['table2.normative.made'], ['table2.normative.valid']],
  },
  {
    text: '全年作出行政许可决定#件、行政处罚决定#件、行政强制决定#件。',
    slots: [['table2.licensing'], ['table2.punishment'], ['table2.coercion']],
  },
  {
    text: '（二）依申请公开情况。新收#件，结转上年#件，办结#件。',
    slots: [[column('newReceived')], [column('carriedIn')], [column('resultTotal')]],
  },
  {
    text: '（二）依申请公开情况。2024年共收到申请#件，均按规定登记办理，作出答复#件。',
    slots: [[column('newReceived')], [column('resultTotal')]],
  },
]

const harmless = [
  '2024年，我局召开专题会议3次，印发通知2份，培训工作人员45人次。',
  '主动公开政府信息1136条，其中政务动态320条、通知公告96条。',
  '办理12345热线工单213件，按期办结率100%，满意率98.5%。',
  '通过政务新媒体发布信息6万余条，关注人数3425人。',
  '办理人大代表建议6件、政协委员提案8件，办复率100%。',
  '落实“三审三校”制度，开展24小时读网，整改错敏信息150余处。',
]

const sum = (figures: Figures, paths: readonly string[]) =>
  paths.reduce((total, path) => total + Number(valueAt(figures, path as CellPath)), 0)

const chineseDigits = '零一二三四五六七八九'

function chinese(value: number): string {
  if (value < 10) return chineseDigits[value]!
  const units: readonly (readonly [number, string])[] = [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ]
  const [size, unit] = units.find(([size]) => value >= size)!
  const head = Math.floor(value / size)
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  const lead = size === 10 && head === 1 ? '' : chinese(head)
  const tail = rest === 0 ? '' : chinese(rest)
  return `${lead}${unit}${gap}${/^十/.test(tail) ? `一${tail}` : tail}`
}

const styles = [
  String,
  chinese,
  (value: number) => value.toLocaleString('en-US'),
  (value: number) => ` ${value} `,
] as const

const arbitraryProse = fc.record({
  chosen: fc.shuffledSubarray(
    wordings.map((_, index) => index),
    { minLength: 1, maxLength: 5 },
  ),
  style: fc.constantFrom(...styles),
  between: fc.shuffledSubarray(harmless, { maxLength: 3 }),
})

const fill = (wording: Wording, values: readonly number[], style: (value: number) => string) => {
  let slot = 0
  return wording.text.replace(/#/g, () => style(values[slot++]!))
}

function statementsOf(figures: Figures, texts: readonly string[]) {
  const verdict = checkReport(aReading({ figures, prose: { 1: texts } }))
  return verdict.statements
}

describe('I10 in many wordings, in figures and in Chinese numerals', () => {
  test('prose generated from the tables contradicts nothing, and its figures are bound', () => {
    fc.assert(
      fc.property(arbitraryFigures(), arbitraryProse, (figures, { chosen, style, between }) => {
        const texts = chosen.map((index) => {
          const wording = wordings[index]!
          return fill(
            wording,
            wording.slots.map((paths) => sum(figures, paths)),
            style,
          )
        })
        const statements = statementsOf(figures, [...texts, ...between])
        expect(statements.filter(({ verdict }) => verdict !== 'match')).toEqual([])
        const slots = chosen.reduce((count, index) => count + wordings[index]!.slots.length, 0)
        expect(statements.length).toBeGreaterThanOrEqual(slots)
      }),
      { numRuns: 300 },
    )
  })

  test('one changed figure is one contradiction', () => {
    fc.assert(
      fc.property(
        arbitraryFigures(),
        arbitraryProse,
        fc.nat(1000),
        (figures, { chosen, style, between }, pick) => {
          const flat = chosen.flatMap((index) =>
            wordings[index]!.slots.map((_, slot) => ({ index, slot })),
          )
          const wrong = flat[pick % flat.length]!
          const texts = chosen.map((index) => {
            const wording = wordings[index]!
            const values = wording.slots.map((paths, slot) => {
              const value = sum(figures, paths)
              return index === wrong.index && slot === wrong.slot ? value * 10 + 500_003 : value
            })
            return fill(wording, values, style)
          })
          const wrongOnes = statementsOf(figures, [...texts, ...between]).filter(
            ({ verdict }) => verdict === 'contradiction',
          )
          expect(wrongOnes).toHaveLength(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('Speed is the same on hostile text', () => {
  const hostile = (pattern: string) => pattern.repeat(Math.ceil(20_000 / pattern.length))
  test.each([
    ['一'],
    ['1'],
    ['1,'],
    ['1 '],
    ['政府信息公开'],
    ['（'],
    ['收到申请1件、'],
    ['未发生'],
    ['的'],
    ['1234567890123456789'],
    ['2024年1月1日至'],
    ['《'],
    ['占比1%'],
    ['无'],
    ['其中（1件'],
    ['全部按期'],
    ['\n'],
    ['十百千万'],
    ['收到申请1件，受理1件，'],
    ['2023年申请1件，2024年申请1件，'],
    ['网上申请1件、信函申请1件，共计'],
    ['由2023年的1件下降到2024年的1件，'],
    ['活动申请1件，占1%，废止1件，'],
  ])('“%s” twenty thousand characters long is read to its end', (pattern) => {
    const text = `${hostile(pattern)}。全年共收到政府信息公开申请7件。`
    const verdict = checkReport(aReading({ preamble: [text], prose: { 1: [text], 6: [text] } }))
    expect(verdict.ruleBook).toBeTruthy()
  })
})

describe('Whatever stands there is read without harm', () => {
  const pieces = fc.constantFrom(
    ...'全年 共 收到 政府信息公开申请 依申请公开 209件 3件 十二件 其中 自然人 法人或其他组织 予以公开 不予公开 行政复议 行政诉讼 未发生 无 分别为 各 均 全部 办结 结转 2023年 2022年 规范性文件 制发 现行有效 信息处理费 400元 4957万元 同比增长 45% 占比 （ ） ， 。 ； 、 “ ” 余 近 约 上年 下年度 全市 县财政局 累计 \n 1,234 ９ * % 零'.split(
      ' ',
    ),
  )
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )

  test('no text breaks the checks, statements stand inside their passage, and the answer is always the same', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), arbitraryFigures(), (texts, figures) => {
        const reading = aReading({
          figures,
          preamble: texts,
          prose: { 1: texts, 3: texts, 6: texts },
        })
        const verdict = checkReport(reading, {
          previous: aReading({ figures, year: 2023, prose: { 1: texts } }),
        })
        for (const { at, quote } of verdict.statements) {
          const passage = reading.parts.find(({ number }) => number === at.part)!.passages[
            at.passage
          ]!
          expect(at.end).toBeGreaterThan(at.start)
          expect(at.end).toBeLessThanOrEqual(passage.text.length)
          expect(quote.length).toBeGreaterThan(0)
        }
        expect(JSON.stringify(checkReport(reading))).toBe(JSON.stringify(checkReport(reading)))
      }),
      { numRuns: 300 },
    )
  })
})
