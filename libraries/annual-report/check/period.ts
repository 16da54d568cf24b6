import type { Passage, Unchecked } from '../model/index.ts'
import { namedYear, type Period, periodIn } from './dates.zh.ts'
import { sayForm } from './messages.zh.ts'
import { orderOfText, type Placed, type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'

const ownTitle =
  /《([^《》]{2,60}?)\s{0,3}(\d{4})\s{0,3}年\s{0,3}(?:度)?\s{0,3}政府信息公开[^《》]{0,12}报告》/

/** The report as named in its own preamble: `《平罗县人民政府办公室2023年政府信息公开工作年度报告》`. */
export function titleInText(
  text: string,
): { agency: string; year: number; start: number; end: number } | null {
  const found = ownTitle.exec(text)
  if (!found) return null
  const agency = found[1]!.replace(/\s/g, '')
  return { agency, year: Number(found[2]), start: found.index, end: found.index + found[0].length }
}

/** S1, S2: the statistical period is the title's whole year (report.md RP5). */
export function checkPeriod(sheet: Sheet): Said {
  const { reading } = sheet
  const { year } = reading.report
  const findings: Placed[] = []
  const places: readonly (readonly [number, readonly Passage[]])[] = [
    [0, reading.preamble],
    [7, reading.closing],
    [1, reading.parts.find((part) => part.number === 1)?.passages.slice(0, 2) ?? []],
  ]
  let seen = false
  for (const [part, passages] of places) {
    passages.forEach((passage, index) => {
      const found = seen ? null : periodIn(passage.text, part === 0)
      if (found) {
        seen = true
        const odd = oddPeriod(found, year)
        if (odd) findings.push(said(odd, found, year, { part, passage, index }))
      }
      if (part === 0) findings.push(...otherTitleYear(passage, index, year))
    })
  }
  const unchecked: Unchecked[] = seen
    ? []
    : [{ rule: 'S2', path: 'preamble', reason: sayForm.noPeriod }]
  return { findings, unchecked }
}

/** The preamble names the report of another year. */
function otherTitleYear(passage: Passage, index: number, year: number): readonly Placed[] {
  const title = titleInText(passage.text) ?? namedYear(passage.text)
  if (!title || title.year === year) return []
  return [
    tell('S1', 'warning', orderOfText(0, index, title.start), {
      path: 'preamble',
      expected: year,
      found: title.year,
      message: sayForm.titleYear(title.year, year),
      evidence: [wordsEvidence(passage, title.start, title.end)],
    }),
  ]
}

type At = { readonly part: number; readonly passage: Passage; readonly index: number }

function said(
  rule: 'S1' | 'S2',
  { start, end }: Period,
  year: number,
  { part, passage, index }: At,
): Placed {
  const words = passage.text.slice(start, end).replace(/\s/g, '')
  return tell(rule, 'warning', orderOfText(part, index, start), {
    path: part === 0 ? 'preamble' : 'prose',
    expected: sayForm.wholeYear(year),
    found: words,
    message: sayForm.period(words, year),
    evidence: [wordsEvidence(passage, start, end)],
  })
}

/** The year is wrong (S1), or the days are not the whole year (S2). */
function oddPeriod({ from, to }: Period, year: number): 'S1' | 'S2' | null {
  const whole = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31
  if (!whole) return 'S2'
  return from.year === year && to.year === year ? null : 'S1'
}
