import type { Passage, Reading } from '../../model/index.ts'
import { cleanText } from './clean-text.ts'
import { tellingWords } from './lexicon.zh.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What the sub-heading above a sentence says it is about. */
export type Topic = 'applications' | 'documents' | 'disputes' | null

/** A sentence that may name figures of the tables, cut into tokens; positions are those of `text`. */
export type Sentence = {
  readonly part: number
  readonly passage: number
  readonly source: Passage
  readonly text: string
  /** Where each character of `text` stands in the passage; null where the text is the passage's own. */
  readonly at: Readonly<ArrayLike<number>> | null
  readonly start: number
  readonly end: number
  readonly topic: Topic
  readonly tokens: readonly Token[]
}

const subHeading = /^(?:-|\d{1,2}[.、]|[（(]?[一二三四五六七八九十]{1,3}[）)、])/

/** Every sentence of parts one to six that the grammar has to look at, in printed order. */
export function sentencesOf(reading: Reading): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const part of reading.parts) {
    let heading: Topic = part.number === 3 ? 'applications' : part.number === 4 ? 'disputes' : null
    part.passages.forEach((source, passage) => {
      const { text, at } = cleanText(source.text)
      if (subHeading.test(text)) heading = topicOf(text.slice(0, 30))
      let topic = heading
      for (const [start, end] of sentenceSpans(text)) {
        const words = text.slice(start, end)
        const item = /^[一二三四五六七八九十]是/.test(words)
        const own = start === 0 || item ? topicOf(words.slice(0, 16)) : null
        if (own && own !== 'disputes') topic = own
        else if (item) topic = heading
        const last = sentences.at(-1)
        const goesOn = last?.source === source && last.end + 1 === start && /^其中/.test(words)
        if (!goesOn && !tellingWords.test(words)) continue
        const tokens = tokensOf(text, start, end)
        sentences.push({ part: part.number, passage, source, text, at, start, end, topic, tokens })
      }
    })
  }
  return sentences
}

/** What nobody reads in one breath is cut, so that work stays linear in the text. */
const longest = 800

/** 。！? and their narrow forms, line breaks. */
const isEnd = (code: number) =>
  code === 0x3002 ||
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0x21 ||
  code === 0x3f ||
  code === 0x0a

function sentenceSpans(text: string): readonly (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const ends = at === text.length || isEnd(text.charCodeAt(at))
    if (!ends && at - start < longest) continue
    const comma = ends ? -1 : Math.max(text.lastIndexOf(',', at), text.lastIndexOf('，', at))
    const end = comma > start ? comma : at
    spans.push([start, end])
    start = ends || comma > start ? end + 1 : end
  }
  return spans
}

function topicOf(words: string): Topic {
  if (/依申请|申请公开|公开申请/.test(words)) return 'applications'
  if (/复议|诉讼/.test(words)) return 'disputes'
  if (/规范性文件|规章/.test(words)) return 'documents'
  return null
}

/** Where the words in front of a character begin: behind the last mark, number aside. */
export function startOfWords({ text, start }: Sentence, at: number): number {
  let from = at
  while (from > start && !/[,，、;；:：(（)）]/.test(text[from - 1]!)) from--
  return from
}

/** Start and end of a span of the sentence's text in the passage as it was read. */
export function spanOf(sentence: Sentence, start: number, end: number) {
  const { at } = sentence
  return at ? { start: at[start]!, end: at[end - 1]! + 1 } : { start, end }
}
