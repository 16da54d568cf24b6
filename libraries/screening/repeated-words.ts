import { doubledByMistake, doubledLetters } from './words.zh.ts'

/** A word printed twice in a row; `start` to `end` spans both. */
export type Doubled = { readonly word: string; readonly start: number; readonly end: number }

const longest = 12

/** Words doubled by mistake (的的, 进行进行, 党中央党中央). Good reduplication (件件, 一步一步) is left alone. Linear in the text. */
export function doubledWordsIn(text: string): readonly Doubled[] {
  const found: Doubled[] = []
  // same[size] counts how many characters in a row, up to last[size], equal the one `size` further on.
  const same = new Int32Array(longest + 1)
  const last = new Int32Array(longest + 1).fill(-2)
  const codes = new Uint16Array(text.length + longest)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Only Chinese characters make words here; 0 equals nothing.
    if (code >= 0x4e00 && code <= 0x9fff) codes[at] = code
  }
  for (let at = 0; at < text.length; at++) {
    const code = codes[at]
    if (code === 0) continue
    for (let size = 1; size <= longest; size++) {
      if (code !== codes[at + size]) continue
      same[size] = last[size] === at - 1 ? same[size]! + 1 : 1
      last[size] = at
      if (same[size]! < size) continue
      const start = at - size + 1
      const word = text.slice(start, start + size)
      same[size] = 0
      if (isSlip(word, text, start)) found.push({ word, start, end: start + 2 * size })
    }
  }
  return found.filter(
    (one, index) =>
      !found
        .slice(Math.max(0, index - longest), index + longest)
        .some((other) => contains(other, one)),
  )
}

const contains = (outer: Doubled, inner: Doubled) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.word.length > inner.word.length

function isSlip(word: string, text: string, start: number): boolean {
  if (!/^[\u4e00-\u9fff]+$/.test(word)) return false
  const before = text.slice(Math.max(0, start - 1), start)
  const after = text.slice(start + 2 * word.length, start + 2 * word.length + 1)
  if (word.length === 1) {
    const rightful = doubledLetters.get(word)
    return rightful !== undefined && !rightful.before.test(before) && !rightful.after.test(after)
  }
  if (word.length === 2) return doubledByMistake.has(word)
  return !/^[一逐每]/.test(word) && new Set(word).size > 1 && !isPeriodic(word)
}

/** 对标对标对标: already a doubling of something shorter. */
const isPeriodic = (word: string) =>
  word.length % 2 === 0 && word.slice(0, word.length / 2) === word.slice(word.length / 2)

/** Indexes of sentences that say word for word what an earlier one of at least `least` characters says: pairs later → earlier. */
export function repeatedSentencesIn(
  sentences: readonly string[],
  least = 25,
): readonly (readonly [later: number, earlier: number])[] {
  const seen = new Map<string, number>()
  const pairs: (readonly [number, number])[] = []
  sentences.forEach((sentence, index) => {
    if (sentence.length < least) return
    const plain = sentence
      .replace(/[^\u4e00-\u9fff\dA-Za-z]+/g, '')
      .replace(/^[一二三四五六七八九十]{1,2}是/, '')
    if (plain.length < least) return
    const earlier = seen.get(plain)
    if (earlier === undefined) seen.set(plain, index)
    else pairs.push([index, earlier])
  })
  return pairs
}
