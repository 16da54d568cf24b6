import type { PhysicalLine } from './physical-lines.ts'
import { type Field, type Run, tableOf } from './table.ts'

/** Consecutive lines of a markdown pipe table, or null where the line at `at` begins none. */
export function pipeRun(lines: readonly PhysicalLine[], at: number): Run | null {
  let end = at
  while (end < lines.length && piped(lines[end]!.text)) end += 1
  if (end === at) return null
  const framed = /^\s*\|.*\|/.test(lines[at]!.text)
  const ruled = lines.slice(at, end).some((line) => /^[\s|:-]*-{3}[\s|:-]*$/.test(line.text))
  if (!framed && !ruled) return null
  const table = tableOf(lines.slice(at, end).map((line) => [line, fieldsOf(line.text)] as const))
  return { blocks: table ? [table] : [], lines: end - at }
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
