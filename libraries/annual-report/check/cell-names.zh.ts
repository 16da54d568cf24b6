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
  proceedingLabels,
  resultGroups,
} from '../model/index.ts'

/** A cell's, row's or column's name as an official would say it: `表三“（一）予以公开”总计`. */
export function cellName(path: string): string {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1)!
  if (table === 'table3') {
    if (rest[0] === '*') return `表三“${applicantColumnLabels[last as ApplicantColumn]}”列`
    const isCell =
      rest.length > 1 && last in applicantColumnLabels && rest.join('.') !== 'other.other'
    const row = (isCell ? rest.slice(0, -1) : rest).join('.')
    return `表三“${rowName(row)}”${isCell ? applicantColumnLabels[last as ApplicantColumn] : ''}`
  }
  if (table === 'table4') {
    const group = proceedingLabels[rest[0] as Proceeding]
    const kind = rest[0] === 'review' ? group : `行政诉讼（${group}）`
    return `表四${kind}${rest.length > 1 ? `“${outcomeLabels[last as Outcome]}”` : ''}`
  }
  if (last === 'fees') return `表二“${feesLabel}”`
  if (rest.length === 2) {
    const kind = documentKindLabels[rest[0] as DocumentKind]
    return `表二“${kind}”${documentColumnLabels[last as DocumentColumn]}`
  }
  return `表二“${decisionKindLabels[last as DecisionKind] ?? documentKindLabels[last as DocumentKind]}”`
}

function rowName(row: string): string {
  if (row in resultGroups) return resultGroups[row as keyof typeof resultGroups]
  const label = applicationRowLabels[row as ApplicationRow]
  return label.replace(/（区分处理.*$/, '')
}
