import type { Segment } from './align.ts'
import { countOf } from './candidates.ts'
import type { Row } from './rows.ts'

/**
 * Rows of table two whose figures stand in lines of their own while other figures are left over, and not below their
 * own column header: nothing then tells whether a figure belongs to the label above it or below. With each the counts
 * that could be meant as well.
 */
export function unsureInTwo(
  region: readonly Row[],
  segments: readonly Segment[],
): ReadonlyMap<Segment, readonly number[]> {
  const taken = (at: number) => segments.some(({ from, to }) => from <= at && at <= to)
  const left = region.flatMap((row, at) =>
    row.kind === 'line' && row.figures.length > 0 && !taken(at) ? [at] : [],
  )
  if (left.length === 0) return new Map()
  return new Map(
    segments
      .filter(({ from, to }) => !region.slice(from, to + 1).some(bearsBoth))
      .filter((segment) => !isUnderItsHeader(region, left, segment))
      .map((segment) => [segment, nearest(region, left, segment)]),
  )
}

const bearsBoth = (row: Row): boolean =>
  row.kind !== 'line' || (row.labels.length > 0 && row.figures.length > 0)

/** Its block has its own column header on top, and no figure in it is left over. */
function isUnderItsHeader(
  region: readonly Row[],
  left: readonly number[],
  { from, to, slot }: Segment,
): boolean {
  let top = from
  while (top > 0 && !isHeader(region[top - 1]!)) top -= 1
  let start = top
  while (start > 0 && isHeader(region[start - 1]!)) start -= 1
  const below = region.findIndex((row, at) => at > to && isHeader(row))
  const end = below < 0 ? region.length : below
  const header = region
    .slice(start, top)
    .map((row) => row.text)
    .join('')
  return ownHeader(slot.name).test(header) && !left.some((at) => at >= top && at < end)
}

const isHeader = (row: Row): boolean =>
  row.figures.length === 0 &&
  /第二十条第|信息内容|制发件数|废止件数|有效件数|处理决定数量|收费金额|制作数量/u.test(row.text)

const ownHeader = (name: string): RegExp => {
  if (name === 'fees') return /收费.*金额/u
  return name === 'regulations' || name === 'normative' ? /有效件数|制作数量/u : /处理决定/u
}

function nearest(region: readonly Row[], left: readonly number[], { from, to }: Segment) {
  const beside = [left.findLast((at) => at < from), left.find((at) => at > to)]
  return beside.flatMap((at) =>
    at === undefined ? [] : region[at]!.figures.flatMap((figure) => countOf(figure) ?? []),
  )
}
