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
import type { Run } from './text/table.ts'

/**
 * Blocks of a plain text or markdown file. A physical line gives one `Line`; runs of lines with tabs, pipes or
 * commas between fields give a `Table` (not exact), markdown headings a `Paragraph`.
 */
export function readText(text: string, name = ''): readonly Block[] {
  const lines = physicalLines(text)
  const edge = textEdge(lines)
  const blocks: Block[] = []
  const runs = runFinder(lines, /\.csv$/i.test(name))
  for (let at = 0; at < lines.length; ) {
    const run = runs(at)
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

/** Whether a text has more lines and fields than any report: reading it would take all memory. */
export function isEndless(text: string): boolean {
  if (text.length > 5_000_000) return true
  let marks = 0
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 9 || code === 124 || code === 44) marks += 1
    else if (code === 32 && (before === 32 || (before >= 48 && before <= 57))) marks += 0.5
    before = code
  }
  return marks > 200_000
}

/** Finds the table that begins at a line; what was looked through in vain is not looked through again. */
function runFinder(lines: readonly PhysicalLine[], commas: boolean): (at: number) => Run | null {
  let [pipesFrom, commasFrom] = [0, 0]
  return (at) => {
    const embedded = embeddedTables(lines, at)
    if (embedded) return embedded
    if (at >= pipesFrom) {
      const run = pipeRun(lines, at)
      if ('blocks' in run) return run
      pipesFrom = at + run.none
    }
    const tabs = tabRun(lines, at)
    if (tabs || at < commasFrom) return tabs
    const run = commaRun(lines, at, commas)
    if ('blocks' in run) return run
    commasFrom = at + run.none
    return null
  }
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
