import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicationRowLabels,
  type DecisionKind,
  type DocumentColumn,
  type DocumentKind,
  decisionKindLabels,
  documentColumnLabels,
  documentKindLabels,
  feesLabel,
  type Outcome,
  outcomeLabels,
  type Proceeding,
  partHeadings,
  proceedingLabels,
  type ResultGroup,
  resultGroups,
} from '@gongkai/annual-report/model'

/** What a path names, in the words of the form: `table3.granted.natural` → 表三“（一）予以公开”自然人. */
export function pathLabel(path: string): string {
  const steps = path.split('.')
  if (path === 'headings') return '六个部分的标题'
  if (steps[0] === 'part') return partHeadings[Number(steps[1]) - 1] ?? '正文'
  if (steps[0] === 'table2') return labelTwo(steps.slice(1))
  if (steps[0] === 'table3') return labelThree(steps.slice(1))
  if (steps[0] === 'table4') return labelFour(steps.slice(1))
  return places[path] ?? '报告全文'
}

/** The short name of a cell for a sentence: 本年新收（自然人）. */
export function cellName(path: string): string {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1) ?? ''
  if (table === 'table3') {
    const row = rest.slice(0, -1).join('.')
    const name = rowNames[row] ?? stripped(applicationRowLabels[row as ApplicationRow] ?? row)
    return last === 'total'
      ? name
      : `${name}（${applicantColumnLabels[last as ApplicantColumn] ?? last}）`
  }
  return pathLabel(path).replace(/^表[二三四]/, '')
}

const places: Readonly<Record<string, string>> = { prose: '正文', title: '标题', preamble: '导语' }

const rowNames: Readonly<Record<string, string>> = {
  newReceived: '本年新收',
  carriedIn: '上年结转',
  resultTotal: '本年办结',
  carriedOut: '结转下年',
}

/** Without its number and without the words in brackets. */
export const stripped = (label: string) =>
  label.replace(/^(（[一二三四五六七]）|\d\.|[一二三四]、)/, '').replace(/（.*）$/, '')

function labelTwo([first, second]: readonly string[]): string {
  if (first === undefined) return '表二'
  if (first === 'fees') return `表二“${feesLabel}”`
  if (first in decisionKindLabels) return `表二“${decisionKindLabels[first as DecisionKind]}”`
  const kind = documentKindLabels[first as DocumentKind]
  const column = documentColumnLabels[second as DocumentColumn]
  return kind === undefined ? '表二' : `表二“${kind}”${column ?? ''}`
}

function labelThree(steps: readonly string[]): string {
  const whole = steps.join('.')
  const row = applicationRowLabels[whole as ApplicationRow]
  if (row !== undefined) return `表三“${row}”`
  const group = resultGroups[steps[0] as ResultGroup]
  if (steps.length === 1 && group !== undefined) return `表三“${group}”`
  const column = applicantColumnLabels[steps.at(-1) as ApplicantColumn]
  if (steps.length === 1 && column !== undefined) return `表三“${column}”一列`
  const rowOfCell = applicationRowLabels[steps.slice(0, -1).join('.') as ApplicationRow]
  if (rowOfCell !== undefined && column !== undefined) return `表三“${rowOfCell}”${column}`
  return group === undefined ? '表三' : `表三“${group}”`
}

function labelFour([first, second]: readonly string[]): string {
  const proceeding = proceedingLabels[first as Proceeding]
  if (proceeding === undefined) return '表四'
  return `表四“${proceeding}”${outcomeLabels[second as Outcome] ?? ''}`
}
