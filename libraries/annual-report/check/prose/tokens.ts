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
    const kind = kinds[text.charCodeAt(at)]!
    const token = kind === 0 ? null : tokenAt(text, at, end, kind)
    if (token) push(token)
    else {
      if (unknown < 0) unknown = at
      at++
    }
  }
  flush()
  return tokens
}

/** What may begin with a character, by its code: most begin nothing. */
const kinds = new Uint8Array(65_536)
const [word, number, mark] = [1, 2, 4]
/** The words that begin with a character, by its code. */
const wordsOf: (readonly (readonly [word: string, tag: Tag])[])[] = []
for (const [letter, entries] of lexicon) {
  kinds[letter.charCodeAt(0)]! |= word
  wordsOf[letter.charCodeAt(0)] = entries
}
for (const letter of '0123456789零〇一二两三四五六七八九十百千万亿廿卅')
  kinds[letter.charCodeAt(0)]! |= number
for (const letter of ',，;；:：()（）、《》〔〕[]') kinds[letter.charCodeAt(0)]! |= mark

function tokenAt(text: string, at: number, end: number, kind: number): Token | null {
  if (kind & word) {
    const found = wordAt(text, at, end)
    if (found) return found
  }
  if (kind & number) {
    const found = numberAt(text, at, end)
    if (found) return found
  }
  return kind & mark ? { kind: 'mark', mark: text[at]!, start: at, end: at + 1 } : null
}

function wordAt(text: string, at: number, end: number): Token | null {
  for (const [letters, tag] of wordsOf[text.charCodeAt(at)]!) {
    if (at + letters.length <= end && text.startsWith(letters, at))
      return { kind: 'word', tag, start: at, end: at + letters.length }
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
