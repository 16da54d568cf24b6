import { partHeadings } from '../model/index.ts'
import type { Row } from './rows.ts'
import { core, numberOf, remembered, similarity, squeeze } from './words.ts'

/** A heading of one of the six parts, found at `at` in the rows. */
export type Heading = {
  readonly part: number
  readonly at: number
  /** As printed, without spaces. */
  readonly text: string
  readonly likeness: number
  /** How many characters (without spaces) the heading takes, where text follows it in the same paragraph. */
  readonly length: number | null
}

export type Headings = {
  /** In printed order, at most one for each part. */
  readonly chosen: readonly Heading[]
  /** Headings that came again, tables of contents left out. */
  readonly repeated: readonly Heading[]
}

const wordings: readonly (readonly string[])[] = [
  [
    core(partHeadings[0]),
    '总体情况',
    '基本情况',
    '概述',
    '总体工作情况',
    '政府信息公开工作总体情况',
  ],
  [core(partHeadings[1]), '主动公开政府信息的情况', '主动公开情况', '行政机关主动公开政府信息情况'],
  [
    core(partHeadings[2]),
    '收到和处理政府信息公开申请的情况',
    '依申请公开政府信息情况',
    '行政机关收到和处理政府信息公开申请情况',
  ],
  [
    core(partHeadings[3]),
    '因政府信息公开申请行政复议行政诉讼情况',
    '因政府信息公开工作被申请行政复议提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '行政复议行政诉讼情况',
  ],
  [
    core(partHeadings[4]),
    '存在问题及改进措施',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在的主要问题及改进措施',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题和改进情况',
    '存在的不足和改进措施',
  ],
  [core(partHeadings[5]), '其他需要报告事项', '其他需要说明的事项', '需要报告的其他事项'],
]

/** Candidates looked at; a report has six, or a dozen with its table of contents. */
const most = 400

/** The six parts' headings by their words; `isLabel` tells rows that are labels of the tables. */
export function findHeadings(rows: readonly Row[], isLabel: (row: Row) => boolean): Headings {
  const candidates = rows.flatMap((row, at) =>
    isLabel(row) || goesOn(rows[at - 1], row) ? [] : headingAt(row, at),
  )
  const real = withoutContents(candidates.slice(0, most), rows)
  const chosen = bestChain(real)
  const repeated = real.filter(
    (heading) => !chosen.includes(heading) && chosen.some((one) => one.part === heading.part),
  )
  return { chosen, repeated }
}

/** An unnumbered line below a line of prose that has not ended. */
function goesOn(before: Row | undefined, row: Row): boolean {
  if (row.kind !== 'line' || numberOf(row.text) || before?.kind !== 'line') return false
  return before.text.length > 20 && !/[。；：！？)）”]$/u.test(before.text)
}

function headingAt(row: Row, at: number): Heading[] {
  if (
    row.text.length < 4 ||
    row.figures.some((figure) => figure.digits !== null && row.labels.length > 1)
  )
    return []
  if (row.kind === 'table' && row.cells.filter((cell) => cell.text.trim() !== '').length !== 1)
    return []
  const printed = row.text.replace(/^[*#]+|[*#]+$/gu, '')
  if (printed.length <= 45 && !/[。；;！]$/u.test(printed.slice(0, -1))) {
    const whole = likeness(printed)
    if (whole) return [{ ...whole, at, text: printed, length: null }]
  }
  return row.kind === 'table' ? [] : headingBeforeText(printed, at)
}

const likeness = remembered((printed): Likeness | null => {
  const bare = printed.replace(/[.．…·\-—]{3,}\d{0,3}$/u, '').replace(/[:：。]$/u, '')
  const number = numberOf(bare)
  if (!number && printed.endsWith('。')) return null
  if (number?.shape === '（') return null
  const said = core(bare)
  let best: Likeness | null = null
  wordings.forEach((words, index) => {
    const part = index + 1
    const numbered = number?.shape === '、' && number.value === part
    const needed = numbered ? 0.6 : number ? 0.86 : 0.9
    for (const word of words) {
      const like = similarity(said, word)
      if (like < needed) continue
      const score = like + (numbered ? 0.1 : 0)
      if (!best || score > best.likeness) best = { part, likeness: score }
    }
  })
  return best
})

type Likeness = { readonly part: number; readonly likeness: number }

/** `一、总体情况2024年，我局…`: the heading and its text in one paragraph. */
function headingBeforeText(printed: string, at: number): Heading[] {
  const number = numberOf(printed)
  if (number?.shape !== '、' || number.value > 6) return []
  for (const beginning of beginnings[number.value - 1]!) {
    const found = beginning.exec(printed)
    if (found && found[0].length < printed.length) {
      const text = found[0].replace(/[。：:]$/u, '')
      return [{ part: number.value, at, text, likeness: 0.9, length: found[0].length }]
    }
  }
  return []
}

/** The wordings of each part as a paragraph may begin with them, the longest first. */
const beginnings = wordings.map((words) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => new RegExp(`^.{2,5}?${[...word].join('[、，的]?')}[。：:]?`, 'u')),
)

/** A table of contents: headings with next to nothing between them, while the same come again further down. */
function withoutContents(candidates: readonly Heading[], rows: readonly Row[]): readonly Heading[] {
  return candidates.filter((heading, index) => {
    const again = candidates.some((other) => other.part === heading.part && other.at > heading.at)
    if (!again) return true
    const text = rows[heading.at]!.text
    if (/[.．…·\-—]{3,}\d{0,3}$/u.test(text) || /\p{Script=Han}\d{1,2}$/u.test(text)) return false
    const [before, after] = [candidates[index - 1], candidates[index + 1]]
    const nextTo = (other: Heading | undefined, step: number) =>
      other !== undefined &&
      other.part === heading.part + step &&
      Math.abs(other.at - heading.at) <= 2
    if (nextTo(after, 1) && (nextTo(before, -1) || heading.part === 1)) return false
    return !(nextTo(before, -1) && heading.part === 6)
  })
}

/** The chain of rising parts that the candidates support best; of equals the earlier one. */
function bestChain(candidates: readonly Heading[]): readonly Heading[] {
  const scores: number[] = []
  const from: (number | null)[] = []
  const few = candidates
  few.forEach((heading, at) => {
    let best = 0
    let previous: number | null = null
    for (let other = 0; other < at; other += 1) {
      if (few[other]!.part < heading.part && scores[other]! > best) {
        best = scores[other]!
        previous = other
      }
    }
    scores.push(best + heading.likeness)
    from.push(previous)
  })
  let at: number | null = null
  scores.forEach((score, index) => {
    if (at === null || score > scores[at]! + 1e-9) at = index
  })
  const chain: Heading[] = []
  while (at !== null) {
    chain.unshift(few[at]!)
    at = from[at] ?? null
  }
  return chain
}

/** Whether the text could be a heading at all, for callers that only look. */
export const looksLikeHeading = (text: string): boolean => likeness(squeeze(text)) !== null
