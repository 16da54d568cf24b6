import type { ReportSummary } from '@gongkai/reporting/contract'
import { roles } from '../../parts/table-roles.ts'
import { Phrases } from '../../parts/title.tsx'
import { reportAddress } from '../report/anchors.ts'

/** Reports as a table whose every figure opens its cell; on a phone each row becomes a block. */
export function ReportTable({
  reports,
  caption,
}: {
  reports: readonly ReportSummary[]
  caption: string
}) {
  return (
    <table class="open-sides stacks reports" {...roles.table}>
      <caption class="hidden">{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <th {...roles.column} scope="col">
            报告
          </th>
          <th {...roles.column} scope="col">
            年度
          </th>
          <th {...roles.column} scope="col">
            公布
          </th>
          <th {...roles.column} scope="col" class="number">
            新收申请
          </th>
          <th {...roles.column} scope="col" class="number">
            办结
          </th>
        </tr>
      </thead>
      <tbody {...roles.group}>
        {reports.map((one) => (
          <Row key={one.id} report={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ report }: { report: ReportSummary }) {
  const address = reportAddress(report.organizationCode, report.year)
  return (
    <tr {...roles.row}>
      <th {...roles.head} scope="row">
        <a class="report-link" href={address}>
          <Phrases text={report.title} />
        </a>
        <span class="note">
          {report.organizationName}　{report.regionName}
          {report.version > 1 && `　第${report.version}版（更正过）`}
        </span>
      </th>
      <td {...roles.cell} data-label="年度">
        {report.year}
      </td>
      <td {...roles.cell} data-label="公布">
        <time dateTime={report.publishedOn}>{report.publishedOn}</time>
      </td>
      <td {...roles.cell} data-label="新收申请" class="number">
        <a href={`${address}#table3.newReceived.total`}>{report.newReceived ?? '未读出'}</a>
      </td>
      <td {...roles.cell} data-label="办结" class="number">
        <a href={`${address}#table3.resultTotal.total`}>{report.resultTotal ?? '未读出'}</a>
      </td>
    </tr>
  )
}
