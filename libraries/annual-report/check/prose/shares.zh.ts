import { resultRows } from '../../model/index.ts'
import { agencyKind } from '../agency.zh.ts'
import {
  cellEvidence,
  countAt,
  orderOfText,
  type Placed,
  type Sheet,
  sumAt,
  tell,
  wordsEvidence,
} from '../sheet.ts'
import { isWord, type NumberToken } from './frame.ts'
import type { Judged } from './judge.ts'
import { sayProse } from './sayings.zh.ts'
import { type Sentence, spanOf, startOfWords } from './sentences.ts'

/** N2: shares that are complete make 100 %, and a share is its part divided by its whole. */
export function checkShares(
  sentence: Sentence,
  numbers: readonly NumberToken[],
  judged: readonly Judged[],
  sheet: Sheet,
): readonly Placed[] {
  if (!numbers.some(isPercent)) return []
  return [
    ...sharesOf(numbers, sentence),
    ...numbers.flatMap((share, index) => {
      const asked = shareAt(share, numbers.slice(0, index), sentence)
      return asked ? recomputed(asked, sentence, judged, sheet) : namedShare(share, sentence, sheet)
    }),
  ]
}

const applicant =
  /(自然人|公民个人|公民|商业企业)(?:提出的|提交的)?(?:政府信息公开|信息公开)?(?:申请)?(?:数量|件数|数)?占(?:比|总数|总量|申请总量|申请总数|申请量|全部申请|全部申请量|总申请量|新收申请)?的?(?:比例|比重)?(?:为|达|达到)?$/

/** 自然人申请占62.9%, its figure not beside it: of all received or all handled; one that fits is enough. */
function namedShare(share: NumberToken, sentence: Sentence, sheet: Sheet): readonly Placed[] {
  if (!isPercent(share) || !exact(share) || sentence.part === 4) return []
  const before = sentence.text.slice(sentence.start, share.start)
  const found = applicant.exec(before.slice(-40))
  if (!found || !isOfAllApplications(sentence, share.start, sheet)) return []
  const column = found[1] === '商业企业' ? 'commercial' : 'natural'
  const rows = [['newReceived'], ['newReceived', 'carriedIn'], ['resultTotal']]
  const pairs = rows.map((some) =>
    [column, 'total'].map((at) =>
      sumAt(
        sheet,
        some.map((row) => `table3.${row}.${at}`),
      ),
    ),
  )
  if (pairs.some((pair) => pair.includes(null) || !pair[1])) return []
  if (pairs.some(([part, whole]) => isShare(part!, whole!, share))) return []
  const [part, whole] = pairs[0]!
  const right = `${((part! / whole!) * 100).toFixed(share.amount.decimals)}%`
  const start = startOfWords(sentence, share.start)
  return [
    tell('N2', 'warning', order(sentence, start), {
      path: 'prose',
      expected: right,
      found: `${share.amount.low}%`,
      message: sayProse.share(sentence.text.slice(start, share.end), `${part}÷${whole}`, right),
      evidence: [
        evidence(sentence, start, share.end),
        cellEvidence(sheet, `table3.newReceived.${column}`),
        cellEvidence(sheet, 'table3.newReceived.total'),
      ],
    }),
  ]
}

/** Nothing in the sentence narrows it: no result, channel, time, other body or other matter. */
function isOfAllApplications(sentence: Sentence, end: number, sheet: Sheet): boolean {
  const { agency, year } = sheet.reading.report
  const text = sentence.text
    .slice(sentence.start, end)
    .replaceAll(agency, '')
    .replace(/[我本][局厅委镇乡]|各类/g, '')
  const narrows = agencyKind(agency) === 'government' ? notAll : notAllOrWide
  const narrow = sentence.tokens.some(
    (token) =>
      token.start < end &&
      ((token.kind === 'year' && token.year !== year) ||
        (isWord(token) && narrows.test(token.tag))),
  )
  const about = sentence.topic === 'applications' || /信息公开申请|依申请/.test(text)
  return about && !narrow && !/部门|类|方面|领域|[局厅委镇乡]|街道|月|季度|半年/.test(text)
}

const notAll =
  /^(?:row|outcome|proceeding|blocked|scope\.(?!own|office|wide)|noun\.(?!application|apply))/
const notAllOrWide = new RegExp(`${notAll.source}|^scope\\.wide`)

const exact = (token: NumberToken) => token.amount.low === token.amount.high
const order = (sentence: Sentence, start: number) =>
  orderOfText(sentence.part, sentence.passage, spanOf(sentence, start, start + 1).start)

function evidence(sentence: Sentence, start: number, end: number) {
  const span = spanOf(sentence, start, end)
  return wordsEvidence(sentence.source, span.start, span.end)
}

const isPercent = (token: NumberToken) => token.amount.unit === '%'

/** 甲占比33.43%、乙占比……、其他占比23.88%: with “其他” at its end the list is complete. */
function sharesOf(numbers: readonly NumberToken[], sentence: Sentence): readonly Placed[] {
  const shares = numbers.filter(isPercent)
  const last = shares.at(-1)
  const words = sentence.text.slice(sentence.start, sentence.end)
  if (shares.length < 3 || !last || !/(?:其他|其余)[^,，、]{0,6}占/.test(words)) return []
  const listed = shares.filter((token) =>
    /占比?(?:为|达)?$/.test(sentence.text.slice(token.start - 4, token.start)),
  )
  if (listed.length !== shares.length) return []
  const sum = shares.reduce((total, token) => total + token.amount.low, 0)
  const slack = shares.reduce((total, token) => total + 10 ** -token.amount.decimals, 0) / 2
  if (Math.abs(sum - 100) <= slack + 1e-9) return []
  const start = startOfWords(sentence, shares[0]!.start)
  const total = String(Math.round(sum * 100) / 100)
  const quote = sentence.text.slice(start, last.end)
  return [
    tell('N2', 'warning', order(sentence, start), {
      path: 'prose',
      expected: '100%',
      found: `${total}%`,
      message: sayProse.shares(quote, total),
      evidence: [evidence(sentence, start, last.end)],
    }),
  ]
}

const of =
  /^[,，、(（]?(?:均|约|共|合计|总计)?占(?:比|总数|总量|总申请量|申请总量|申请总数|申请量|全部申请|申请|受理总数|办结总数|办理总数|答复总数|办结量|比例|其)?的?(?:为|达|约)?(?:比例|比重)?(?:为|达)?$/

type Asked = {
  readonly share: NumberToken
  readonly part: NumberToken
  /** Numbers in front of the part, nearest last, percentages left out. */
  readonly before: readonly NumberToken[]
}

/** 予以公开15件，占57.7%: a share right behind its part. */
function shareAt(
  share: NumberToken,
  numbers: readonly NumberToken[],
  sentence: Sentence,
): Asked | null {
  const part = numbers.at(-1)
  if (!isPercent(share) || !part || isPercent(part) || !exact(part) || !exact(share)) return null
  if (!of.test(sentence.text.slice(part.end, share.start))) return null
  const before = numbers.slice(0, -1).filter((token) => !isPercent(token))
  return { share, part, before }
}

/**
 * Only where the whole is certain: the sentence names one with 其中, or the part is a figure of table three that agrees
 * with it, so that its wholes are known. 予以公开15件、部分公开4件，占73%: the share may be that of both.
 */
function recomputed(
  { share, part, before }: Asked,
  sentence: Sentence,
  judged: readonly Judged[],
  sheet: Sheet,
): readonly Placed[] {
  const wholes = before.filter(
    (token) =>
      exact(token) && token.amount.unit === part.amount.unit && token.amount.low >= part.amount.low,
  )
  const certain = wholes.filter((token) =>
    /其中|包括/.test(sentence.text.slice(token.end, token.end + 4)),
  )
  const about = judged.find(({ frame }) => frame.amount.end === part.end)
  const inTable = about?.statement.verdict === 'match' ? wholesOf(about, sheet) : []
  const spoken = wholes.map(({ amount }) => amount.low)
  const likely = certain.length === 1 ? certain[0]!.amount.low : inTable[0]
  if (likely === undefined || (!spoken.length && !inTable.length)) return []
  const parts = partsOf(part, before)
  const agrees = [...spoken, ...inTable].some((whole) =>
    parts.some((some) => isShare(some, whole, share)),
  )
  if (agrees) return []
  const right = `${((part.amount.low / likely) * 100).toFixed(share.amount.decimals)}%`
  const quote = sentence.text.slice(startOfWords(sentence, part.start), share.end)
  const start = certain.length === 1 ? certain[0]!.start : part.start
  return [
    tell('N2', 'warning', order(sentence, part.start), {
      path: 'prose',
      expected: right,
      found: `${share.amount.low}%`,
      message: sayProse.share(quote, `${part.amount.low}÷${likely}`, right),
      evidence: [evidence(sentence, start, share.end)],
    }),
  ]
}

/** At the precision written, rounded or cut off. */
const isShare = (part: number, whole: number, { amount }: NumberToken) =>
  Math.abs((part / whole) * 100 - amount.low) < 10 ** -amount.decimals + 1e-9

/** The part alone, and with one, two, three … of the numbers in front of it. */
function partsOf(part: NumberToken, before: readonly NumberToken[]): readonly number[] {
  const sums = [part.amount.low]
  for (let index = before.length - 1; index >= 0; index--) {
    const { amount } = before[index]!
    if (amount.unit !== part.amount.unit) break
    sums.push(sums.at(-1)! + amount.low)
  }
  return sums
}

const otherRows = resultRows.filter((row) => row.startsWith('other.'))

/** What a figure of table three can be a share of: results first where it is a result, all received where it is not. */
function wholesOf({ frame }: Judged, sheet: Sheet): readonly number[] {
  if (frame.domains[0] !== 'application' || frame.doubts.length) return []
  if (!frame.rows.length && !frame.columns.length) return []
  const columns = ['total', 'natural', 'commercial', 'research', 'welfare', 'legal', 'other']
  const at = (row: string, column: string) => countAt(sheet, `table3.${row}.${column}`)
  const wholes = columns.flatMap((column) => {
    const [received, carried, results] = ['newReceived', 'carriedIn', 'resultTotal'].map((row) =>
      at(row, column),
    )
    if (received == null || carried == null || results == null) return [Number.NaN]
    const others =
      sumAt(
        sheet,
        otherRows.map((row) => `table3.${row}.${column}`),
      ) ?? 0
    const all = [received, received + carried]
    const done = [results, results - others]
    return frame.rows.length ? [...done, ...all] : [...all, ...done]
  })
  // A whole that was not read may be the one meant.
  return wholes.some(Number.isNaN) ? [] : wholes.filter((whole) => whole > 0)
}
