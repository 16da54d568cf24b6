import type { TenThousandYuan } from '@gongkai/base'
import type { Place } from '@gongkai/paper'
import {
  type CellPath,
  cellPaths,
  type Evidence,
  type Finding,
  type Level,
  type Passage,
  placeIn,
  type Reading,
  type Unchecked,
} from '../model/index.ts'
import { cellName } from './cell-names.zh.ts'
import { lawOf, type RuleId } from './rule-book.ts'

/** The figures of one reading, laid out for fast sums: one count per cell in the order of `cellPaths`. */
export type Sheet = {
  readonly reading: Reading
  /** NaN where the figure is not known, and for fees. */
  readonly counts: Float64Array
  readonly fees: TenThousandYuan | null
}

/** A finding with its place in document order. */
export type Placed = { readonly order: number; readonly finding: Finding }

/** What one family of rules has to say. */
export type Said = {
  readonly findings: readonly Placed[]
  readonly unchecked: readonly Unchecked[]
}

/** The cell's index in `cellPaths`. */
export const cellIndex: ReadonlyMap<string, number> = new Map(
  cellPaths.map((path, index) => [path, index]),
)

export function sheetOf(reading: Reading): Sheet {
  const counts = new Float64Array(cellPaths.length)
  for (let index = 0; index < cellPaths.length; index++) {
    const value = reading.cells[cellPaths[index]!].value
    counts[index] = typeof value === 'number' ? value : Number.NaN
  }
  const fees = reading.cells['table2.fees'].value
  return {
    reading,
    counts,
    fees: typeof fees === 'number' ? (String(fees) as TenThousandYuan) : fees,
  }
}

/** The count at a path, or null where it is not known. */
export function countAt(sheet: Sheet, path: string): number | null {
  const index = cellIndex.get(path)
  const value = index === undefined ? Number.NaN : sheet.counts[index]!
  return Number.isNaN(value) ? null : value
}

/** Sum over paths, or null where one is not known. */
export function sumAt(sheet: Sheet, paths: readonly string[]): number | null {
  let sum = 0
  for (const path of paths) {
    const value = countAt(sheet, path)
    if (value === null) return null
    sum += value
  }
  return sum
}

type Told = {
  readonly path?: string | null
  readonly expected?: string | number | null
  readonly found?: string | number | null
  readonly message: string
  readonly evidence?: readonly Evidence[]
}

export function tell(rule: RuleId, level: Level, order: number, told: Told): Placed {
  const words = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value)
  return {
    order,
    finding: {
      rule,
      level,
      path: told.path ?? null,
      expected: words(told.expected),
      found: words(told.found),
      message: told.message,
      law: lawOf(rule),
      evidence: told.evidence ?? [],
    },
  }
}

/** A cell as evidence: its name, what stands there, and where. */
export function cellEvidence(sheet: Sheet, path: CellPath): Evidence {
  const cell = sheet.reading.cells[path]
  return { text: `${cellName(path)} ${cell.value ?? '—'}`, path, place: cell.place }
}

/** Document order of a cell: after its part's heading. */
export function orderOfCell(path: string): number {
  return orderOfPart(Number(path[5])) + 1 + (cellIndex.get(path) ?? 0)
}

export const orderOfPart = (part: number): number => part * 1e9

/** Document order of a character in prose; prose of a part stands after its table's cells. */
export const orderOfText = (part: number, passage: number, at: number): number =>
  orderOfPart(part) + 1000 + Math.min(passage, 9999) * 1e5 + Math.min(at, 99_999)

/** Words of a passage as evidence. */
export function wordsEvidence(passage: Passage, start: number, end: number): Evidence {
  return { text: passage.text.slice(start, end), place: placeIn(passage, start) }
}

/** Order of two places of one kind, or null where they cannot be compared. */
export function comparePlaces(left: Place, right: Place): number | null {
  if (left.on === 'line' && right.on === 'line') return left.line - right.line
  if (left.on === 'block' && right.on === 'block') return left.block - right.block
  if (left.on === 'page' && right.on === 'page')
    return left.page - right.page || left.top - right.top
  return null
}
