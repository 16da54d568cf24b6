import type { Place } from '@gongkai/paper'
import { publicVersion } from './public-version.zh.ts'

/** One figure as it stands on paper. */
export type Figure = {
  readonly text: string
  /** The number, decimals kept as text; null where a stroke or unreadable sign stands in its place. */
  readonly digits: string | null
  /** Read through letters that look like digits, a stray point, or with a unit taken off. */
  readonly noisy: boolean
  /** Where it stands across: a table's column, or points or characters from the left. */
  readonly x: number
  readonly place: Place
  /** Several figures stand in one cell. */
  readonly merged: boolean
}

export type Label = { readonly text: string; readonly x: number; readonly place: Place }

export type Split = { readonly labels: readonly Label[]; readonly figures: readonly Figure[] }

/** Parts a cell's or piece's text into label and figures: `行政处罚 3`, `11 36`, `（一）予以公开 1 0 0 0 0 0 1`. */
export function split(
  text: string,
  x: (from: number, length: number) => number,
  place: Place,
): Split {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], from: match.index }))
  const kinds = words.map((word) => figureText(word.text))
  let end = -1
  let begin = 0
  // The longest run of figures; of two as long, the later one.
  for (let at = 0; at < words.length; at += 1) {
    if (kinds[at] === null) continue
    let until = at
    while (until < words.length && kinds[until] !== null) until += 1
    if (until - at >= end - begin || end < 0) [begin, end] = [at, until]
    at = until
  }
  // `1. 属于国家秘密`, `3 其他`: a number before a label is the label's.
  const isNumber = end - begin === 1 && begin === 0 && words.length > 1 && !isUnit(words[1]!.text)
  if (end < 0 || isNumber) return glued(text, words, x, place)
  const strokesOnly = kinds.slice(begin, end).every((kind) => kind!.digits === null)
  if (strokesOnly && (begin > 0 || end < words.length))
    return { labels: [label(text, 0, x, place)], figures: [] }
  const before = words.slice(0, begin)
  const after = words.slice(end).filter((word, at) => at > 0 || !isUnit(word.text))
  const merged = end - begin > 1
  const figures = words.slice(begin, end).map((word, at) => ({
    ...kinds[begin + at]!,
    text: word.text,
    x: x(word.from, word.text.length),
    place: within(place, text.length, word.from, word.text.length),
    merged,
  }))
  const labels = [before, after]
    .filter((words) => words.length > 0)
    .map((words) => {
      const from = words[0]!.from
      const last = words.at(-1)!
      return label(text.slice(from, last.from + last.text.length), from, x, place)
    })
  const head = before.at(-1) && gluedTail(before.at(-1)!.text)
  if (head && before.length > 0 && figures.length < 7) {
    const word = before.at(-1)!
    const from = word.from + head.label.length
    const rest = text.slice(before[0]!.from, from)
    return {
      labels: [label(rest, before[0]!.from, x, place), ...labels.slice(1)],
      figures: [
        {
          ...head.figure,
          text: word.text.slice(head.label.length),
          x: x(from, word.text.length - head.label.length),
          place: within(place, text.length, from, word.text.length - head.label.length),
          merged: true,
        },
        ...figures.map((figure) => ({ ...figure, merged: true })),
      ],
    }
  }
  return { labels, figures }
}

/** The part of a place that characters `from`, `length` of a text of `total` characters take. */
export function within(place: Place, total: number, from: number, length: number): Place {
  if (place.on === 'line') {
    return total <= 0 ? place : { ...place, column: place.column + from, length }
  }
  if (place.on === 'page' && total > 0 && length < total) {
    return {
      ...place,
      left: place.left + (place.width * from) / total,
      width: (place.width * length) / total,
    }
  }
  return place
}

const isUnit = (word: string): boolean => /^(?:万?元|件|个|宗|条|次|份|项)$/u.test(word)

type Kind = { readonly digits: string | null; readonly noisy: boolean }

const wordsForNone: ReadonlySet<string> = new Set(['无', '空', ...Object.keys(publicVersion)])

/** A word as a figure: `1,234`, `0.`, `O`, `136.1206万元`, `—`; null where it is a label. */
export function figureText(word: string): Kind | null {
  const text = /[\uff00-\uffef]/u.test(word) ? word.normalize('NFKC') : word
  if (/^[-+]?\d{1,15}(\.\d{1,8})?$/u.test(text))
    return { digits: text.replace('+', ''), noisy: false }
  if (/^\d{1,3}([,，]\d{3})+(\.\d{1,8})?$/u.test(text)) {
    return { digits: text.replace(/[,，]/gu, ''), noisy: false }
  }
  const unit = /^(\d[\d,，.]*)(?:万元|元|件|个|宗|条|次|份|项)$/u.exec(text)
  if (unit) return figureText(unit[1]!)
  if (/^[\\/／\-－—–―_一＼~～]{1,6}$/u.test(text) || wordsForNone.has(text)) {
    return { digits: null, noisy: true }
  }
  const marked = /^[[（(〔]?(\d{1,10})(?:[*＊※①②③④⑤\]）)〕.．。,，、'’‘`]|\[\d\]){1,2}$/u.exec(text)
  if (marked && !/^[（(]\d+[）)]$/u.test(text) && !/^\d{1,2}[、，,]$/u.test(text)) {
    return { digits: marked[1]!, noisy: true }
  }
  if (/^[\dOo○〇〇lI|丨]{1,8}$/u.test(text)) {
    return { digits: text.replace(/[Oo○〇]/gu, '0').replace(/[lI|丨]/gu, '1'), noisy: true }
  }
  return null
}

function glued(
  text: string,
  words: readonly { readonly text: string; readonly from: number }[],
  x: (from: number, length: number) => number,
  place: Place,
): Split {
  const last = words.at(-1)
  if (!last) return { labels: [], figures: [] }
  const tail = gluedTail(last.text)
  if (!tail) return { labels: [label(text, 0, x, place)], figures: [] }
  const from = last.from + tail.label.length
  const length = last.text.length - tail.label.length
  return {
    labels: [label(text.slice(0, from), 0, x, place)],
    figures: [
      {
        ...tail.figure,
        text: text.slice(from, from + length),
        x: x(from, length),
        place: within(place, text.length, from, length),
        merged: true,
      },
    ],
  }
}

/** `予以公开3`, `行政事业性收费136.1206`: a label with a figure grown onto it. */
function gluedTail(word: string): { readonly label: string; readonly figure: Kind } | null {
  const parts = /^(.*[\p{Script=Han}）)”"])(\d[\d,]*(?:\.\d+)?)(?:万元|件)?$/u.exec(word)
  if (!parts || /[第年月日约共计为]$/u.test(parts[1]!)) return null
  const figure = figureText(parts[2]!)
  return figure && { label: parts[1]!, figure }
}

function label(
  text: string,
  from: number,
  x: (from: number, length: number) => number,
  place: Place,
): Label {
  return {
    text,
    x: x(from, text.length),
    place: within(place, from + text.length, from, text.length),
  }
}
