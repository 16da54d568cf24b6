import { isPageNumber } from '../furniture.ts'
import type { PageLayout } from './page-layout.ts'
import type { TextLine } from './text-lines.ts'

/**
 * Headers, footers and page numbers: lines at the top or foot of pages that say they are page numbers, count
 * with the pages, or stand with the same words at the same height on most of them.
 */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>()
  const margins = pages.flatMap((page, index) =>
    marginLines(page).map((line) => ({ line, index, text: wordsOf(line) })),
  )
  const offsets = new Map<number, number>()
  for (const { text, index } of margins) {
    const number = isBare(text) ? Number(text) - index : null
    if (number !== null) offsets.set(number, (offsets.get(number) ?? 0) + 1)
  }
  const standing = new Map<string, Set<number>>()
  const keyOf = (text: string, line: TextLine) =>
    `${text.replace(/\d+/g, '#')}@${Math.round(line.box.top / 12)}`
  for (const { line, index, text } of margins) {
    const key = keyOf(text, line)
    standing.set(key, (standing.get(key) ?? new Set()).add(index))
  }
  for (const { line, index, text } of margins) {
    const counted =
      isBare(text) && (offsets.get(Number(text) - index) ?? 0) >= Math.min(2, pages.length)
    const repeated = (standing.get(keyOf(text, line))?.size ?? 0) >= Math.max(3, pages.length * 0.5)
    if (
      (isPageNumber(text) && isShort(line)) ||
      counted ||
      (repeated && text.length <= 60 && !/[。；]$/.test(text))
    )
      found.add(line)
  }
  return found
}

/** The outermost two lines at the head and foot, as far as they stand in the margins. */
function marginLines(page: PageLayout): readonly TextLine[] {
  const lines = page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  return lines.filter(
    (line, at) =>
      (at < 2 && line.box.bottom < page.height * 0.14) ||
      (at >= lines.length - 2 && line.box.top > page.height * 0.84),
  )
}

/** Pieces stay apart: a row of figures is no number. */
const wordsOf = (line: TextLine) =>
  line.pieces.map((piece) => piece.text.replace(/\s+/g, '')).join(' ')
const isBare = (text: string) => /^\d{1,4}$/.test(text)
/** Fields set far apart (`-      3      -`) are a row of a table. */
const isShort = ({ pieces, box, size }: TextLine) =>
  pieces.length < 2 || box.right - box.left <= 10 * size
