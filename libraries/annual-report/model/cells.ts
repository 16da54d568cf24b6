import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumns,
  applicationRows,
  type DecisionKind,
  type DocumentColumn,
  type DocumentKind,
  decisionKinds,
  documentColumns,
  documentKinds,
  type Outcome,
  outcomes,
  type Proceeding,
  proceedings,
} from './form.ts'

/** The name of one figure of the three tables: `table3.granted.natural`. */
export type CellPath =
  | `table2.${DocumentKind}.${DocumentColumn}`
  | `table2.${DecisionKind}`
  | 'table2.fees'
  | `table3.${ApplicationRow}.${ApplicantColumn}`
  | `table4.${Proceeding}.${Outcome}`

/** Table two's 10 cells, in printed order. */
export const tableTwoPaths: readonly CellPath[] = [
  ...documentKinds.flatMap((kind) =>
    documentColumns.map((column) => `table2.${kind}.${column}` as const),
  ),
  ...decisionKinds.map((kind) => `table2.${kind}` as const),
  'table2.fees',
]

/** Table three's 175 cells, row by row. */
export const tableThreePaths: readonly CellPath[] = applicationRows.flatMap((row) =>
  applicantColumns.map((column) => `table3.${row}.${column}` as const),
)

/** Table four's 15 cells, in printed order. */
export const tableFourPaths: readonly CellPath[] = proceedings.flatMap((proceeding) =>
  outcomes.map((outcome) => `table4.${proceeding}.${outcome}` as const),
)

/** All 200 cells of the statutory tables, in printed order. */
export const cellPaths: readonly CellPath[] = [
  ...tableTwoPaths,
  ...tableThreePaths,
  ...tableFourPaths,
]
