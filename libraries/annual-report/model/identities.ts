import type { CellPath } from './cells.ts'
import { applicantColumns, applicationRows, outcomes, proceedings, resultRows } from './form.ts'

/**
 * An equation that the form itself demands: the sums of both sides are equal.
 * All cells are counts and none is negative (I7).
 */
export type Identity = {
  /** `I1.natural`, `I2.total`, `I3.granted`, `I5.review`. */
  readonly id: string
  readonly rule: 'I1' | 'I2' | 'I3' | 'I5'
  readonly left: readonly CellPath[]
  readonly right: readonly CellPath[]
}

/** The 42 identities inside one report (report.md §5 I1, I2, I3, I5): 7 + 7 + 25 + 3. */
export const identities: readonly Identity[] = [
  ...applicantColumns.map(
    (column): Identity => ({
      id: `I1.${column}`,
      rule: 'I1',
      left: [`table3.newReceived.${column}`, `table3.carriedIn.${column}`],
      right: [`table3.resultTotal.${column}`, `table3.carriedOut.${column}`],
    }),
  ),
  ...applicantColumns.map(
    (column): Identity => ({
      id: `I2.${column}`,
      rule: 'I2',
      left: [`table3.resultTotal.${column}`],
      right: resultRows.map((row): CellPath => `table3.${row}.${column}`),
    }),
  ),
  ...applicationRows.map(
    (row): Identity => ({
      id: `I3.${row}`,
      rule: 'I3',
      left: [`table3.${row}.total`],
      right: applicantColumns.slice(0, -1).map((column): CellPath => `table3.${row}.${column}`),
    }),
  ),
  ...proceedings.map(
    (proceeding): Identity => ({
      id: `I5.${proceeding}`,
      rule: 'I5',
      left: [`table4.${proceeding}.total`],
      right: outcomes.slice(0, -1).map((outcome): CellPath => `table4.${proceeding}.${outcome}`),
    }),
  ),
]
