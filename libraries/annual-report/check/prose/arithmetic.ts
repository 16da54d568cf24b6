import { orderOfText, type Placed, type Sheet, tell, wordsEvidence } from '../sheet.ts'
import { isWord, type NumberToken } from './frame.ts'
import type { Judged } from './judge.ts'
import { checkParts } from './parts.zh.ts'
import { sayProse } from './sayings.zh.ts'
import { type Sentence, spanOf } from './sentences.ts'
import { checkShares } from './shares.zh.ts'

/** N1 and N2: what the prose adds up and divides by itself. */
export function checkArithmetic(
  sentence: Sentence,
  judged: readonly Judged[],
  sheet: Sheet,
): readonly Placed[] {
  const numbers = sentence.tokens.filter((token): token is NumberToken => token.kind === 'number')
  return [
    ...numbers.flatMap((whole) => bracketed(whole, sentence, judged)),
    ...byApplicant(judged, sentence),
    ...checkParts(sentence, numbers, judged),
    ...checkShares(sentence, numbers, judged, sheet),
  ]
}

const exact = (token: NumberToken) => token.amount.low === token.amount.high

/** 3607件（市政府349件、各部门933件……）: a bracket that lists parts of the same unit and nothing else. */
function bracketed(
  whole: NumberToken,
  sentence: Sentence,
  judged: readonly Judged[],
): readonly Placed[] {
  const { tokens, text } = sentence
  const at = tokens.indexOf(whole) + 1
  const opening = tokens[at]
  if (opening?.kind !== 'mark' || !/[(（]/.test(opening.mark) || !exact(whole)) return []
  const close = tokens.findIndex(
    (token, index) => index > at && token.kind === 'mark' && /[)）]/.test(token.mark),
  )
  if (close < 0) return []
  const inside = tokens.slice(at + 1, close)
  if (inside.some((token) => token.kind === 'mark' && /[(（]/.test(token.mark))) return []
  const items = inside.filter((token): token is NumberToken => token.kind === 'number')
  const same = items.every((item) => item.amount.unit === whole.amount.unit && exact(item))
  const listed = text.slice(opening.start, tokens[close]!.end)
  if (items.length < 2 || !same || /等[)）]?$|主要/.test(listed)) return []
  const sum = items.reduce((total, item) => total + item.amount.low, 0)
  const stated = whole.amount.low
  const blamed = judged.some(
    ({ frame, finding }) =>
      finding && frame.amount.end >= whole.end && frame.start < tokens[close]!.end,
  )
  if (sum === stated || blamed) return []
  const partial = inside.some((token) => isWord(token) && token.tag === 'among')
  const near = items.length > 2 && Math.abs(sum - stated) <= stated * 0.02
  if (partial && !near) return []
  return [
    said(
      'N1',
      partial ? 'note' : 'warning',
      sentence,
      whole.start,
      tokens[close]!.end,
      sum,
      stated,
    ),
  ]
}

/** 共n件，其中自然人a件、法人或其他组织b件: the two kinds of applicant make the whole. */
function byApplicant(judged: readonly Judged[], sentence: Sentence): readonly Placed[] {
  const application = judged.filter(
    ({ frame }) => frame.domains[0] === 'application' && !frame.rows.length,
  )
  return application.flatMap((parent, index) => {
    if (parent.frame.columns.length || parent.frame.among || parent.frame.doubts.length) return []
    const natural = application[index + 1]
    const other = application[index + 2]
    const pair =
      natural?.frame.columns[0] === 'column.natural' &&
      other?.frame.columns[0] === 'column.organisation'
    const amounts = [parent, natural, other].map((one) => one?.frame.amount)
    if (!pair || amounts.some((amount) => !amount || amount.low !== amount.high)) return []
    const sum = amounts[1]!.low + amounts[2]!.low
    if (sum === amounts[0]!.low || [parent, natural, other].some((one) => one.finding)) return []
    return [
      said('N1', 'warning', sentence, parent.frame.start, other.frame.end, sum, amounts[0]!.low),
    ]
  })
}

function said(
  rule: 'N1' | 'N2',
  level: 'warning' | 'note',
  sentence: Sentence,
  start: number,
  end: number,
  sum: number,
  whole: number,
): Placed {
  const quote = sentence.text.slice(start, end)
  return tell(rule, level, order(sentence, start), {
    path: 'prose',
    expected: sum,
    found: whole,
    message: sayProse.breakdown(quote, sum, whole),
    evidence: [evidence(sentence, start, end)],
  })
}

const order = (sentence: Sentence, start: number) =>
  orderOfText(sentence.part, sentence.passage, spanOf(sentence, start, start + 1).start)

function evidence(sentence: Sentence, start: number, end: number) {
  const span = spanOf(sentence, start, end)
  return wordsEvidence(sentence.source, span.start, span.end)
}
