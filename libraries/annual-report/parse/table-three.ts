import {
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRows,
  type Damage,
  type KeptRow,
  type ResultGroup,
  resultRows,
} from '../model/index.ts'
import { align, type Segment } from './align.ts'
import { allApart } from './apart.ts'
import { bySums } from './by-sums.ts'
import { type Candidate, countOf, keyOf } from './candidates.ts'
import { blankAt, type Columns, columnsByFigures, columnsByHeader, orderOf } from './columns.ts'
import { inFew, labelDamage, tornApart } from './damages.zh.ts'
import { doubtfulRows, holds, isWhole } from './doubt.ts'
import {
  doubted,
  type Found,
  foundBlank,
  foundConflict,
  foundCount,
  foundMissing,
  type TableReading,
} from './found.ts'
import { tableThreeSlots } from './labels.zh.ts'
import { rowDamages } from './row-damages.zh.ts'
import { type Gathered, gather, lay, type SegmentRow } from './row-figures.ts'
import type { Row } from './rows.ts'
import { settle } from './settle.ts'
import type { Equation } from './solve.ts'
import { trusted } from './trust.ts'

const inOrder = [0, 1, 2, 3, 4, 5, 6]
const totalFirst = [6, 0, 1, 2, 3, 4, 5]
const sums = [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }]

/** Table three from the rows of its region (国办公开办函〔2021〕30号 and 〔2019〕60号 print the same rows). */
export function readTableThree(region: readonly Row[]): TableReading {
  const aligned = align(region, tableThreeSlots, 7)
  const segments = trusted(region, aligned, tableThreeSlots)
  const byLabels = segments.map((segment) => ({ segment, row: gatherSegment(region, segment) }))
  const read = readRows(region, byLabels)
  if (region.some((row) => row.exact) || holds(read)) return read
  const sums = bySums(region, aligned)
  if (sums.length > 0) return withNote(readRows(region, merged(byLabels, sums, read)), region)
  const apart = allApart(region)
  return apart ? readRows(region, apart) : read
}

/** Rows read by their sums in place of those that the labels alone did not give whole. */
function merged(
  byLabels: readonly SegmentRow[],
  sums: readonly SegmentRow[],
  read: TableReading,
): readonly SegmentRow[] {
  const bySlot = new Map(byLabels.map((one) => [one.segment.slot, one]))
  const all = sums.length === applicationRows.length
  for (const one of sums) {
    if (all || !isWhole(read, one.segment.slot.row!)) bySlot.set(one.segment.slot, one)
  }
  return tableThreeSlots.flatMap((slot) => bySlot.get(slot) ?? [])
}

const withNote = (read: TableReading, region: readonly Row[]): TableReading => ({
  ...read,
  damages: [...read.damages, tornApart(region[0]!.place)],
})

function readRows(region: readonly Row[], rows: readonly SegmentRow[]): TableReading {
  const frames = framesOf(region, rows)
  const laid = rows.map(({ segment, row }) => {
    const frame = frames.get(row.frame)
    return {
      segment,
      row,
      frame,
      ...lay(row, frame?.columns ?? null, frame?.order ?? inOrder, sums),
    }
  })
  const settled = settle(
    new Map(laid.map(({ segment, candidates }) => [segment.slot.name, candidates])),
  )
  const unsure = doubtfulRows(region, laid)
  const cells = new Map<string, Found>()
  const damages: Damage[] = []
  const kept: KeptRow[] = []
  const parents = new Set<string>()
  for (const one of laid) {
    const { segment, row, preferred, frame } = one
    const left = settled.get(segment.slot.name)!
    const candidates =
      preferred && left.some((candidate) => keyOf(candidate) === keyOf(preferred))
        ? [preferred]
        : left
    const read = applicantColumns.map((_, column) =>
      cellOf(candidates, column, row, frame?.columns ?? null),
    )
    const found = unsure.has(segment.slot.name) ? read.map((one) => doubted(one)) : read
    if (segment.slot.parent) {
      if (candidates.length !== 1) continue
      kept.push(keptRow(segment, region, found))
      parents.add(segment.slot.parent)
    }
    applicantColumns.forEach((column, at) => {
      cells.set(`table3.${segment.slot.name}.${column}`, found[at]!)
    })
    if (segment.slot.row) {
      damages.push(
        ...labelDamage(segment, `table3.${segment.slot.name}`, region[segment.from]!.place),
      )
      damages.push(...rowDamages(segment.slot.row, row, found, region[segment.to]!.place))
    }
  }
  return { cells, kept, damages: inFew(damages, 3), equations: [...parents].flatMap(equationsOf) }
}

const gatherSegment = (region: readonly Row[], segment: Segment): Gathered =>
  gather(region.slice(segment.from, segment.to + 1))

type Frame = { readonly columns: Columns | null; readonly order: readonly number[] }

/** Where the columns of every frame stand: by the header of an exact table, else by its whole rows. */
function framesOf(region: readonly Row[], rows: readonly SegmentRow[]): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>()
  let order = orderBySums(rows.filter(({ row }) => !row.exact))
  for (const frame of new Set(rows.map(({ row }) => row.frame))) {
    const inFrame = rows.filter(({ row }) => row.frame === frame)
    const first = inFrame[0]!.segment.from
    const header = region.filter((row, at) => row.frame === frame && at < first && row.exact)
    const byHeader = columnsByHeader(header)
    if (byHeader) order = orderOf(byHeader)
    const byFigures = columnsByFigures(
      inFrame
        .filter(({ row }) => row.single && row.figures.length === 7)
        .map(({ row }) => row.figures),
      order,
    )
    const agrees =
      byHeader && byFigures ? orderOf(byFigures).join() === orderOf(byHeader).join() : true
    frames.set(frame, { columns: byHeader && agrees ? byHeader : byFigures, order })
  }
  return frames
}

/** The total stands last, or first where the rows' sums say so (I3); a header in lines does not tell reliably. */
function orderBySums(rows: readonly SegmentRow[]): readonly number[] {
  const whole = rows
    .filter(({ row }) => row.figures.length === 7)
    .map(({ row }) => row.figures.map((figure) => countOf(figure) ?? Number.NaN))
    .filter((counts) => counts.some((count) => count !== 0))
  const sumsTo = (total: number) =>
    whole.filter((counts) => counts.reduce((sum, count) => sum + count, 0) === 2 * counts[total]!)
      .length
  const [last, first] = [sumsTo(6), sumsTo(0)]
  return first > last * 2 && first * 5 >= whole.length * 4 ? totalFirst : inOrder
}

function cellOf(
  candidates: readonly Candidate[],
  column: number,
  row: Gathered,
  columns: Columns | null,
): Found {
  const figures = candidates.map((candidate) => candidate[column] ?? null)
  const first = figures[0] ?? null
  const same = figures.every((figure) => (figure?.digits ?? null) === (first?.digits ?? null))
  if (!same) return foundConflict(figures)
  if (first) return foundCount(first)
  const blank = columns && blankAt(row.blanks, columns, column)
  if (blank) return foundBlank(blank)
  const bare = candidates.length === 0 && row.kind === 'table' && row.blanks.length >= 7
  return bare ? foundBlank(row.blanks[column]!) : foundMissing
}

function keptRow(segment: Segment, region: readonly Row[], found: readonly Found[]): KeptRow {
  const { parent } = segment.slot
  return {
    name: `table3.${parent}`,
    table: 3,
    label: segment.label,
    columns: applicantColumns.map((column) => applicantColumnLabels[column]),
    values: found.map((cell) => cell.printed ?? ''),
    place: region[segment.from]!.place,
  }
}

/** A printed heading row is the sum of its leaves, and its own total the sum of its columns. */
function equationsOf(parent: string): readonly Equation[] {
  const leaves: readonly ApplicationRow[] =
    parent === 'results'
      ? ['resultTotal']
      : resultRows.filter((row) => row.startsWith(`${parent as ResultGroup}.`))
  const own = (column: string) => `table3.${parent}.${column}`
  return [
    ...applicantColumns.map((column) => ({
      id: `parent.${parent}.${column}`,
      left: [own(column)],
      right: leaves.map((row) => `table3.${row}.${column}`),
    })),
    {
      id: `parent.${parent}`,
      left: [own('total')],
      right: applicantColumns.slice(0, -1).map(own),
    },
  ]
}
