import type { PhysicalLine } from './physical-lines.ts'
import { type Field, type NoRun, type Run, tableOf } from './table.ts'

/** Consecutive lines of a markdown pipe table. */
export function pipeRun(lines: readonly PhysicalLine[], at: number): Run | NoRun {
  let end = at
  while (end < lines.length && piped(lines[end]!.text)) end += 1
  if (end === at) return { none: 1 }
  const framed = /^\s*\|.*\|/.test(lines[at]!.text)
  const ruled = lines
    .slice(at, end)
    .some((line) => line.text.length < 2000 && /^[\s|:-]*-{3}[\s|:-]*$/.test(line.text))
  if (!framed && !ruled) return { none: Math.max(1, nextFramed(lines, at + 1, end) - at) }
  const table = tableOf(lines.slice(at, end).map((line) => [line, fieldsOf(line.text)] as const))
  return { blocks: table ? [table] : [], lines: end - at }
}

function nextFramed(lines: readonly PhysicalLine[], from: number, to: number): number {
  let at = from
  while (at < to && !/^\s*\|.*\|/.test(lines[at]!.text)) at += 1
  return at
}

const piped = (text: string) => /^\s*\|.*\|/.test(text) || /\S\s*\|\s*\S/.test(text)

function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = []
  let from = 0
  for (const part of text.split(/(?<!\\)\|/)) {
    fields.push({ text: part, from, length: part.length })
    from += part.length + 1
  }
  // The frame's own strokes at both ends enclose nothing.
  if (/^\s*\|/.test(text)) fields.shift()
  if (/(?<!\\)\|\s*$/.test(text)) fields.pop()
  return fields
}
