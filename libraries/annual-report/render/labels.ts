import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicationRowLabels,
  type CellPath,
  type DecisionKind,
  type DocumentColumn,
  type DocumentKind,
  decisionKindLabels,
  decisionsColumnLabel,
  documentColumnLabels,
  documentKindLabels,
  feesColumnLabel,
  feesLabel,
  type Outcome,
  outcomeLabels,
  type Proceeding,
  proceedingLabels,
  type ResultGroup,
  resultGroups,
} from '../model/index.ts'
import { between } from './words.zh.ts'

/** A cell's table, row and column: the keys of its path and the form's words for them. */
export type CellName = {
  readonly table: 2 | 3 | 4
  readonly row: string
  readonly rowLabel: string
  readonly column: string
  readonly columnLabel: string
}

/**
 * What the figure at a path is called. Table four's rows are the proceedings. Table two's single
 * columns have keys of their own: `decisions`, `amount`.
 */
export function cellName(path: CellPath): CellName {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1)!
  if (table === 'table3') {
    const row = rest.slice(0, -1).join('.')
    const rowLabel = applicationRowLabels[row as ApplicationRow]
    const columnLabel = applicantColumnLabels[last as ApplicantColumn]
    return { table: 3, row, rowLabel, column: last, columnLabel }
  }
  const row = rest[0]!
  if (table === 'table4') {
    const rowLabel = proceedingLabels[row as Proceeding]
    return { table: 4, row, rowLabel, column: last, columnLabel: outcomeLabels[last as Outcome] }
  }
  if (rest.length === 2) {
    const rowLabel = documentKindLabels[row as DocumentKind]
    const columnLabel = documentColumnLabels[last as DocumentColumn]
    return { table: 2, row, rowLabel, column: last, columnLabel }
  }
  if (row === 'fees')
    return { table: 2, row, rowLabel: feesLabel, column: 'amount', columnLabel: feesColumnLabel }
  const rowLabel = decisionKindLabels[row as DecisionKind]
  return { table: 2, row, rowLabel, column: 'decisions', columnLabel: decisionsColumnLabel }
}

/** The cell in one phrase, with its group: `（三）不予公开1.属于国家秘密·自然人`. */
export function phraseFor(path: CellPath): string {
  return `${rowPhrase(path)}${between}${cellName(path).columnLabel}`
}

/** The cell's row with its group. */
export function rowPhrase(path: CellPath): string {
  const { row, rowLabel } = cellName(path)
  const group = path.startsWith('table3.') ? resultGroups[row.split('.')[0] as ResultGroup] : ''
  return `${group ?? ''}${rowLabel}`
}
