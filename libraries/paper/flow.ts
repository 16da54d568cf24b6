import { gapBetween } from './join.ts'
import type { Block, Line, Paragraph, Table, TextPiece } from './paper.ts'
import { completesTitle, endsSentence, isNumbered, isProse, startsAnew } from './sentence.ts'

/**
 * The paper's running text: lines joined to paragraphs (level 0), furniture left out, paragraphs and tables as they
 * are, in order. A line goes on in the next across page breaks and blank lines, unless indent, fullness or words
 * begin a new paragraph; a line of columns stays by itself. Every piece keeps its line's place.
 */
export function flow(blocks: readonly Block[]): readonly (Paragraph | Table)[] {
  const result: (Paragraph | Table)[] = []
  const indented = hasIndents(blocks)
  let open: Open | null = null
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.furniture || block.pieces.length === 0) continue
      if (open && !begins(open, block, indented)) open = extended(open, block)
      else {
        if (open) result.push(open.paragraph)
        open = extended(null, block)
      }
    } else {
      if (open) result.push(open.paragraph)
      open = null
      result.push(block)
    }
  }
  if (open) result.push(open.paragraph)
  return result
}

type Open = { readonly paragraph: Paragraph; readonly last: Line; readonly lastText: string }

function begins(open: Open, line: Line, indented: boolean): boolean {
  if (isColumnar(line) || isColumnar(open.last)) return true
  const before = open.paragraph.text
  const next = textOf(line)
  const anew = startsAnew(before, next)
  if (open.last.full === null) return anew
  const isIndented = indented && line.indent >= 1.5 && line.indent <= 6
  // Even a comma ends a paragraph where the next begins further in than the line above it.
  if (/[，、]$/.test(before)) return open.last.full && isIndented && open.last.indent < 0.5
  if (/[“‘《〈（(]$/.test(before)) return false
  if (isNumbered(next)) return true
  if (open.last.full) {
    if (endsSentence(before) || /[；;]$/.test(before)) return isIndented
    return !isProse(before) && line.indent >= 1.5 && anew
  }
  // A short line ends its paragraph, unless something unbreakable stood next and the sentence is open.
  return anew || (!isProse(open.lastText) && !completesTitle(before, next))
}

function extended(open: Open | null, line: Line): Open {
  let text = open?.paragraph.text ?? ''
  const pieces: TextPiece[] = [...(open?.paragraph.pieces ?? [])]
  line.pieces.forEach((piece, at) => {
    const words = withoutLetterSpace(piece.text)
    text += isColumnar(line) && at > 0 ? ' ' : gapBetween(text, words)
    pieces.push({ start: text.length, place: piece.place })
    text += words
  })
  const paragraph: Paragraph = { kind: 'paragraph', level: 0, text, pieces }
  return { paragraph, last: line, lastText: textOf(line) }
}

/** Fields side by side rather than words with a gap: three and more, or a label with a figure. */
function isColumnar(line: Line): boolean {
  if (line.pieces.length < 2) return false
  if (line.pieces.every((piece) => piece.text.length === 1 && !/\d/.test(piece.text))) return false
  const last = line.pieces.at(-1)!.text
  return line.pieces.length > 2 || /^[\d.,]+$/.test(last)
}

const textOf = (line: Line) => line.pieces.map((piece) => piece.text).join('')

/** 电 子 版 → 电子版: three and more single characters set apart are one word. */
const withoutLetterSpace = (text: string) =>
  text.length > 2000 ? text : text.replace(letterSpaced, (run) => run.replaceAll(' ', ''))

const letterSpaced =
  /(?<!\S)[\u3000-\u9fff\uff00-\uff60](?: [\u3000-\u9fff\uff00-\uff60]){2,}(?=$|[\s，。；：、！？（）《》“”])/g

/** Whether the paper's paragraphs begin with an indent, so that its absence says something. */
function hasIndents(blocks: readonly Block[]): boolean {
  const lines = blocks.filter((block) => block.kind === 'line' && !block.furniture)
  const indents = lines.filter(
    (line) => line.kind === 'line' && line.indent >= 1.5 && line.indent <= 4,
  )
  return indents.length >= 2
}
