import { child, elements, type Xml } from './xml.ts'

/** How wide a row's cells are, in twentieths of a point, and how many columns each says it takes. */
export type Measured = {
  readonly before: number
  readonly spans: readonly number[]
  readonly widths: readonly (number | null)[]
}

const mostColumns = 200
/** Positions closer than this are one boundary: 4 points. */
const near = 80

/**
 * How many columns each cell of each row takes: as the cells say while all rows agree. Where they do not, as some
 * programs leave spans out, by where the cells' widths say they end.
 */
export function spansOf(table: Xml, rows: readonly Measured[]): readonly (readonly number[])[] {
  const stated = rows.map((row) => row.spans)
  const ends = rows.map((row) => row.spans.reduce((sum, span) => sum + span, row.before))
  if (ends.every((end) => end === ends[0])) return stated
  const boundaries = boundariesOf(table, rows)
  const columns = boundaries.length - 1
  if (columns > mostColumns) return stated
  return rows.map((row, at) => {
    if (ends[at] === columns || row.before > 0) return row.spans
    return measured(row, boundaries) ?? row.spans
  })
}

/** Where columns begin and end: as the table's grid says, or, where that fits no row, where most cells do. */
function boundariesOf(table: Xml, rows: readonly Measured[]): readonly number[] {
  const grid = elements(child(table, 'w:tblGrid'))
    .filter((each) => each.name === 'w:gridCol')
    .map((each) => Number(each.attributes['w:w']) || 0)
  const given = sums(grid)
  const whole = rows.flatMap(({ widths }) => {
    const known = widths.flatMap((width) => width ?? [])
    return known.length === widths.length && known.length > 0 ? [sums(known)] : []
  })
  const fits = whole.filter((ends) => Math.abs(ends.at(-1)! - given.at(-1)!) <= near)
  if (grid.length > 0 && grid.every((width) => width > 0) && fits.length * 2 >= whole.length)
    return given
  const positions = whole.flat().sort((a, b) => a - b)
  return positions.filter((position, at) => at === 0 || position - positions[at - 1]! > near)
}

function measured(row: Measured, boundaries: readonly number[]): readonly number[] | null {
  const spans: number[] = []
  let [end, column] = [0, 0]
  for (const width of row.widths) {
    if (width === null) return null
    end += width
    const next = boundaries.findIndex(
      (position, at) => at > column && Math.abs(position - end) <= near,
    )
    if (next < 0) return null
    spans.push(next - column)
    column = next
  }
  return column === boundaries.length - 1 ? spans : null
}

function sums(widths: readonly number[]): readonly number[] {
  const ends = [0]
  for (const width of widths) ends.push(ends.at(-1)! + width)
  return ends
}

/** A cell's own width where it is given in absolute measure. */
export function widthOf(properties: Xml | null): number | null {
  const width = child(properties, 'w:tcW')?.attributes
  const [, number, unit] = /^([\d.]+)(pt)?$/.exec(width?.['w:w'] ?? '') ?? []
  if (number === undefined || (unit === undefined && (width?.['w:type'] ?? 'dxa') !== 'dxa'))
    return null
  return Number(number) * (unit === 'pt' ? 20 : 1) || null
}
