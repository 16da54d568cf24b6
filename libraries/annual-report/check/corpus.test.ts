import { readPaper } from '@gongkai/formats/read'
import { describe, expect, test } from 'vitest'
import type { Level, Reading, Statement, Verdict } from '../model/index.ts'
import { readReport } from '../parse/index.ts'
import { corpus, corpusFile, type Truth } from '../testing.ts'
import { checkReport } from './index.ts'

async function readingOf(truth: Truth): Promise<Reading> {
  const paper = await readPaper(corpusFile(truth))
  if (!paper.ok) throw new Error(paper.failure.code)
  const reading = readReport(paper.value)
  if (!reading.ok) throw new Error(reading.failure.code)
  return reading.value
}

const verdictOf = async (truth: Truth): Promise<Verdict> => checkReport(await readingOf(truth))

/** The reading with other words at a statement's place. */
function reworded(reading: Reading, { at }: Statement, words: string): Reading {
  const parts = reading.parts.map((part) => {
    if (part.number !== at.part) return part
    const passages = part.passages.map((passage, index) =>
      index === at.passage
        ? { ...passage, text: passage.text.slice(0, at.start) + words + passage.text.slice(at.end) }
        : passage,
    )
    return { ...part, passages }
  })
  return { ...reading, parts }
}

/** `section 一(一) vs table2.normative` → `table2.normative`; `table3.granted[natural]` → `table3.granted.natural`. */
const pathOf = (where: string) =>
  (/(table[234][.\w]*|headings)/.exec(where.replace(/\[(\w+)\]/, '.$1'))?.[1] ?? where).replace(
    /\.$/,
    '',
  )

describe.each(corpus.map((truth) => [truth.id, truth] as const))('%s', (_, truth) => {
  test('every anomaly is reported at its level', async () => {
    const { findings } = await verdictOf(truth)
    for (const { where, level } of truth.anomalies) {
      const path = pathOf(where)
      const told = findings.filter((finding) => finding.path?.startsWith(path))
      expect([where, told.map((finding) => finding.level)]).toEqual([
        where,
        expect.arrayContaining([level]),
      ])
    }
  })

  test('nothing graver than the truth names is reported', async () => {
    const { findings } = await verdictOf(truth)
    const count = (level: Level, list: readonly { level: string }[]) =>
      list.filter((one) => one.level === level).length
    expect(count('error', findings)).toBe(count('error', truth.anomalies))
    expect(count('warning', findings)).toBe(count('warning', truth.anomalies))
  })

  test('statements in prose have the verdict a person gave them', async () => {
    const { statements } = await verdictOf(truth)
    const plain = (text: string) => text.replace(/[\s,，]/g, '')
    for (const { quote, verdict } of truth.narrative) {
      const inside = statements.filter((one) => plain(quote).includes(plain(one.quote)))
      if (verdict === 'contradiction') {
        expect([quote, inside.map((one) => one.verdict)]).toEqual([
          quote,
          expect.arrayContaining(['contradiction']),
        ])
      } else {
        expect([quote, inside.filter((one) => one.verdict === 'contradiction')]).toEqual([
          quote,
          [],
        ])
      }
    }
  })
})

const tableThreeAndFour = (paths: readonly string[]) =>
  paths.length > 0 && paths.every((path) => /^table[34]/.test(path))

test.each(corpus.map((truth) => [truth.id, truth] as const))(
  'I10 any application, review or lawsuit figure changed in the prose of %s is one more warning',
  async (_, truth) => {
    const reading = await readingOf(truth)
    const warnings = (verdict: Verdict) =>
      verdict.findings.filter(({ level }) => level === 'warning').length
    const before = checkReport(reading)
    for (const statement of before.statements) {
      const { part, passage, start, end } = statement.at
      const text = reading.parts.find(({ number }) => number === part)!.passages[passage]!.text
      const words = text.slice(start, end)
      const wrong = words.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) * 10 + 503))
      const bound = statement.verdict === 'match' && tableThreeAndFour(statement.paths)
      if (!bound || wrong === words) continue
      const after = checkReport(reworded(reading, statement, wrong))
      expect([wrong, warnings(after)]).toEqual([wrong, warnings(before) + 1])
    }
  },
)

test('the five seeds: prose that names a cell is bound to it', async () => {
  const quotes = await Promise.all(
    corpus
      .slice(0, 5)
      .map(async (truth) =>
        (await verdictOf(truth)).statements.map(({ quote, verdict }) => `${verdict} ${quote}`),
      ),
  )
  expect(quotes).toMatchInlineSnapshot(`
    [
      [
        "match 办理政府信息公开申请94件",
        "match 行政复议8件",
        "match 行政诉讼1件",
        "match 未收取信息处理费",
      ],
      [
        "contradiction 规范性文件6件",
        "match 办理申请18件",
        "match 全部按期办结",
        "match 行政诉讼1件",
        "match 收到政府信息公开申请18件",
        "match 已全部办结",
        "match 未收取信息处理费",
      ],
      [
        "match 受理政府信息公开申请210件",
        "unverifiable 同比增加45%",
        "match 自然人申请198件",
        "match 法人申请12件",
        "match 政府信息公开申请行政复议案件4件",
        "match 提起行政诉讼案件9件",
        "match 公开发布政府规章3件",
        "match 规范性文件36件",
        "match 对外公布政府规章3件",
        "match 发布规范性文件36件",
        "match 未收取信息处理费",
      ],
      [
        "match 受理依申请公开政府信息5件",
        "match 全部依法依规进行了答复",
        "match 未收取任何信息处理费",
      ],
      [
        "match 办结依申请公开17件",
        "match 未发生因政府信息公开申请引起的行政复议、行政诉讼",
        "match 未发生因政府信息公开申请引起的行政复议、行政诉讼",
        "contradiction 制发的6件规范性文件",
        "match 未收取信息公开处理费",
      ],
    ]
  `)
})
