import type { Segment } from './align.ts'
import { type Candidate, candidatesOf, keyOf, type Sum, sumsCanHold } from './candidates.ts'
import { byPosition, type Columns } from './columns.ts'
import type { Figure } from './figures.ts'
import type { Blank, Row } from './rows.ts'

/** The figures of one row of the form, gathered from the printed rows that make it up. */
export type Gathered = {
  readonly figures: readonly Figure[]
  readonly blanks: readonly Blank[]
  readonly frame: string
  readonly exact: boolean
  /** All figures stand in one printed row, so that their `x` are comparable. */
  readonly single: boolean
  readonly kind: Row['kind']
}

/** A row of the form with what was gathered for it. */
export type SegmentRow = { readonly segment: Segment; readonly row: Gathered }

export function gather(rows: readonly Row[]): Gathered {
  const bearing = rows.filter((row) => row.figures.length > 0)
  const first = bearing[0] ?? rows.find((row) => row.blanks.length > 0) ?? rows[0]!
  return {
    figures: rows.flatMap((row) => [...row.figures].sort((a, b) => a.x - b.x)),
    blanks: (bearing.length > 0 ? bearing : rows).flatMap((row) => row.blanks),
    frame: first.frame,
    exact: first.exact,
    single: bearing.length <= 1,
    kind: first.kind,
  }
}

export type Laid = {
  /** At least one unless the row has no figures. */
  readonly candidates: readonly Candidate[]
  /** The one that the positions across speak for. */
  readonly preferred: Candidate | null
}

/** The ways a row's figures may stand in the form's columns, those only that the row's own sum allows. */
export function lay(
  row: Gathered,
  columns: Columns | null,
  order: readonly number[],
  sums: readonly Sum[],
): Laid {
  const width = order.length
  const placed = columns && row.single ? byPosition(row.figures, columns) : null
  const accounted = placed !== null && emptiesAreThere(placed, row, columns!)
  if (row.exact && placed && accounted) return { candidates: [placed], preferred: placed }
  if (row.figures.length === 0) return { candidates: [], preferred: null }
  const toForm = (printed: Candidate): Candidate => {
    const cells: (Figure | null)[] = Array(width).fill(null)
    order.forEach((column, position) => {
      cells[column] = printed[position] ?? null
    })
    return cells
  }
  if (row.figures.length === width) {
    const inOrder = toForm(row.figures)
    const joined = candidatesOf(row.figures, width).map(toForm)
    return { candidates: joined.length === 1 ? joined : [inOrder], preferred: inOrder }
  }
  const all = candidatesOf(row.figures, width).map(toForm)
  const able = all.filter((candidate) => sumsCanHold(candidate, sums))
  const candidates = able.length > 0 ? able : all
  const preferred = placed && accounted ? placed : null
  if (preferred && !candidates.some((one) => keyOf(one) === keyOf(preferred))) {
    return { candidates: [...candidates, preferred], preferred: null }
  }
  return { candidates, preferred }
}

/** A table's row has an empty cell wherever no figure stands; lines have none to show. */
function emptiesAreThere(placed: Candidate, row: Gathered, columns: Columns): boolean {
  if (row.kind !== 'table') return true
  return placed.every(
    (figure, column) =>
      figure !== null ||
      row.blanks.some((blank) => Math.abs(blank.x - columns.at[column]!) <= columns.tolerance),
  )
}
