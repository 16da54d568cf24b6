import { type Damage, documentColumns } from '../model/index.ts'
import type { Segment } from './align.ts'
import { candidatesOf } from './candidates.ts'
import type { Figure } from './figures.ts'
import { type Found, foundBlank, foundConflict, foundCount, foundMissing } from './found.ts'
import { type Gathered, gather } from './row-figures.ts'
import type { Row } from './rows.ts'
import type { Headed } from './table-two-headers.ts'

/** What one row of table two gave. */
export type ReadRow = {
  readonly found: readonly (readonly [string, Found])[]
  /** Figures of columns that the present form does not have. */
  readonly extra: readonly { readonly column: string; readonly figure: Figure }[]
  readonly converted?: Damage
}

/** A row of three figures: rules or normative documents made, repealed and valid, in whatever order they are headed. */
export function documents(
  row: Gathered,
  headers: readonly Headed[],
  segments: readonly Segment[],
  region: readonly Row[],
): ReadRow {
  const printed = documentColumns.map((column) =>
    headers.find((header) => header.column === column),
  )
  const extra = headers
    .filter((header) => header.column === null)
    .flatMap((header) => {
      const figure =
        headers.length === row.figures.length ? row.figures[headers.indexOf(header)] : undefined
      return figure ? [{ column: header.text, figure }] : []
    })
  if (headers.some((header) => header.column === null)) {
    const found = documentColumns.map((column) => {
      const at = headers.findIndex((header) => header.column === column)
      const figure = at >= 0 && headers.length === row.figures.length ? row.figures[at] : undefined
      return [column, figure ? foundCount(figure) : foundMissing] as const
    })
    return { found, extra }
  }
  if (row.exact && printed.every((header) => header)) {
    const found = documentColumns.map(
      (column, at) => [column, underHeader(row, printed[at]!)] as const,
    )
    if (row.figures.every((figure) => found.some(([, one]) => one.place === figure.place))) {
      return { found, extra: [] }
    }
  }
  const order = [...documentColumns]
  if (printed.every((header) => header)) {
    order.sort(
      (a, b) => printed[documentColumns.indexOf(a)]!.at - printed[documentColumns.indexOf(b)]!.at,
    )
  }
  const across =
    acrossOf(segments, region, row) ??
    (row.kind === 'table' && printed.every((header) => header)
      ? order.map((column) => printed[documentColumns.indexOf(column)]!.x)
      : null)
  const ways = candidatesOf(row.figures, 3)
  const placed =
    row.figures.length < 3 && across && emptiesAreThere(row, across)
      ? byNearest(row.figures, across)
      : null
  const found = order.map((column, at) => {
    if (placed) {
      const figure = placed[at]
      const blank = row.blanks.find((one) => Math.abs(one.x - across![at]!) < 0.5)
      return [
        column,
        figure ? foundCount(figure) : blank ? foundBlank(blank) : foundMissing,
      ] as const
    }
    if (ways.length === 0) {
      const blank = row.figures.length === 0 ? row.blanks[at] : undefined
      return [column, blank ? foundBlank(blank) : foundMissing] as const
    }
    const figures = ways.map((way) => way[at] ?? null)
    const same = figures.every((figure) => figure?.digits === figures[0]?.digits)
    if (!same) return [column, foundConflict(figures)] as const
    return [column, figures[0] ? foundCount(figures[0]) : foundMissing] as const
  })
  return { found, extra: [] }
}

function underHeader(row: Gathered, header: Headed): Found {
  const figure = row.figures.filter((one) => Math.abs(one.x - header.x) < 0.5)
  if (figure.length === 1) return foundCount(figure[0]!)
  const blank = row.blanks.find((one) => Math.abs(one.x - header.x) < 0.5)
  return blank ? foundBlank(blank) : foundMissing
}

/** Where the three columns stand, by the other documents row if it is whole. */
function acrossOf(
  segments: readonly Segment[],
  region: readonly Row[],
  row: Gathered,
): readonly number[] | null {
  // Lines of plain text need not stand below each other.
  if (row.frame !== 'page' && row.kind !== 'table') return null
  for (const segment of segments) {
    if (segment.slot.name !== 'regulations' && segment.slot.name !== 'normative') continue
    const other = gather(region.slice(segment.from, segment.to + 1))
    if (
      other.frame === row.frame &&
      other.single &&
      other.figures.length === 3 &&
      other.figures !== row.figures
    ) {
      return other.figures.map((figure) => figure.x)
    }
  }
  return null
}

/** A table's row has an empty cell wherever no figure stands; where it has not, cells were lost and others moved. */
const emptiesAreThere = (row: Gathered, across: readonly number[]): boolean =>
  row.kind !== 'table' ||
  across.every((x) => [...row.figures, ...row.blanks].some((cell) => Math.abs(cell.x - x) < 0.5))

function byNearest(
  figures: readonly Figure[],
  across: readonly number[],
): readonly (Figure | null)[] | null {
  const near = Math.min(across[1]! - across[0]!, across[2]! - across[1]!) * 0.45
  const placed: (Figure | null)[] = [null, null, null]
  for (const figure of figures) {
    const at = across.findIndex((x) => Math.abs(x - figure.x) <= near)
    if (at < 0 || placed[at]) return null
    placed[at] = figure
  }
  return placed
}
