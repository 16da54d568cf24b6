import { orderOfText, type Placed, tell, wordsEvidence } from '../sheet.ts'
import { isWord, type NumberToken } from './frame.ts'
import type { Judged } from './judge.ts'
import { sayProse } from './sayings.zh.ts'
import { type Sentence, spanOf } from './sentences.ts'
import type { Token } from './tokens.ts'

/**
 * N1 for lists behind 其中: 119期，其中市级47期、甲区28期…… Such a list need not be complete, nor its parts apart; but three
 * or more that come to a little more than the whole are a slip, to a little less a question. A list that opens its
 * sentence belongs to the sentence before.
 */
export function checkAmongLists(
  sentence: Sentence,
  before: Sentence | undefined,
  judged: readonly Judged[],
): readonly Placed[] {
  const { tokens } = sentence
  const at = tokens.findIndex((token) => isWord(token) && token.tag === 'among')
  if (at < 0) return []
  if (isInBracket(tokens, at)) return []
  const opens = tokens.slice(0, at).every((token) => token.kind === 'mark')
  const adjoining = before?.source === sentence.source && before.end + 1 === sentence.start
  const lead = opens ? (adjoining ? before!.tokens : []) : tokens.slice(0, at)
  const listed = numbersIn(tokens.slice(at))
  return lastOfEachUnit(numbersIn(lead)).flatMap((whole) => {
    const bound = !opens && judged.some(({ frame }) => frame.amount.end === whole.end)
    return bound ? [] : compare(whole, listed, sentence)
  })
}

/** Lists in brackets are complete or checked as such (`checkArithmetic`). */
function isInBracket(tokens: readonly Token[], at: number): boolean {
  const bracket = tokens
    .slice(0, at)
    .findLast((token) => token.kind === 'mark' && /[()（）]/.test(token.mark))
  return bracket?.kind === 'mark' && /[(（]/.test(bracket.mark)
}

const numbersIn = (tokens: readonly Token[]) =>
  tokens.filter(
    (token): token is NumberToken =>
      token.kind === 'number' && token.amount.low === token.amount.high && token.amount.unit !== '',
  )

const lastOfEachUnit = (numbers: readonly NumberToken[]) => [
  ...new Map(numbers.map((number) => [number.amount.unit, number])).values(),
]

function compare(
  whole: NumberToken,
  listed: readonly NumberToken[],
  sentence: Sentence,
): readonly Placed[] {
  const { unit, low } = whole.amount
  const items = listed.filter(({ amount }) => amount.unit === unit)
  if (items.length < 3 || unit === '%') return []
  const sum = items.reduce((total, { amount }) => total + amount.low, 0)
  const over = sum > low && sum <= low * 1.05
  const under = sum < low && sum >= low * 0.98
  if (!over && !under) return []
  const [start, end] = [items[0]!.start, items.at(-1)!.end]
  const quote = sentence.text.slice(start, end)
  const span = spanOf(sentence, start, end)
  return [
    tell(
      'N1',
      over ? 'warning' : 'note',
      orderOfText(sentence.part, sentence.passage, span.start),
      {
        path: 'prose',
        expected: sum,
        found: low,
        message: sayProse.breakdown(quote, sum, low),
        evidence: [wordsEvidence(sentence.source, span.start, span.end)],
      },
    ),
  ]
}
