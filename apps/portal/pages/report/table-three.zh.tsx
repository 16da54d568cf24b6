import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  applicationRows,
  identityNote,
  type Reading,
  type ResultGroup,
  resultGroups,
  resultRows,
  resultsLabel,
  tableThreePaths,
} from '@gongkai/annual-report/model'
import { roles } from '../../parts/table-roles.ts'
import { Phrases } from '../../parts/title.tsx'
import { Figure } from './figure.zh.tsx'
import { Reasons } from './reasons.zh.tsx'

const organizationColumns = ['commercial', 'research', 'welfare', 'legal', 'other'] as const

/**
 * Statutory table three. On a phone every label becomes a full-width line over its seven figures, so the
 * roles are written out: a changed `display` would take them away.
 */
export function TableThree({ reading, address }: { reading: Reading; address: string }) {
  return (
    <>
      <p class="note narrow-only">{identityNote}</p>
      <table class="statutory table-three" id="table3" {...roles.table}>
        <caption>表三 收到和处理政府信息公开申请情况</caption>
        <Head />
        <tbody {...roles.group}>
          {applicationRows.map((row) => (
            <Row key={row} row={row} reading={reading} address={address} />
          ))}
        </tbody>
      </table>
      <Reasons reading={reading} paths={tableThreePaths} />
    </>
  )
}

function Head() {
  return (
    <thead {...roles.group}>
      <tr {...roles.row}>
        <td {...roles.cell} class="corner" colSpan={3} rowSpan={3}>
          {identityNote}
        </td>
        <th {...roles.column} scope="colgroup" colSpan={7} class="all">
          申请人情况
        </th>
      </tr>
      <tr {...roles.row}>
        <Column column="natural" rowSpan={2} />
        <th
          {...roles.column}
          scope="colgroup"
          colSpan={5}
          class="organizations"
          id="table3.column.organizations"
        >
          法人或其他组织
        </th>
        <Column column="total" rowSpan={2} />
      </tr>
      <tr {...roles.row}>
        {organizationColumns.map((column) => (
          <Column key={column} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function Column({ column, rowSpan }: { column: ApplicantColumn; rowSpan?: number }) {
  const label = applicantColumnLabels[column]
  const halves = label.length > 3 ? (label.match(/..?/gu) ?? [label]) : [label]
  return (
    <th
      {...roles.column}
      scope="col"
      rowSpan={rowSpan}
      class={`column ${column}`}
      id={`table3.column.${column}`}
    >
      {halves.map((half) => (
        <span key={half} class="phrase">
          {half}
        </span>
      ))}
    </th>
  )
}

function Row({
  row,
  reading,
  address,
}: {
  row: ApplicationRow
  reading: Reading
  address: string
}) {
  const group = groupOf(row)
  const first = group !== null && firstOf(group) === row
  const isResult = row === 'resultTotal' || resultRows.includes(row)
  return (
    <tr {...roles.row} class={row === 'resultTotal' ? 'sum' : undefined}>
      {row === 'granted' && (
        <th {...roles.head} scope="rowgroup" rowSpan={22} class="results" id="table3.results">
          <Phrases text={resultsLabel} />
        </th>
      )}
      {first && (
        <th
          {...roles.head}
          scope="rowgroup"
          rowSpan={rowsOf(group).length}
          class="group"
          id={`table3.${group}`}
        >
          <Phrases text={resultGroups[group]} />
        </th>
      )}
      <th
        {...roles.head}
        scope="row"
        colSpan={isResult ? (group === null ? 2 : undefined) : 3}
        class="row"
        id={`table3.${row}`}
      >
        {applicationRowLabels[row]}
      </th>
      {applicantColumns.map((column) => {
        const cell = reading.cells[`table3.${row}.${column}`]
        return (
          <td
            key={column}
            {...roles.cell}
            class={cellClass(column, cell.value)}
            id={`table3.${row}.${column}`}
            headers={headersOf(row, column, isResult, group)}
          >
            <Figure address={address} path={`table3.${row}.${column}`} cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

function cellClass(column: ApplicantColumn, value: unknown): string | undefined {
  if (column === 'total') return 'total'
  return value === 0 ? 'zero' : undefined
}

function headersOf(
  row: ApplicationRow,
  column: ApplicantColumn,
  isResult: boolean,
  group: ResultGroup | null,
): string {
  const over = column === 'natural' || column === 'total' ? [] : ['table3.column.organizations']
  const beside = [
    ...(isResult ? ['table3.results'] : []),
    ...(group === null ? [] : [`table3.${group}`]),
  ]
  return [...over, `table3.column.${column}`, ...beside, `table3.${row}`].join(' ')
}

export function groupOf(row: ApplicationRow): ResultGroup | null {
  const name = row.split('.')[0]!
  return row.includes('.') && name in resultGroups ? (name as ResultGroup) : null
}

export const rowsOf = (group: ResultGroup) => resultRows.filter((row) => groupOf(row) === group)

const firstOf = (group: ResultGroup) => rowsOf(group)[0]
