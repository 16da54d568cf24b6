import type { Statement, Unchecked } from '../../model/index.ts'
import { placeIn } from '../../model/index.ts'
import { orderOfText, type Placed, type Sheet, sumAt, tell } from '../sheet.ts'
import { doubtOf } from './doubts.zh.ts'
import type { Frame } from './frame.ts'
import { type Measure, measureOf } from './measures.zh.ts'
import { sayProse } from './sayings.zh.ts'
import type { Owner } from './scope.zh.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** A figure of the prose compared with the tables, with what follows from it. */
export type Judged = {
  readonly frame: Frame
  readonly measure: Measure
  readonly statement: Statement
  /** The option that agrees, or the first. */
  readonly option: readonly string[]
  readonly finding: Placed | null
  readonly unchecked: Unchecked | null
}

/** I10 and I16: null where the frame names no cell. A part of a `whole` that is not the agency's is not either. */
export function judge(
  frame: Frame,
  sentence: Sentence,
  sheet: Sheet,
  owner: Owner,
  whole: Judged | undefined,
): Judged | null {
  const words = sentence.text.slice(sentence.start, sentence.end)
  const measure = measureOf(frame, sheet, words)
  if (!measure?.options.length || isAboutPublishing(frame, words)) return null
  const { low, high } = frame.amount
  const sums = measure.options.map((paths) => sumAt(sheet, paths))
  const agrees = sums.findIndex((sum) => sum !== null && sum >= low && sum <= high)
  const unknown = sums.some((sum) => sum === null)
  const narrowed = !frame.columns.length && (whole?.frame.columns.length ?? 0) > 0
  const loose = whole?.statement.verdict === 'unverifiable' || narrowed
  const inherited = frame.among && loose ? 'part' : null
  const doubt =
    agrees < 0
      ? (inherited ??
        (unknown ? 'unknown' : doubtOf(frame, sentence, sheet.reading.report.year, owner)))
      : null
  const verdict = agrees >= 0 ? 'match' : doubt ? 'unverifiable' : 'contradiction'
  const option = measure.options[Math.max(agrees, 0)]!
  const sum = sums[Math.max(agrees, 0)]!
  const statement = statementOf(sentence, frame.start, frame.end, {
    subject: measure.subject,
    paths: option,
    stated: amountText(frame),
    table: sum === null ? null : String(sum),
    verdict,
  })
  const judged = { frame, measure, statement, option }
  if (verdict === 'match') return { ...judged, finding: null, unchecked: null }
  const rule = frame.domains.includes('normative') && owner.kind === 'office' ? 'I16' : 'I10'
  if (verdict === 'unverifiable') {
    const reason = sayProse.doubt(statement.quote, doubt!)
    const wider = rule === 'I16' && (doubt === 'body' || doubt === 'nominal')
    const told = {
      path: option[0]!,
      message: reason,
      evidence: [{ text: statement.quote, place: statement.place }],
    }
    const order = orderOfText(sentence.part, sentence.passage, statement.at.start)
    const finding = wider ? tell('I16', 'note', order, told) : null
    return { ...judged, finding, unchecked: { rule, path: option[0]!, reason } }
  }
  const options = [...new Set(sums)].map(String)
  const finding = tell(
    rule,
    'warning',
    orderOfText(sentence.part, sentence.passage, statement.at.start),
    {
      path: option[0]!,
      expected: options.join('或'),
      found: statement.stated,
      message:
        rule === 'I16'
          ? sayProse.whose(statement.quote, measure.options, sums)
          : sayProse.differs(statement.quote, measure.subject, measure.options, sums),
      evidence: [
        { text: statement.quote, place: statement.place },
        ...[...new Set(measure.options.flat())].slice(0, 8).map((path) => ({
          text: sayProse.cell(path, sheet.reading.cells[path].value),
          path,
          place: sheet.reading.cells[path].place,
        })),
      ],
    },
  )
  return { ...judged, finding, unchecked: null }
}

/** 公开行政处罚信息12万条 counts what was published, not decisions. */
const isAboutPublishing = ({ domains: [domain] }: Frame, words: string) =>
  (domain === 'licensing' || domain === 'punishment' || domain === 'coercion') &&
  /公示|公开|信息|目录|清单|事项/.test(words)

const amountText = ({ amount }: Frame) =>
  amount.low === amount.high ? String(amount.low) : `${amount.low}–${amount.high}`

type Told = Pick<Statement, 'subject' | 'paths' | 'stated' | 'table' | 'verdict'>

/** A statement about a span of the sentence's text. */
export function statementOf(sentence: Sentence, start: number, end: number, told: Told): Statement {
  const at = spanOf(sentence, start, end)
  return {
    quote: sentence.text.slice(start, end),
    ...told,
    place: placeIn(sentence.source, at.start),
    at: { part: sentence.part, passage: sentence.passage, ...at },
  }
}
