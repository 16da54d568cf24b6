import type { Passage, Unchecked } from '../model/index.ts'
import { sayForm } from './messages.zh.ts'
import { orderOfText, type Placed, type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'

const day = '(\\d{1,2})\\s{0,3}月\\s{0,3}(\\d{1,2})\\s{0,3}日'
const period = new RegExp(
  `(\\d{4})\\s{0,3}年\\s{0,3}${day}\\s{0,3}(?:起)?\\s{0,3}[,，]?\\s{0,3}(?:至|到|—{1,2}|-{1,2}|－|~|～)\\s{0,3}(?:(\\d{4})\\s{0,3}年\\s{0,3}|当年|同年)?${day}`,
)
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
      const found = seen ? null : period.exec(passage.text)
      if (found) {
        seen = true
        const odd = oddPeriod(found, year)
        const at = { part, passage, index, start: found.index, end: found.index + found[0].length }
        if (odd) findings.push(said(odd, found[0].replace(/\s/g, ''), year, at))
      }
      const title = part === 0 ? titleInText(passage.text) : null
      if (title && title.year !== year) {
        findings.push(
          tell('S1', 'warning', orderOfText(part, index, title.start), {
            path: 'preamble',
            expected: year,
            found: title.year,
            message: sayForm.titleYear(title.year, '导语', year),
            evidence: [wordsEvidence(passage, title.start, title.end)],
          }),
        )
      }
    })
  }
  const unchecked: Unchecked[] = seen
    ? []
    : [{ rule: 'S2', path: 'preamble', reason: sayForm.noPeriod }]
  return { findings, unchecked }
}

type At = { part: number; passage: Passage; index: number; start: number; end: number }

function said(rule: 'S1' | 'S2', words: string, year: number, at: At): Placed {
  return tell(rule, 'warning', orderOfText(at.part, at.index, at.start), {
    path: at.part === 0 ? 'preamble' : 'prose',
    expected: `${year}年1月1日至12月31日`,
    found: words,
    message: sayForm.period(words, year),
    evidence: [wordsEvidence(at.passage, at.start, at.end)],
  })
}

/** The year is wrong (S1), or the days are not the whole year (S2). */
function oddPeriod(found: RegExpExecArray, year: number): 'S1' | 'S2' | null {
  const [from, month, date, to, lastMonth, lastDate] = found.slice(1).map(Number)
  if (month !== 1 || date !== 1 || lastMonth !== 12 || lastDate !== 31) return 'S2'
  if (from !== year) return 'S1'
  return found[4] === undefined || to === year ? null : 'S1'
}
