import type { PublishedReport } from '@gongkai/reporting/contract'
import { Bars } from '../../parts/bars.tsx'
import { type Compared, type Line, linesOf } from '../compare/comparison.ts'
import { measureOf } from '../compare/measures.zh.ts'
import { unknownWords } from '../compare/unknown.zh.ts'
import { reportAddress } from './anchors.ts'
import type { Neighbours } from './aside.zh.tsx'

/** What a report is set beside others by: a share, because authorities differ in size. */
export const besideMeasure = measureOf('open-share')!

type Given = { readonly report: PublishedReport; readonly neighbours: Neighbours }

/** 和别的机关比: the share of what was opened, here and elsewhere, and the way to choose for oneself. */
export function BesideOthers({ report, neighbours }: Given) {
  const { code, name } = report.organization
  const compared = neighbours.compared ?? []
  const codes = [code, ...neighbours.others.map((one) => one.organizationCode)]
  return (
    <section class="section" id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">和别的机关比</h2>
      {compared.length > 1 && <Shares report={report} compared={compared} />}
      <ul class="go">
        {neighbours.otherYears.length > 0 && (
          <li>
            <a href={comparing([code])}>{name}历年比较</a>
          </li>
        )}
        <li>
          <a href={comparing([...new Set(codes)].slice(0, 6))}>换几家机关、换别的指标比</a>
        </li>
      </ul>
    </section>
  )
}

const comparing = (codes: readonly string[]) =>
  `/reports/compare?${new URLSearchParams(codes.map((one) => ['organization', one]))}`

function Shares({ report, compared }: { report: PublishedReport; compared: readonly Compared[] }) {
  const lines = linesOf(besideMeasure, compared, { by: 'value', down: true })
  const isThis = ({ of }: Line) =>
    of.organizationCode === report.organization.code && of.year === report.year
  const nameOf = (line: Line) =>
    `${line.of.organizationName} ${line.of.year}年${isThis(line) ? '（本报告）' : ''}`
  return (
    <>
      <p class="text">机关的大小、层级和年度不全相同，所以只比“公开的占办结的多少”，不比件数。</p>
      <p class="chart-title">{besideMeasure.name}</p>
      <Bars
        stacked
        description={`${besideMeasure.name}：${lines.map((line) => `${nameOf(line)}${shareOf(line)}`).join('，')}`}
        bars={lines.map((line) => ({
          label: nameOf(line),
          share: line.value,
          value: shareOf(line),
          open: !isThis(line),
          ...(line.value === null
            ? {}
            : {
                aside: `${line.parts.reduce((sum: number, one) => sum + (one ?? 0), 0)}／${line.whole}`,
              }),
        }))}
      />
      <table class="open-sides compared">
        <caption class="hidden">{besideMeasure.name}</caption>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col" class="number">
              公开
            </th>
            <th scope="col" class="number">
              部分公开
            </th>
            <th scope="col" class="number">
              办结
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={nameOf(line)} line={line} name={nameOf(line)} isThis={isThis(line)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ line, name, isThis }: { line: Line; name: string; isThis: boolean }) {
  const address = reportAddress(line.of.organizationCode, line.of.year)
  const terms = [...besideMeasure.parts, besideMeasure.whole!]
  return (
    <tr class={isThis ? 'sum' : undefined}>
      <th scope="row">{isThis ? name : <a href={address}>{name}</a>}</th>
      {terms.map((term, at) => (
        <td key={term.name} class="number">
          <a href={`${isThis ? '' : address}#${term.anchor}`}>
            {(at < line.parts.length ? line.parts[at] : line.whole) ?? '未读出'}
          </a>
        </td>
      ))}
    </tr>
  )
}

const shareOf = (line: Line) =>
  line.value === null
    ? unknownWords(line, besideMeasure)
    : `${(Math.floor(line.value * 1000 + 0.5) / 10).toFixed(1)}%`
