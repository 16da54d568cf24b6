import {
  type ApplicationRow,
  applicantColumns,
  applicationRows,
  resultRows,
} from '../model/index.ts'
import type { Segment } from './align.ts'
import { type Candidate, countOf } from './candidates.ts'
import { tableThreeSlots } from './labels.zh.ts'
import type { SegmentRow } from './row-figures.ts'
import type { Row } from './rows.ts'
import { inPlainOrder, type Token, type Way, waysOf } from './sequence.ts'

/**
 * Table three read by its sums where labels and figures are torn apart: the figures between rows that are whole in one
 * line must be exactly the rows between, each with its sum (I3), and the columns must come out (I1, I2). Gives the rows
 * of the stretches that only one order of the figures explains, all 25 or none but those.
 */
export function bySums(region: readonly Row[], aligned: readonly Segment[]): readonly SegmentRow[] {
  for (const anchors of [[], anchorsOf(region, aligned)]) {
    const fixed = new Map(
      anchors.map(({ segment }) => [segment.slot.row!, region[segment.from]!.figures as Candidate]),
    )
    const gaps = gapsOf(region, anchors)
    const open = gaps.flatMap((gap) => {
      const ways = waysIn(gap, fixed)
      return ways.length > 0 ? [{ ...gap, ways }] : []
    })
    const chosen = onlyChoice(fixed, open)
    if (chosen) return readAs(open, chosen, aligned)
  }
  return []
}

function waysIn(
  { tokens, rows }: Gap,
  fixed: ReadonlyMap<ApplicationRow, Candidate>,
): readonly Way[] {
  // The form's own order with every sum of the table right (I1, I2, I3): no other order is looked for.
  const whole = rows.length === applicationRows.length ? inPlainOrder(tokens, rows.length) : null
  if (whole && columnsCanHold(new Map(whole.rows.map((row, at) => [rows[at]!, row]))))
    return [whole]
  const ways = waysOf(tokens, rows.length, (some) =>
    columnsCanHold(new Map([...fixed, ...some.map((row, at) => [rows[at]!, row] as const)])),
  )
  if (ways && ways.length > 0) return ways
  // The office's own wrong sum in a column or two.
  const plain = ways ? inPlainOrder(tokens, rows.length) : null
  return plain ? [plain] : []
}

function readAs(
  open: readonly Gap[],
  chosen: readonly Way[],
  aligned: readonly Segment[],
): readonly SegmentRow[] {
  const own = (row: ApplicationRow) => aligned.find((segment) => segment.slot.row === row)
  return open.flatMap((gap, index) =>
    gap.rows.map((row, at): SegmentRow => {
      const segment = own(row)
      return {
        segment: {
          slot: tableThreeSlots.find((slot) => slot.row === row)!,
          from: gap.from,
          to: gap.to,
          likeness: segment?.likeness ?? 1,
          label: segment?.label || labelOf(row),
          words: segment?.words || labelOf(row),
        },
        row: {
          figures: chosen[index]!.rows[at] as SegmentRow['row']['figures'],
          blanks: [],
          frame: 'apart',
          exact: false,
          single: false,
          kind: 'line',
        },
      }
    }),
  )
}

const labelOf = (row: ApplicationRow): string =>
  tableThreeSlots.find((slot) => slot.row === row)!.cores[0]!

type Anchor = { readonly segment: Segment; readonly at: number }

/** Lines that have their own label and seven figures with the right sum. */
function anchorsOf(region: readonly Row[], aligned: readonly Segment[]): readonly Anchor[] {
  return aligned.flatMap((segment) => {
    const row = region[segment.from]!
    if (segment.from !== segment.to || !segment.slot.row || (segment.likeness ?? 0) < 0.85)
      return []
    const counts = row.figures.map(countOf)
    if (counts.length !== 7 || counts.some((count) => count === null)) return []
    const sum = counts.slice(0, 6).reduce<number>((total, count) => total + count!, 0)
    return sum === counts[6] ? [{ segment, at: applicationRows.indexOf(segment.slot.row) }] : []
  })
}

type Gap = {
  readonly rows: readonly ApplicationRow[]
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

/** What stands between the whole lines, where rows of the form are lacking. */
function gapsOf(region: readonly Row[], anchors: readonly Anchor[]): readonly Gap[] {
  const ends = [...anchors, null]
  return ends.flatMap((end, index) => {
    const start = anchors[index - 1]
    const from = start ? start.segment.to + 1 : 0
    const to = end ? end.segment.from : region.length
    const rows = applicationRows.slice(start ? start.at + 1 : 0, end?.at ?? applicationRows.length)
    if (rows.length === 0 || to <= from) return []
    return [{ rows, tokens: tokensOf(region.slice(from, to)), from, to: to - 1 }]
  })
}

const tokensOf = (rows: readonly Row[]): readonly Token[] =>
  rows.flatMap((row) => {
    const figures = [...row.figures]
      .sort((a, b) => a.x - b.x)
      .filter((figure) => !/^[1-8][.、．]$/u.test(figure.text))
    const alone = figures.length === 1 && row.labels.length === 0
    return figures.map((figure) => ({ figure, inRow: figures.length >= 5, alone }))
  })

type Stretch = { readonly rows: readonly ApplicationRow[]; readonly ways: readonly Way[] }

/** The one choice of a way for each stretch with which all columns can come out; null where there is none or another. */
function onlyChoice(
  fixed: ReadonlyMap<ApplicationRow, Candidate>,
  stretches: readonly Stretch[],
): readonly Way[] | null {
  const product = stretches.reduce((size, { ways }) => size * ways.length, 1)
  if (stretches.length === 0 || product > 600) return null
  let choices: readonly (readonly Way[])[] = [[]]
  for (const { ways } of stretches) {
    choices = choices.flatMap((before) => ways.map((way) => [...before, way]))
  }
  const fitting = choices.filter((choice) => wrongColumns(fixed, stretches, choice) === 0)
  if (fitting.length === 1) return fitting[0]!
  // The office's own wrong sum in one column or two; the order itself is as plain as can be.
  const only = choices.length === 1 && choices[0]!.every((way) => way.natural) ? choices[0]! : null
  return fitting.length === 0 && only && wrongColumns(fixed, stretches, only) <= 2 ? only : null
}

function wrongColumns(
  fixed: ReadonlyMap<ApplicationRow, Candidate>,
  stretches: readonly Stretch[],
  choice: readonly Way[],
): number {
  const all = new Map(fixed)
  stretches.forEach(({ rows }, index) => {
    rows.forEach((row, at) => {
      all.set(row, choice[index]!.rows[at]!)
    })
  })
  return applicantColumns.filter((_, column) => !columnCanHold(all, column)).length
}

const columnsCanHold = (rows: ReadonlyMap<ApplicationRow, Candidate>): boolean =>
  applicantColumns.every((_, column) => columnCanHold(rows, column))

/** Whether a column's sums (I1, I2) can come out, rows not yet read being any counts. */
function columnCanHold(rows: ReadonlyMap<ApplicationRow, Candidate>, column: number): boolean {
  const at = (row: ApplicationRow) => countOf(rows.get(row)?.[column] ?? null)
  const [received, before, total, after] = [
    at('newReceived'),
    at('carriedIn'),
    at('resultTotal'),
    at('carriedOut'),
  ]
  let sum = 0
  let open = false
  for (const row of resultRows) {
    const count = at(row)
    if (count === null) open = true
    else sum += count
  }
  if (total !== null && (open ? sum > total : sum !== total)) return false
  if (received === null || before === null) return true
  const rest = received + before - (total ?? sum)
  if (rest < (after ?? 0)) return false
  return (total === null && open) || after === null || rest === after
}
