import { type Doubt, isFiller, isWord, type Word } from './frame.ts'
import type { Tag } from './lexicon.zh.ts'
import type { Token } from './tokens.ts'

/** The words around a number that may say what it counts. */
export type Clause = {
  readonly start: number
  readonly end: number
  /** Nothing but fillers. */
  readonly bare: boolean
  /** The word next to the number is one the grammar knows. */
  readonly adjacent: boolean
  /** Words that nobody knows follow the known ones (right side only). */
  readonly trailing: boolean
  /** The word next to the number. */
  readonly next: Tag | null
  /** The number is a difference (增加12件), not a count. */
  readonly changes: boolean
  readonly carried: 'in' | 'out' | 'open' | null
  readonly doubts: readonly Doubt[]
  readonly has: (tag: Tag) => boolean
  /** Tags that are or begin with one of these, in the order of the words. */
  readonly tags: (...kinds: readonly string[]) => readonly Tag[]
  /** The last noun, with those it is joined to by 、 or 和. */
  readonly lastNouns: () => readonly Tag[]
  readonly join: (other: Clause) => Clause
}

const stops = /[,，;；:：(（]/

/** Back to the number or mark before; where nothing stands there, a clause further, never below `floor`. */
export function clauseLeftOf(tokens: readonly Token[], index: number, floor: number): Clause {
  const taken: Token[] = []
  let content = false
  let marks = 0
  for (let at = index - 1; at >= floor; at--) {
    const token = tokens[at]!
    if (token.kind === 'number') break
    if (token.kind === 'mark' && /[)）]/.test(token.mark)) {
      at = openingOf(tokens, at)
      if (at < 0) break
      continue
    }
    if (token.kind === 'mark' && stops.test(token.mark)) {
      if (content || ++marks > 1 || /[;；(（]/.test(token.mark)) break
      continue
    }
    if (!isFiller(token) && token.kind !== 'mark') content = true
    taken.unshift(token)
  }
  return clauseOf(taken, 'left')
}

/** On to the next mark or number. */
export function rightOf(tokens: readonly Token[], index: number): Clause {
  let last = index + 1
  while (last < tokens.length && tokens[last]!.kind !== 'number' && tokens[last]!.kind !== 'mark')
    last++
  return clauseOf(tokens.slice(index + 1, last), 'right')
}

function openingOf(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (token.kind === 'mark' && /[(（]/.test(token.mark)) return at
  }
  return -1
}

const local: Partial<Record<Tag, Doubt>> = {
  'scope.channel': 'channel',
  'scope.period': 'period',
  'scope.past': 'past',
  'scope.topic': 'topic',
  'scope.instance': 'topic',
}

function clauseOf(tokens: readonly Token[], side: 'left' | 'right'): Clause {
  const content = tokens.filter(
    (token) =>
      token.kind !== 'mark' && token.kind !== 'year' && !isFiller(token) && !isAmong(token),
  )
  const next = side === 'left' ? content.at(-1) : content[0]
  const known = content.filter(isWord)
  const doubts = new Set<Doubt>()
  for (const { tag } of known) if (local[tag]) doubts.add(local[tag])
  if (side === 'left' && modified(tokens)) doubts.add('modifier')
  const unknownAt = content.findIndex((token) => token.kind === 'unknown')
  const usable =
    side === 'right' && unknownAt >= 0 ? content.slice(0, unknownAt).filter(isWord) : known
  return make(usable, tokens, {
    bare: content.length === 0,
    adjacent: isWord(next) && !/^scope|^compare|^share|^change/.test(next.tag),
    trailing: unknownAt >= 0,
    next: isWord(next) ? next.tag : null,
    changes:
      isWord(next) && (next.tag === 'change' || next.tag === 'compare' || next.tag === 'share'),
    carried: carriedOf(tokens),
    doubts: [...doubts],
  })
}

const isAmong = (token: Token) =>
  isWord(token) && (token.tag === 'among' || token.tag === 'respectively')

type Facts = Pick<
  Clause,
  'bare' | 'adjacent' | 'next' | 'trailing' | 'changes' | 'carried' | 'doubts'
>

function make(known: readonly Word[], tokens: readonly Token[], facts: Facts): Clause {
  const all = tokens.filter(isWord)
  const first = known.find(({ tag }) => !/^(?:scope|among|all)/.test(tag)) ?? known[0]
  const clause: Clause = {
    ...facts,
    start: first?.start ?? Number.POSITIVE_INFINITY,
    end: known.at(-1)?.end ?? 0,
    has: (tag) => all.some((word) => word.tag === tag),
    tags: (...kinds) =>
      known
        .filter(({ tag }) => kinds.some((kind) => tag === kind || tag.startsWith(`${kind}.`)))
        .map(({ tag }) => tag),
    lastNouns: () => lastNouns(tokens, known),
    join: (other) => {
      const joined = make(
        [...known, ...wordsOf.get(other)!],
        [...tokens, ...tokensIn.get(other)!],
        {
          ...facts,
          doubts: [...new Set([...facts.doubts, ...other.doubts])],
          carried: facts.carried ?? other.carried,
        },
      )
      return joined
    },
  }
  wordsOf.set(clause, known)
  tokensIn.set(clause, tokens)
  return clause
}

const wordsOf = new WeakMap<Clause, readonly Word[]>()
const tokensIn = new WeakMap<Clause, readonly Token[]>()

function lastNouns(tokens: readonly Token[], known: readonly Word[]): readonly Tag[] {
  const nouns = known.filter(({ tag }) => tag.startsWith('noun.'))
  const last = nouns.at(-1)
  if (!last) return []
  const group = [last.tag]
  let at = tokens.indexOf(last)
  for (let index = nouns.length - 2; index >= 0; index--) {
    const before = tokens.indexOf(nouns[index]!)
    const between = tokens.slice(before + 1, at)
    const sibling = kindOf(nouns[index]!.tag) === kindOf(last.tag)
    if (
      !sibling ||
      !between.every(
        (token) =>
          token.kind === 'mark' ||
          isFiller(token) ||
          (isWord(token) && token.tag === 'verb.received'),
      )
    )
      break
    group.unshift(nouns[index]!.tag)
    at = before
  }
  return group
}

const kindOf = (tag: Tag) => {
  if (tag === 'noun.review' || tag === 'noun.litigation') return 'dispute'
  if (tag === 'noun.normative' || tag === 'noun.regulations') return 'document'
  return tag === 'noun.application' || tag === 'noun.apply' ? 'application' : tag
}

/** Whether words nobody knows stand between what was done and what it was done to, or right before it where nothing was said to be done. */
function modified(tokens: readonly Token[]): boolean {
  const noun = tokens.findLastIndex((token) => isWord(token) && token.tag.startsWith('noun.'))
  if (noun < 0) return false
  const applied = isWord(tokens[noun]) && tokens[noun].tag === 'noun.apply'
  let unknown = 0
  for (let at = noun - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (token.kind === 'mark') break
    if (token.kind === 'unknown') unknown += token.end - token.start
    if (isWord(token) && token.tag.startsWith('verb.')) return unknown > 1
  }
  return applied && unknown > 1
}

/** 2022年结转, 结转2024年: the year beside the word says which way. */
function carriedOf(tokens: readonly Token[]): Clause['carried'] {
  const at = tokens.findIndex((token) => isWord(token) && token.tag === 'verb.carried')
  if (at < 0) return null
  if (tokens.slice(at + 1, at + 4).some((token) => token.kind === 'year')) return 'out'
  return tokens.slice(Math.max(0, at - 2), at).some((token) => token.kind === 'year')
    ? 'in'
    : 'open'
}
