import { plainDate } from '@gongkai/base'
import { readPaper } from '@gongkai/formats/read'
import { writeDocx, writeHtml, writePdf } from '@gongkai/formats/write'
import type { Manuscript } from '@gongkai/paper'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Passage, Reading } from '../model/index.ts'
import { readReport } from '../parse/index.ts'
import { aReading, arbitraryFigures } from '../testing.ts'
import { manuscriptOf } from './manuscript.ts'

type Write = (manuscript: Manuscript) => Uint8Array | Promise<Uint8Array>

/** Every way to write a report that is read again; PDF also with tables cut by the end of a page. */
export const formats: Readonly<Record<string, Write>> = {
  html: writeHtml,
  docx: writeDocx,
  pdf: writePdf,
  'pdf with tables across pages': (manuscript) => writePdf(acrossPages(manuscript)),
}

const acrossPages = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  blocks: manuscript.blocks.map((block) =>
    block.kind === 'table' ? { ...block, keepTogether: false, size: 'normal' } : block,
  ),
})

/** Writes and reads random reports; what comes back is what was written. */
export async function expectToReadBack(write: Write, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitraryGiven(), async (given) => {
      const reading = aReading(given)
      const back = await readBack(await write(manuscriptOf(reading, { date: publication })))
      expect(factsOf(back)).toEqual(factsOf(reading))
      expect(wordsOf(back)).toEqual(wordsOf(reading))
    }),
    { numRuns, endOnFailure: true },
  )
}

export const publication = plainDate('2025-01-20')

export async function readBack(bytes: Uint8Array, name = 'report'): Promise<Reading> {
  const paper = await readPaper({ name, bytes })
  if (!paper.ok) throw new Error(JSON.stringify(paper.failure))
  const read = readReport(paper.value)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

const factsOf = ({ report, cells }: Reading) => ({
  ...report,
  statuses: [...new Set(Object.values(cells).map(({ status }) => status))],
})

/** Spaces and the width of characters are the format's own; the words must be the same. */
const wordsOf = ({ preamble, parts }: Reading) => ({
  preamble: plain(preamble),
  parts: parts.map(({ number, heading, passages }) => [number, heading, ...plain(passages)]),
})

const plain = (passages: readonly Passage[]) =>
  passages.map(({ text }) => text.normalize('NFKC').replaceAll(/\s/g, ''))

function arbitraryGiven(): fc.Arbitrary<NonNullable<Parameters<typeof aReading>[0]>> {
  const paragraphs = fc.array(arbitraryParagraph(), { minLength: 1, maxLength: 4 })
  return fc.record({
    figures: fc.oneof(arbitraryFigures(), arbitraryFigures(90_000)),
    agency: fc.constantFrom('平罗县财政局', '中卫市人民政府', '银川市兴庆区胜利街街道办事处'),
    year: fc.integer({ min: 2021, max: 2030 }),
    prose: fc.record({
      1: paragraphs,
      5: paragraphs,
      6: paragraphs,
    }),
  })
}

function arbitraryParagraph(): fc.Arbitrary<string> {
  const sentence = fc
    .tuple(
      fc.constantFrom(...subjects),
      fc.integer({ min: 1, max: 40_000 }),
      fc.constantFrom('件', '条', '次', '期', '人次'),
      fc.constantFrom(...ends),
    )
    .map(([subject, count, unit, end]) => `${subject}${count}${unit}${end}`)
  const opening = fc.constantFrom('', '一是', '（一）主动公开。', '（二）监督保障情况。')
  return fc
    .tuple(opening, fc.array(sentence, { minLength: 3, maxLength: 9 }))
    .map(([first, sentences]) => `${first}${sentences.join('').replace(/[；！]$/, '。')}`)
}

const subjects = [
  '通过政府门户网站公开各类信息',
  '制发《政务公开工作要点》（宁政办发〔2023〕24号）等文件',
  '办结“12345”热线工单',
  '组织镕园、堃社区开放日活动',
  '在http://www.nx.gov.cn发布图解',
  '运用DeepSeek大模型答复咨询',
]

const ends = ['。', '；', '，同比增长12.5%。', '，全部按期办结。', '，占97%！']
