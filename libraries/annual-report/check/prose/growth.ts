import type { Statement, Unchecked } from '../../model/index.ts'
import type { PreviousYear } from '../previous-year.ts'
import { orderOfText, type Placed, type Sheet, sumAt, tell } from '../sheet.ts'
import type { Change, Rate } from './change.ts'
import { isFiller, isWord, type NumberToken } from './frame.ts'
import { comparedInWords } from './growth-words.zh.ts'
import { type Judged, statementOf } from './judge.ts'
import { changeWords, sayProse } from './sayings.zh.ts'
import type { Sentence } from './sentences.ts'

/** N3: 同比增加45% behind a figure that is bound to cells, against the same cells of last year's report. */
export function growthStatements(
  sentence: Sentence,
  judged: readonly Judged[],
  sheet: Sheet,
  previous: PreviousYear,
) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  if (!judged.length) return { statements, findings, unchecked }
  const year = sheet.reading.report.year
  for (const change of [
    ...changesIn(sentence, judged, year),
    ...comparedInWords(sentence, judged, year),
  ]) {
    const { about } = change
    const figures = ratesOf(change, sheet, previous)
    const agrees = 'rates' in figures && figures.rates.some(({ right }) => right)
    const verdict = 'why' in figures ? 'unverifiable' : agrees ? 'match' : 'contradiction'
    const statement = statementOf(sentence, change.start, change.end, {
      subject: `${about.measure.subject}${sayProse.subjects.growth}`,
      paths: about.option,
      stated: change.stated,
      table: 'rates' in figures ? figures.rates[0]!.text : null,
      verdict,
    })
    statements.push(statement)
    const path = about.option[0] ?? 'prose'
    if ('why' in figures) {
      const reason = sayProse.growthUnknown(statement.quote, figures.why)
      unchecked.push({ rule: 'N3', path, reason })
    } else if (!agrees) findings.push(broken(statement, path, figures.rates[0]!, sentence))
  }
  return { statements, findings, unchecked }
}

const broken = (statement: Statement, path: string, rate: Rate, sentence: Sentence) =>
  tell('N3', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
    path,
    expected: rate.text,
    found: statement.stated,
    message: sayProse.growth(statement.quote, rate.sum, changeWords(rate.text)),
    evidence: [
      { text: statement.quote, place: statement.place },
      { text: rate.sum, place: null },
    ],
  })

/** Of the cells that the figure can stand for, those that this year bear it out. */
function ratesOf(
  { about, rate }: Change,
  sheet: Sheet,
  previous: PreviousYear,
): { rates: readonly Rate[] } | { why: string } {
  if ('reason' in previous) return { why: previous.reason }
  const { low, high } = about.frame.amount
  const agreeing = about.measure.options.filter((paths) => {
    const sum = sumAt(sheet, paths)
    return sum !== null && sum >= low && sum <= high
  })
  const rates = (agreeing.length ? agreeing : about.measure.options).flatMap((paths) => {
    const before = sumAt(previous.sheet, paths)
    const now = low === high ? low : sumAt(sheet, paths)
    return before === null || now === null ? [] : (rate(now, before) ?? [])
  })
  return rates.length ? { rates } : { why: sayProse.growthUnbound }
}

function changesIn(sentence: Sentence, judged: readonly Judged[], year: number): readonly Change[] {
  return sentence.tokens.flatMap((token, index) => {
    if (token.kind !== 'number' || !isDifference(token)) return []
    const change = changeBefore(sentence, index, year)
    const about = change && judged.find(({ frame }) => frame.amount.end === change.follows)
    if (!change || !about) return []
    const { amount } = token
    const stated = `${change.sign < 0 ? '-' : ''}${amount.low}${amount.unit}`
    const rate = (now: number, before: number) => rateOf(token, change.sign, now, before)
    return [{ about, start: change.start, end: token.end, stated, rate }]
  })
}

function rateOf({ amount }: NumberToken, sign: number, now: number, before: number): Rate | null {
  const share = amount.unit === '%'
  if (share && before === 0) return null
  const value = share ? ((now - before) / before) * 100 : now - before
  const slack = share ? 10 ** -amount.decimals + 1e-9 : 0
  const size = value * sign
  return {
    text: `${value.toFixed(share ? amount.decimals : 0)}${amount.unit}`,
    sum: share ? `（${now}－${before}）÷${before}` : `${now}－${before}`,
    right: size >= amount.low - slack && size <= amount.high + slack,
  }
}

const isDifference = ({ amount }: NumberToken) =>
  amount.unit === '%' || amount.unit === '件' || amount.unit === '条' || amount.unit === '份'

type Behind = { readonly follows: number; readonly start: number; readonly sign: number }

/**
 * The words between the figure and its growth: only marks, 同比, 较上年 and the direction. 增加10件，增长50% says it twice;
 * another year than the last, or 环比, is not ours to work out.
 */
function changeBefore(sentence: Sentence, index: number, year: number): Behind | null {
  const { tokens, text } = sentence
  let start = tokens[index]!.start
  let sign = 0
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (token.kind === 'number') {
      if (!sign) return null
      const first = isDifference(token) ? changeBefore(sentence, at, year) : null
      return { follows: first?.follows ?? token.end, start, sign }
    }
    if (token.kind === 'mark') {
      if (!/[,，(（)）]/.test(token.mark)) return null
      continue
    }
    const words = text.slice(token.start, token.end)
    if (token.kind === 'year' && token.year !== year - 1) return null
    if (isWord(token) && token.tag === 'change') {
      if (!sign) sign = /[减降少]/.test(words) ? -1 : 1
    } else if (
      words === '环比' ||
      (words !== '比' &&
        !isFiller(token) &&
        token.kind !== 'year' &&
        !(isWord(token) && /^compare|^scope\.past/.test(token.tag)))
    )
      return null
    start = token.start
  }
  return null
}
