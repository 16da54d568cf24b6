import { copiedFrom } from '@gongkai/screening'
import type { Reading } from '../model/index.ts'
import { sayPrevious } from './messages.zh.ts'
import type { PreviousYear } from './previous-year.ts'
import { type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'

/** Settings of I13, our own ([设计]): the report says “雷同” and gives no measure. */
export type CopyLimits = {
  /** Share of the prose that may be the same as last year's, 0 to 1. */
  readonly share: number
  /** Prose shorter than this many characters is not judged. */
  readonly least: number
}

export const copyLimits: CopyLimits = { share: 0.6, least: 300 }

/** I13: how much of parts one, five and six stands word for word, figures aside, in last year's report. */
export function checkCopied(sheet: Sheet, previous: PreviousYear, limits = copyLimits): Said {
  if ('reason' in previous) {
    return { findings: [], unchecked: [{ rule: 'I13', path: 'prose', reason: previous.reason }] }
  }
  const now = proseOf(sheet.reading)
  const before = proseOf(previous.sheet.reading)
  const { share, length, runs } = copiedFrom(
    now.map(({ text }) => text),
    before.map(({ text }) => text),
  )
  if (length < limits.least || share < limits.share) return { findings: [], unchecked: [] }
  const percent = (value: number) => `${Math.round(value * 100)}%`
  const longest = runs[0]!
  const words = now[longest.text]!.text.slice(
    longest.start,
    Math.min(longest.end, longest.start + 40),
  )
  const finding = tell('I13', 'warning', -1, {
    path: 'prose',
    expected: `<${percent(limits.share)}`,
    found: percent(share),
    message: sayPrevious.copied(
      percent(share),
      `${words}${longest.end > longest.start + 40 ? '……' : ''}`,
    ),
    evidence: runs.slice(0, 5).map((run) => wordsEvidence(now[run.text]!, run.start, run.end)),
  })
  return { findings: [finding], unchecked: [] }
}

const proseOf = (reading: Reading) =>
  reading.parts.flatMap(({ number, passages }) => (number === 1 || number >= 5 ? passages : []))
