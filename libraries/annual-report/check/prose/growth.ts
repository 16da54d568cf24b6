import type { Statement, Unchecked } from '../../model/index.ts'
import type { PreviousYear } from '../previous-year.ts'
import { orderOfText, type Placed, sumAt, tell } from '../sheet.ts'
import { isFiller, isWord, type NumberToken } from './frame.ts'
import { type Judged, statementOf } from './judge.ts'
import { changeWords, sayProse } from './sayings.zh.ts'
import type { Sentence } from './sentences.ts'

/** N3: 同比增加45% behind a figure that is bound to cells, against the same cells of last year's report. */
export function growthStatements(
  sentence: Sentence,
  judged: readonly Judged[],
  previous: PreviousYear,
) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  sentence.tokens.forEach((token, index) => {
    if (token.kind !== 'number' || !isDifference(token)) return
    const change = changeBefore(sentence, index)
    const about = change && judged.find(({ frame }) => frame.amount.end === change.follows)
    if (!change || !about) return
    const figures = ratesFrom(about, previous, token, change.sign)
    const agrees = 'rates' in figures && figures.rates.some(({ right }) => right)
    const verdict = 'why' in figures ? 'unverifiable' : agrees ? 'match' : 'contradiction'
    const statement = statementOf(sentence, change.start, token.end, {
      subject: `${about.measure.subject}${sayProse.subjects.growth}`,
      paths: about.option,
      stated: `${change.sign < 0 ? '-' : ''}${token.amount.low}${token.amount.unit}`,
      table: 'rates' in figures ? figures.rates[0]!.text : null,
      verdict,
    })
    statements.push(statement)
    const path = about.option[0] ?? 'prose'
    if ('why' in figures) {
      unchecked.push({
        rule: 'N3',
        path,
        reason: sayProse.growthUnknown(statement.quote, figures.why),
      })
    } else if (!agrees) {
      const [first] = figures.rates
      findings.push(
        tell('N3', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
          path,
          expected: first!.text,
          found: statement.stated,
          message: sayProse.growth(statement.quote, first!.sum, changeWords(first!.text)),
          evidence: [
            { text: statement.quote, place: statement.place },
            { text: first!.sum, place: null },
          ],
        }),
      )
    }
  })
  return { statements, findings, unchecked }
}

const isDifference = ({ amount }: NumberToken) =>
  amount.unit === '%' || amount.unit === '件' || amount.unit === '条' || amount.unit === '份'

/** The words between the figure and its growth: only marks, 同比, 较上年 and the direction. */
function changeBefore(sentence: Sentence, index: number) {
  const { tokens, text } = sentence
  let start = tokens[index]!.start
  let sign = 0
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (token.kind === 'number') return sign ? { follows: token.end, start, sign } : null
    if (token.kind === 'mark') {
      if (!/[,，(（)）]/.test(token.mark)) return null
      continue
    }
    if (isWord(token) && token.tag === 'change') {
      if (!sign) sign = /[减降少]/.test(text.slice(token.start, token.end)) ? -1 : 1
    } else if (
      !isFiller(token) &&
      token.kind !== 'year' &&
      !(isWord(token) && /^compare|^scope\.past/.test(token.tag))
    )
      return sign && isWord(token) && token.tag.startsWith('noun') ? null : null
    start = token.start
  }
  return null
}

type Rate = { readonly text: string; readonly sum: string; readonly right: boolean }

function ratesFrom(
  about: Judged,
  previous: PreviousYear,
  token: NumberToken,
  sign: number,
): { rates: readonly Rate[] } | { why: string } {
  if ('reason' in previous) return { why: previous.reason }
  const { amount } = token
  const now = about.frame.amount.low
  const stated = sign * amount.low
  const rates = about.measure.options.flatMap((paths): readonly Rate[] => {
    const before = sumAt(previous.sheet, paths)
    if (before === null || (amount.unit === '%' && before === 0)) return []
    if (amount.unit !== '%') {
      const value = now - before
      return [{ text: `${value}${amount.unit}`, sum: `${now}－${before}`, right: value === stated }]
    }
    const value = ((now - before) / before) * 100
    const right = Math.abs(value - stated) < 10 ** -amount.decimals + 1e-9
    return [
      { text: `${value.toFixed(amount.decimals)}%`, sum: `（${now}－${before}）÷${before}`, right },
    ]
  })
  return rates.length ? { rates } : { why: sayProse.growthUnbound }
}
