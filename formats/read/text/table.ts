import type { Block, Place, Table, TableCell } from '@gongkai/paper'
import { clean } from '../clean.ts'
import { withoutMarkup } from './markdown.ts'
import type { PhysicalLine } from './physical-lines.ts'

/** What a run of lines gave, and how many lines it took. */
export type Run = { readonly blocks: readonly Block[]; readonly lines: number }

/** No run begins in that many lines: they look alike, but are none. */
export type NoRun = { readonly none: number }

export type Field = { readonly text: string; readonly from: number; readonly length: number }

/** Lines of fields as a table that may have lost or shifted cells: one cell for every field, empty ones too. */
export function tableOf(
  rows: readonly (readonly [PhysicalLine, readonly Field[]])[],
): Table | null {
  const kept = rows.filter(([, fields]) => !isRule(fields))
  if (kept.length === 0) return null
  const cells: TableCell[] = kept.flatMap(([line, fields], row) =>
    fields.map((field, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: clean(field.text.length > 20_000 ? field.text : withoutMarkup(field.text))
        .replace(/\s+/g, ' ')
        .trim(),
      place: { on: 'line', line: line.number, column: field.from + 1, length: field.length },
    })),
  )
  const first = kept[0]![0]
  const place: Place = { on: 'line', line: first.number, column: 1, length: first.text.length }
  const columns = Math.max(...kept.map(([, fields]) => fields.length))
  return { kind: 'table', rows: kept.length, columns, cells, place, exact: false }
}

/** The row of dashes that markdown puts under a table's head. */
function isRule(fields: readonly Field[]): boolean {
  const printed = fields.map((field) => field.text.trim()).filter((text) => text !== '')
  return printed.length > 0 && printed.every((text) => /^:?-{3,}:?$|^:-+:?$|^-+:$/.test(text))
}
