import { type Block, flow, type Paragraph, type TextPiece } from '@gongkai/paper'
import type { Part, Passage } from '../model/index.ts'
import type { Heading } from './headings.ts'
import { looksLikeHeading } from './headings.ts'
import { beginsClosing, isChrome, isDateLine } from './prose.zh.ts'
import { isOwnNote } from './public-version.zh.ts'
import { isHeaderLike, type Range } from './regions.ts'
import type { Row } from './rows.ts'

export type Prose = {
  readonly preamble: readonly Passage[]
  readonly parts: readonly Part[]
  readonly closing: readonly Passage[]
}

/** The running text of each part: what stands outside tables, headings and the page's furniture. */
export function proseOf(
  blocks: readonly Block[],
  rows: readonly Row[],
  headings: readonly Heading[],
  afterTitle: number,
  tables: readonly Range[],
): Prose {
  const inTable = (at: number) => tables.some(({ from, to }) => at >= from && at < to)
  const isHeading = new Set(headings.map((heading) => heading.at))
  const text = (from: number, to: number, part: number) =>
    passages(
      blocks,
      rows
        .slice(from, to)
        .filter((_, index) => !inTable(from + index) && !isHeading.has(from + index))
        .filter((row) => !(part >= 2 && part <= 4 && isHeaderLike(row.text))),
    )
  const first = headings[0]?.at ?? tables[0]?.from ?? rows.length
  const parts = headings.map((heading, index): Part => {
    const until = headings[index + 1]?.at ?? rows.length
    const rest = text(heading.at + 1, until, heading.part)
    const own =
      heading.length === null ? [] : afterHeading(blocks, rows[heading.at]!, heading.length)
    return {
      number: heading.part,
      heading: heading.text,
      place: rows[heading.at]!.place,
      passages: [...own, ...rest],
    }
  })
  const preamble = text(Math.min(afterTitle, first), first, 0).filter(
    (passage) =>
      !isChrome(passage.text) &&
      !looksLikeHeading(passage.text) &&
      !/^目\s*录$/u.test(passage.text),
  )
  const last = parts.at(-1)
  if (!last) return { preamble, parts, closing: [] }
  const { kept, closing } = closed(last.passages)
  return { preamble, parts: [...parts.slice(0, -1), { ...last, passages: kept }], closing }
}

function passages(blocks: readonly Block[], rows: readonly Row[]): readonly Passage[] {
  const found: Block[] = []
  const taken = new Set<number>()
  for (const row of rows) {
    if (row.kind === 'table') found.push(...tableWords(row))
    else if (!taken.has(row.block)) {
      taken.add(row.block)
      found.push(blocks[row.block]!)
    }
  }
  return flow(found).flatMap((block) =>
    block.kind === 'paragraph' && !isOwnNote(block.text) ? passage(block.text, block.pieces) : [],
  )
}

/** Words in a table that is none of the three: only whole sentences are text. */
function tableWords(row: Row): readonly Paragraph[] {
  return row.cells
    .filter((cell) => cell.text.length >= 20)
    .map((cell) => ({
      kind: 'paragraph',
      level: 0,
      text: cell.text,
      pieces: [{ start: 0, place: cell.place }],
    }))
}

/** Without emphasis marks and outer spaces, places kept in step. */
function passage(text: string, pieces: readonly TextPiece[]): readonly Passage[] {
  const marks = [...text.matchAll(/\*\*|^[\s#>]+|\s+$/gu)]
  const shift = (start: number) =>
    marks.reduce((sum, mark) => sum + Math.max(0, Math.min(mark[0].length, start - mark.index)), 0)
  let clean = ''
  let from = 0
  for (const mark of marks) {
    clean += text.slice(from, mark.index)
    from = mark.index + mark[0].length
  }
  clean += text.slice(from)
  if (clean === '' || /^[\s\-—·.]+$/u.test(clean)) return []
  const moved = pieces.map((piece) => ({
    start: piece.start - shift(piece.start),
    place: piece.place,
  }))
  return [
    { text: clean, pieces: moved.map((piece, at) => (at === 0 ? { ...piece, start: 0 } : piece)) },
  ]
}

/** The rest of a paragraph that begins with its part's heading. */
function afterHeading(blocks: readonly Block[], row: Row, length: number): readonly Passage[] {
  const block = blocks[row.block]!
  const paragraph = flow([block])[0]
  if (paragraph?.kind !== 'paragraph') return []
  let taken = 0
  let at = 0
  while (at < paragraph.text.length && taken < length) {
    if (!/[\s*#]/u.test(paragraph.text[at]!)) taken += 1
    at += 1
  }
  const pieces = paragraph.pieces.filter(
    (_piece, index) => (paragraph.pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY) > at,
  )
  return passage(
    paragraph.text.slice(at),
    pieces.map((piece) => ({ start: Math.max(0, piece.start - at), place: piece.place })),
  )
}

/** Parts the contact, signature and the web page's own words from the sixth part's end. */
function closed(passages: readonly Passage[]): {
  readonly kept: readonly Passage[]
  readonly closing: readonly Passage[]
} {
  const chrome = passages.findIndex((passage, at) => at > 0 && isChrome(passage.text))
  const own = chrome < 0 ? passages : passages.slice(0, chrome)
  let from = own.findIndex((passage, at) => at > 0 && beginsClosing(passage.text))
  if (from < 0) from = own.length
  const date = own.findIndex((passage, at) => at > 0 && isDateLine(passage.text))
  if (date > 0 && date < from) {
    from = date
    const before = own[date - 1]
    if (date > 1 && before && before.text.length <= 30 && !/[。；：:]/u.test(before.text)) from -= 1
  }
  return { kept: own.slice(0, from), closing: own.slice(from) }
}
