import type { WrittenCell } from '@gongkai/paper'
import {
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  applicationRows,
  type CellPath,
  contentColumnLabel,
  type DecisionKind,
  decisionKindLabels,
  decisionsColumnLabel,
  documentColumnLabels,
  documentColumns,
  documentKindLabels,
  documentKinds,
  feesColumnLabel,
  feesLabel,
  identityNote,
  outcomeLabels,
  outcomes,
  proceedingLabels,
  type ResultGroup,
  resultGroups,
  resultsLabel,
  tableTwoBlocks,
} from '../model/index.ts'
import { applicantsLabel, litigationLabel, organizationsLabel, tableNames } from './words.zh.ts'

/** Where the form prints what: labels and figures of one statutory table (国办公开办函〔2021〕30号). */
export type TableLayout = {
  readonly number: 2 | 3 | 4
  readonly name: string
  readonly rows: number
  readonly headerRows: number
  /** Relative widths, one for each column. */
  readonly widths: readonly number[]
  /** Row by row, left to right. */
  readonly cells: readonly LayoutCell[]
}

export type LayoutCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
} & (
  | {
      readonly label: string
      readonly path: null
      readonly heads: WrittenCell['heads']
      /** Where lines of a narrow label end. */
      readonly breaks?: readonly number[]
    }
  | { readonly label: null; readonly path: CellPath; readonly heads: null }
)

/** Table two: four blocks, each under its item of article 20; 13 rows of 4 columns. */
export function tableTwoLayout(): TableLayout {
  const cells: LayoutCell[] = []
  let row = 0
  const block = (index: number, heads: readonly string[], lines: readonly Line[]) => {
    cells.push(label(row, 0, tableTwoBlocks[index]!, 'rows', 1, 4))
    row += 1
    const span = heads.length === 1 ? 3 : 1
    cells.push(label(row, 0, contentColumnLabel, 'column'))
    cells.push(...heads.map((head, at) => label(row, at + 1, head, 'column', 1, span)))
    for (const line of lines) {
      row += 1
      cells.push(label(row, 0, line.label, 'row'))
      cells.push(...line.paths.map((path, at) => figure(row, at + 1, path, span)))
    }
    row += 1
  }
  block(
    0,
    documentColumns.map((column) => documentColumnLabels[column]),
    documentKinds.map((kind) => ({
      label: documentKindLabels[kind],
      paths: documentColumns.map((column) => `table2.${kind}.${column}` as const),
    })),
  )
  const decisions = (kind: DecisionKind): Line => ({
    label: decisionKindLabels[kind],
    paths: [`table2.${kind}`],
  })
  block(1, [decisionsColumnLabel], [decisions('licensing')])
  block(2, [decisionsColumnLabel], [decisions('punishment'), decisions('coercion')])
  block(3, [feesColumnLabel], [{ label: feesLabel, paths: ['table2.fees'] }])
  return { number: 2, name: tableNames[2], rows: row, headerRows: 0, widths: [4, 3, 3, 3], cells }
}

type Line = { readonly label: string; readonly paths: readonly CellPath[] }

/** Table three: three header rows and 25 rows; three columns of labels and seven of figures. */
export function tableThreeLayout(): TableLayout {
  const cells: LayoutCell[] = [
    label(0, 0, identityNote, null, 3, 3),
    label(0, 3, applicantsLabel, 'columns', 1, 7),
    label(1, 3, applicantColumnLabels.natural, 'column', 2),
    label(1, 4, organizationsLabel, 'columns', 1, 5),
    label(1, 9, applicantColumnLabels.total, 'column', 2),
    ...applicantColumns.slice(1, -1).map((column, at) => ({
      ...label(2, at + 4, applicantColumnLabels[column], 'column'),
      breaks: applicantColumnLabels[column].length > 3 ? [2, 4] : [],
    })),
  ]
  applicationRows.forEach((key, index) => {
    const row = index + 3
    if (key === 'granted') cells.push(label(row, 0, resultsLabel, 'rows', resultRowCount, 1))
    const group = groupOf(key)
    if (group && groupOf(applicationRows[index - 1]!) !== group) {
      const size = applicationRows.filter((other) => groupOf(other) === group).length
      cells.push({ ...label(row, 1, resultGroups[group], 'rows', size, 1), breaks: [3] })
    }
    const column = group ? 2 : isResult(key) ? 1 : 0
    cells.push(label(row, column, applicationRowLabels[key], 'row', 1, 3 - column))
    cells.push(
      ...applicantColumns.map((one, at) => figure(row, at + 3, `table3.${key}.${one}` as const)),
    )
  })
  return {
    number: 3,
    name: tableNames[3],
    rows: 3 + applicationRows.length,
    headerRows: 3,
    widths: [233, 420, 1496, 324, 324, 324, 324, 324, 324, 324],
    cells,
  }
}

/** 三、本年度办理结果 spans the 21 results and their total. */
const resultRowCount = 22

const isResult = (row: ApplicationRow) => {
  const at = applicationRows.indexOf(row)
  return at >= 2 && at < 2 + resultRowCount
}

function groupOf(row: ApplicationRow): ResultGroup | null {
  const [group = '', leaf] = row.split('.')
  return leaf !== undefined && group in resultGroups ? (group as ResultGroup) : null
}

/** Table four: three header rows and one row of fifteen figures. */
export function tableFourLayout(): TableLayout {
  const outcomeHeads = (row: number, from: number, rowSpan: number) =>
    outcomes.map((outcome, at) => ({
      ...label(row, from + at, outcomeLabels[outcome], 'column', rowSpan),
      breaks: outcomeLabels[outcome].length > 2 ? [2] : [],
    }))
  const figures = (['review', 'litigationDirect', 'litigationAfterReview'] as const).flatMap(
    (proceeding) => outcomes.map((outcome) => `table4.${proceeding}.${outcome}` as const),
  )
  return {
    number: 4,
    name: tableNames[4],
    rows: 4,
    headerRows: 3,
    widths: figures.map(() => 1),
    cells: [
      label(0, 0, proceedingLabels.review, 'columns', 1, 5),
      label(0, 5, litigationLabel, 'columns', 1, 10),
      ...outcomeHeads(1, 0, 2),
      label(1, 5, proceedingLabels.litigationDirect, 'columns', 1, 5),
      label(1, 10, proceedingLabels.litigationAfterReview, 'columns', 1, 5),
      ...outcomeHeads(2, 5, 1),
      ...outcomeHeads(2, 10, 1),
      ...figures.map((path, at) => figure(3, at, path)),
    ],
  }
}

function label(
  row: number,
  column: number,
  text: string,
  heads: WrittenCell['heads'],
  rowSpan = 1,
  columnSpan = 1,
): LayoutCell & { readonly path: null } {
  return { row, column, rowSpan, columnSpan, label: text, path: null, heads }
}

function figure(row: number, column: number, path: CellPath, columnSpan = 1): LayoutCell {
  return { row, column, rowSpan: 1, columnSpan, label: null, path, heads: null }
}
