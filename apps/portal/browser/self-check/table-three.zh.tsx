// biome-ignore-all lint/a11y/useSemanticElements: as below
// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid in a narrow place, a table would lose its roles
import {
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  applicationRows,
  identityNote,
  partHeadings,
  type ResultGroup,
  resultGroups,
  resultsLabel,
} from '@gongkai/annual-report/model'
import { Figure } from './figure.zh.tsx'
import type { Shared } from './shared.ts'

const organizations = applicantColumns.slice(1, -1)

/** 收到和处理政府信息公开申请情况: 25 rows of seven; in a narrow place each label stands over its figures. */
export function TableThree(shared: Shared) {
  return (
    <table class="form-table form-three" role="table">
      <caption>{partHeadings[2]}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" class="stub" rowSpan={2}>
            {identityNote}
          </th>
          <th role="columnheader" scope="col" rowSpan={2}>
            {applicantColumnLabels.natural}
          </th>
          <th role="columnheader" scope="colgroup" colSpan={organizations.length} class="org-head">
            法人或其他组织
          </th>
          <th role="columnheader" scope="col" rowSpan={2}>
            {applicantColumnLabels.total}
          </th>
        </tr>
        <tr role="row">
          {organizations.map((column) => (
            <th key={column} role="columnheader" scope="col" class="org">
              <Phrases text={applicantColumnLabels[column]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {applicationRows.map((row) => (
          <Rows key={row} row={row} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

function Rows({ row, ...shared }: Shared & { row: ApplicationRow }) {
  const group = groupOf(row)
  const opens = group && applicationRows.find((one) => groupOf(one) === group) === row
  return (
    <>
      {row === 'granted' && <Heading label={resultsLabel} depth={0} />}
      {opens && <Heading label={resultGroups[group]} depth={1} />}
      <tr role="row" class={row === 'resultTotal' ? 'is-sum' : undefined}>
        <th role="rowheader" scope="row" class={`depth-${depthOf(row)}`}>
          {applicationRowLabels[row]}
        </th>
        {applicantColumns.map((column) => (
          <Figure
            key={column}
            path={`table3.${row}.${column}`}
            total={column === 'total'}
            {...shared}
          />
        ))}
      </tr>
    </>
  )
}

function Heading({ label, depth }: { label: string; depth: number }) {
  return (
    <tr role="row" class="heading">
      <th role="rowheader" scope="rowgroup" colSpan={8} class={`depth-${depth}`}>
        {label}
      </th>
    </tr>
  )
}

function groupOf(row: ApplicationRow): ResultGroup | null {
  const [first] = row.split('.')
  return row.includes('.') ? (first as ResultGroup) : null
}

function depthOf(row: ApplicationRow): number {
  if (row.includes('.')) return 2
  return row === 'granted' || row === 'partial' || row === 'resultTotal' ? 1 : 0
}

/** These labels are words of two characters each: they break between words only. */
function Phrases({ text }: { text: string }) {
  return (
    <span>
      {(text.match(/../g) ?? []).map((word) => (
        <span key={word} class="phrase">
          {word}
        </span>
      ))}
    </span>
  )
}
