import { lexicon, type Tag } from './lexicon.zh.ts'
import { type Amount, amountAt } from './numbers.zh.ts'

/** A sentence cut into words the grammar knows, numbers, years, marks, and runs it does not know. */
export type Token =
  | { readonly kind: 'word'; readonly tag: Tag; readonly start: number; readonly end: number }
  | {
      readonly kind: 'number'
      readonly amount: Amount
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'year'; readonly year: number; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly mark: string; readonly start: number; readonly end: number }
  | { readonly kind: 'unknown'; readonly start: number; readonly end: number }

const marks = /[,，;；:：()（）。!！?？、《》〔〕[\]]/
const notCounted = /[每第逐任哪这某同另上下进统单唯其初再首数几]/

/** Cuts `text` from `start` to `end`; positions are those of `text`. Linear in its length. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  let unknown = -1
  let at = start
  const flush = () => {
    if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: at })
    unknown = -1
  }
  const push = (token: Token) => {
    flush()
    tokens.push(token)
    at = token.end
  }
  while (at < end) {
    const token = wordAt(text, at, end) ?? numberAt(text, at, end) ?? markAt(text, at)
    if (token) push(token)
    else {
      if (unknown < 0) unknown = at
      at++
    }
  }
  flush()
  return tokens
}

function wordAt(text: string, at: number, end: number): Token | null {
  for (const [word, tag] of lexicon.get(text[at]!) ?? []) {
    if (at + word.length <= end && text.startsWith(word, at))
      return { kind: 'word', tag, start: at, end: at + word.length }
  }
  return null
}

function numberAt(text: string, at: number, end: number): Token | null {
  const amount = amountAt(text, at)
  if (!amount || amount.end > end) return null
  const before = text[at - 1] ?? ''
  if (amount.chinese && (notCounted.test(before) || text[amount.end] === text[amount.end - 1]))
    return null
  if (/[A-Za-z.\-〔]/.test(before)) return { kind: 'unknown', start: at, end: amount.end }
  const isYear = amount.unit === '年' || amount.unit === '年度'
  if (isYear && amount.low >= 1949 && amount.low <= 2100)
    return { kind: 'year', year: amount.low, start: at, end: amount.end }
  return { kind: 'number', amount, start: at, end: amount.end }
}

function markAt(text: string, at: number): Token | null {
  const mark = text[at]!
  return marks.test(mark) ? { kind: 'mark', mark, start: at, end: at + 1 } : null
}
