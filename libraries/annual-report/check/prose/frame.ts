import type { Tag } from './lexicon.zh.ts'
import type { Amount } from './numbers.zh.ts'
import type { Token } from './tokens.ts'

export type Domain =
  | 'application'
  | 'review'
  | 'litigation'
  | 'normative'
  | 'regulations'
  | 'licensing'
  | 'punishment'
  | 'coercion'
  | 'fees'

/** Why a difference would be no contradiction: the words leave open whose figure it is, or of what time. */
export type Doubt =
  | 'modifier'
  | 'channel'
  | 'period'
  | 'cumulative'
  | 'body'
  | 'nominal'
  | 'topic'
  | 'verb'
  | 'past'

/** What a number is said to count, as far as its sentence tells. */
export type Frame = {
  readonly amount: Amount
  /** From the first word it hangs on to the end of the number, in the sentence's text. */
  readonly start: number
  readonly end: number
  readonly domains: readonly Domain[]
  readonly verbs: readonly Tag[]
  readonly columns: readonly Tag[]
  readonly rows: readonly Tag[]
  readonly outcomes: readonly Tag[]
  readonly proceedings: readonly Tag[]
  /** `结转` alone: which way it goes is told by a year beside it. */
  readonly carried: 'in' | 'out' | 'open' | null
  /** The year it speaks of, where the sentence names one. */
  readonly year: number | null
  readonly doubts: readonly Doubt[]
  /** 其中…: part of the number before. */
  readonly among: boolean
}

export type Word = Extract<Token, { kind: 'word' }>
export type NumberToken = Extract<Token, { kind: 'number' }>

export const isWord = (token: Token | undefined): token is Word => token?.kind === 'word'

/** Words between what is counted and its number that change nothing. */
export const isFiller = (token: Token | undefined): boolean =>
  isWord(token) && (token.tag === 'filler' || token.tag === 'all' || token.tag === 'each')

export const nounDomain: Partial<Record<Tag, Domain>> = {
  'noun.application': 'application',
  'noun.apply': 'application',
  'noun.review': 'review',
  'noun.litigation': 'litigation',
  'noun.normative': 'normative',
  'noun.regulations': 'regulations',
  'noun.licensing': 'licensing',
  'noun.punishment': 'punishment',
  'noun.coercion': 'coercion',
  'noun.fees': 'fees',
}
