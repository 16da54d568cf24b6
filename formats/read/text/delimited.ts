import type { PhysicalLine } from './physical-lines.ts'
import { type Field, type NoRun, type Run, tableOf } from './table.ts'

/** Consecutive lines with tabs between fields, or null where the line at `at` is none. */
export function tabRun(lines: readonly PhysicalLine[], at: number): Run | null {
  let end = at
  while (end < lines.length && tabbed(lines[end]!.text)) end += 1
  // One tab on a line of its own is a gap in a line, not a table.
  if (end === at || (end === at + 1 && tabs(lines[at]!.text) < 2)) return null
  const rows = lines.slice(at, end).map((line) => [line, fieldsAt(line.text, '\t')] as const)
  const table = tableOf(rows)
  return { blocks: table ? [table] : [], lines: end - at }
}

/** Consecutive lines of comma-separated values; `certain` where the file says it is one (`.csv`). */
export function commaRun(
  lines: readonly PhysicalLine[],
  at: number,
  certain: boolean,
): Run | NoRun {
  if (!lines[at]!.text.includes(',')) return { none: 1 }
  const rows: (readonly [PhysicalLine, readonly Field[]])[] = []
  let figures = 0
  for (let end = at; end < lines.length; end += 1) {
    const line = lines[end]!
    const fields = commaFields(line.text)
    const wide = fields.length >= (certain ? 2 : 4) && fields.every((field) => field.length <= 80)
    if (!wide || (!certain && !regular(fields, rows[0]?.[1].length ?? fields.length))) break
    if (mostlyFigures(fields)) figures += 1
    rows.push([line, fields])
  }
  if (!certain && (rows.length < 2 || figures * 2 < rows.length)) {
    return { none: Math.max(1, rows.length) }
  }
  const table = tableOf(rows)
  return table ? { blocks: [table], lines: rows.length } : { none: 1 }
}

const tabs = (text: string) => text.split('\t').length - 1

function tabbed(text: string): boolean {
  if (!text.includes('\t') || text.trim() === '') return false
  const inner = text.trimEnd()
  return inner.trimStart().includes('\t') || tabs(/^\s*/.exec(inner)![0]) >= 2 || tabs(text) >= 3
}

function fieldsAt(text: string, separator: string): readonly Field[] {
  let from = 0
  return text.split(separator).map((field) => {
    const result = { text: field, from, length: field.length }
    from += field.length + 1
    return result
  })
}

const regular = (fields: readonly Field[], columns: number) =>
  Math.abs(fields.length - columns) <= 1 || mostlyFigures(fields)

const mostlyFigures = (fields: readonly Field[]) =>
  fields.filter((field) => /^\s*["']?[\d.]*["']?\s*$/.test(field.text)).length * 2 >= fields.length

function commaFields(text: string): readonly Field[] {
  if (!text.includes('"')) return fieldsAt(text, ',')
  const fields: Field[] = []
  for (const match of text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    const quoted = match[1]
    const value = quoted === undefined ? (match[2] ?? '') : quoted.replaceAll('""', '"')
    const from =
      match.index + match[0].length - (quoted === undefined ? value.length : quoted.length + 1)
    fields.push({ text: value, from, length: (quoted ?? value).length })
  }
  return fields
}
