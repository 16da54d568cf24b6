import type { PublishedReport, ReportSummary } from '@gongkai/reporting/contract'
import type { Compared } from '../compare/comparison.ts'
import { reportAddress } from './anchors.ts'

export type Neighbours = {
  /** Reports of the same authority, other years, newest first. */
  readonly otherYears: readonly ReportSummary[]
  /** Other authorities' reports, this year's first; a few. */
  readonly others: readonly ReportSummary[]
  /** The figures of this report and of the others that `compared` asks for. */
  readonly compared?: readonly Compared[]
}

type Entry = { readonly href: string; readonly name: string }

/** The places of the page, for the side column and the phone's folded list. */
export function contentsOf(report: PublishedReport): readonly Entry[] {
  const { reading } = report
  const missing = [2, 3, 4].filter(
    (number) => !reading.parts.some((part) => part.number === number),
  )
  const parts = [...reading.parts.map((part) => part.number), ...missing].toSorted((a, b) => a - b)
  return [
    { href: '#glance', name: '一眼看懂' },
    ...[...new Set(parts)].map((number) => ({
      href: `#part${number}`,
      name: partNames[number - 1]!,
    })),
    { href: '#downloads', name: '下载' },
    { href: '#checks', name: '核对结果' },
    { href: '#reading', name: '怎样读出来的' },
    ...(report.versions.length > 1 ? [{ href: '#versions', name: '各个版本' }] : []),
    { href: '#compare', name: '和别的机关比' },
  ]
}

const partNames = [
  '一、总体情况',
  '二、主动公开',
  '三、申请的收到和处理',
  '四、复议和诉讼',
  '五、问题和改进',
  '六、其他事项',
]

export function Contents({ report }: { report: PublishedReport }) {
  return (
    <ul>
      {contentsOf(report).map((entry) => (
        <li key={entry.href}>
          <a href={entry.href}>{entry.name}</a>
        </li>
      ))}
    </ul>
  )
}

export function Aside({ report, neighbours }: { report: PublishedReport; neighbours: Neighbours }) {
  const { otherYears, others } = neighbours
  const { code, name } = report.organization
  return (
    <aside class="side" aria-label="目录和其他年报">
      <div class="side-stays">
        <nav class="contents" aria-labelledby="contents-title">
          <h2 id="contents-title">目录</h2>
          <Contents report={report} />
        </nav>
        <section>
          <h2>{name}的其他年报</h2>
          {otherYears.length === 0 ? (
            <p class="note">其他年度的报告还没有收录。</p>
          ) : (
            <ul>
              {otherYears.map((one) => (
                <li key={one.year}>
                  <a href={reportAddress(code, one.year)}>{one.year}年</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        {others.length > 0 && (
          <section>
            <h2>其他机关的年报</h2>
            <ul>
              {others.map((one) => (
                <li key={one.organizationCode}>
                  <a href={reportAddress(one.organizationCode, one.year)}>
                    {one.organizationName}
                    {one.year !== report.year && ` ${one.year}年`}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </aside>
  )
}
