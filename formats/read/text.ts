import type { Block, Line, Place } from '@gongkai/paper'
import { clean } from './clean.ts'
import { commaRun, tabRun } from './text/delimited.ts'
import { embeddedTables } from './text/embedded.ts'
import { markFurniture } from './text/furniture.ts'
import { heading, plain } from './text/markdown.ts'
import {
  cutAtGaps,
  type PhysicalLine,
  physicalLines,
  textEdge,
  widthOf,
} from './text/physical-lines.ts'
import { pipeRun } from './text/pipes.ts'

/**
 * Blocks of a plain text or markdown file. A physical line gives one `Line`; runs of lines with tabs, pipes or
 * commas between fields give a `Table` (not exact), markdown headings a `Paragraph`.
 */
export function readText(text: string, name = ''): readonly Block[] {
  const lines = physicalLines(text)
  const edge = textEdge(lines)
  const blocks: Block[] = []
  const commas = /\.csv$/i.test(name)
  for (let at = 0; at < lines.length; ) {
    const embedded = embeddedTables(lines, at)
    const run = embedded ?? pipeRun(lines, at) ?? tabRun(lines, at) ?? commaRun(lines, at, commas)
    if (run) {
      blocks.push(...run.blocks)
      at += run.lines
      continue
    }
    const block = single(lines[at]!, edge)
    if (block) blocks.push(block)
    at += 1
  }
  return markFurniture(blocks)
}

function single(line: PhysicalLine, edge: number | null): Block | null {
  const title = heading(line)
  if (title) return title
  const { text, from } = plain(line.text)
  const pieces = cutAtGaps(text, from).flatMap((piece) => {
    const words = clean(piece.text).trim()
    return words === ''
      ? []
      : [{ text: words, place: placeOf(line, piece.from, piece.text.length) }]
  })
  if (pieces.length === 0) return null
  const start = text.length - text.trimStart().length
  const result: Line = {
    kind: 'line',
    pieces,
    place: placeOf(line, from + start, text.trim().length),
    page: line.page,
    indent: widthOf(text.slice(0, start)),
    full: edge === null ? null : widthOf(text.trimEnd()) >= edge - 2,
  }
  return result
}

const placeOf = (line: PhysicalLine, from: number, length: number): Place => ({
  on: 'line',
  line: line.number,
  column: from + 1,
  length,
})
