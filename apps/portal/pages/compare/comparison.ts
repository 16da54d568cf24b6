import type { CellPath, CellReading } from '@gongkai/annual-report/model'
import type { Measure, Term } from './measures.zh.ts'

/** One authority's year, as far as it is compared; `cells` is null where no report is kept. */
export type Compared = {
  readonly organizationCode: string
  readonly organizationName: string
  readonly year: number
  readonly cells: Readonly<Partial<Record<CellPath, Pick<CellReading, 'status' | 'value'>>>> | null
}

/** A line of a measure's table: the amounts of its terms, null where one is not known. */
export type Line = {
  readonly of: Compared
  readonly parts: readonly (number | null)[]
  readonly whole: number | null
  /** The share (0–1), the count or the amount. */
  readonly value: number | null
}

export type Order = { readonly by: 'organization' | 'year' | 'value'; readonly down: boolean }

/** The lines of a measure in the order asked for; what is not known comes last either way. */
export function linesOf(
  measure: Measure,
  compared: readonly Compared[],
  order: Order,
): readonly Line[] {
  const lines = compared.map((of): Line => {
    const parts = measure.parts.map((term) => amountOf(of, term))
    const whole = measure.whole === null ? null : amountOf(of, measure.whole)
    return { of, parts, whole, value: valueFrom(measure, parts, whole) }
  })
  const sign = order.down ? -1 : 1
  return lines.toSorted((a, b) => {
    if (order.by === 'year') return sign * (a.of.year - b.of.year)
    if (order.by === 'organization') return sign * byName(a, b)
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null)
    }
    return sign * (a.value - b.value)
  })
}

const byName = (a: Line, b: Line) => {
  const [one, other] = [a.of.organizationName, b.of.organizationName]
  if (one === other) return b.of.year - a.of.year
  return one < other ? -1 : 1
}

/** The sum of a term's cells, or null: a figure that was not read is never zero. */
export function amountOf(of: Compared, term: Term): number | null {
  let sum = 0
  for (const path of term.paths) {
    const value = of.cells?.[path]?.value ?? null
    if (value === null) return null
    sum += Number(value)
  }
  // Amounts have at most four decimals: this takes away what binary fractions add.
  return Math.round(sum * 10_000) / 10_000
}

function valueFrom(
  measure: Measure,
  parts: readonly (number | null)[],
  whole: number | null,
): number | null {
  const known = parts.filter((one) => one !== null)
  if (known.length < parts.length) return null
  const sum = known.reduce((total, one) => total + one, 0)
  if (measure.whole === null) return Math.round(sum * 10_000) / 10_000
  // A part greater than its whole is a wrong sum in the report: no share can be told from it.
  return whole === null || whole === 0 || sum > whole ? null : sum / whole
}
