import {
  applicantColumnLabels,
  applicantColumns,
  type CellPath,
  type DecisionKind,
  decisionKindLabels,
  outcomeLabels,
  outcomes,
  proceedings,
  type Reading,
  type ResultGroup,
  resultGroups,
} from '@gongkai/annual-report/model'
import { grouped, shareText, sumOf } from '../../parts/numbers.ts'
import { barsOf, Chart, type Line, shown, told } from './chart.zh.tsx'
import { countOf, FigureLink } from './figure.zh.tsx'
import { stripped } from './labels.zh.ts'
import { rowsOf } from './table-three.zh.tsx'

/** What became of the applications. */
export function ResultChart({ reading }: { reading: Reading }) {
  const count = (path: CellPath) => countOf(reading.cells[path])
  const whole = count('table3.resultTotal.total')
  const lines: readonly Line[] = [
    { label: '予以公开', href: 'table3.granted.total', count: count('table3.granted.total') },
    { label: '部分公开', href: 'table3.partial.total', count: count('table3.partial.total') },
    ...(Object.keys(resultGroups) as ResultGroup[]).map((group) => ({
      label: stripped(resultGroups[group]),
      href: `table3.${group}`,
      count: sumOf(rowsOf(group).map((row) => count(`table3.${row}.total`))),
    })),
  ]
  const open = sumOf([lines[0]!.count, lines[1]!.count])
  const sum = sumOf(lines.map((line) => line.count))
  const added = sum === whole
  const title =
    whole === null || open === null || !added
      ? '办理结果'
      : `办结${grouped(whole)}件，公开和部分公开${grouped(open)}件`
  return (
    <Chart
      title={title}
      bars={barsOf(lines, (line) => shareText(line.count, whole))}
      description={told('办理结果', lines)}
      mismatch={sum !== null && whole !== null && !added}
    >
      <table>
        <caption class="hidden">办理结果和各占多少</caption>
        <thead>
          <tr>
            <th scope="col">结果</th>
            <th scope="col" class="number">
              件数
            </th>
            <th scope="col" class="number">
              占办结
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <th scope="row">{line.label}</th>
              <td class="number">
                <a href={`#${line.href}`}>{shown(line.count)}</a>
              </td>
              <td class="number">{shareText(line.count, whole) ?? '—'}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">总计</th>
            <td class="number">
              <FigureLink reading={reading} path="table3.resultTotal.total" />
            </td>
            <td class="number">{whole ? '100%' : '—'}</td>
          </tr>
        </tbody>
      </table>
    </Chart>
  )
}

/** Who asked. */
export function ApplicantChart({ reading }: { reading: Reading }) {
  const path = (column: (typeof applicantColumns)[number]): CellPath =>
    `table3.newReceived.${column}`
  const lines = applicantColumns.slice(0, -1).map((column) => ({
    label: applicantColumnLabels[column],
    href: path(column),
    count: countOf(reading.cells[path(column)]),
  }))
  const whole = countOf(reading.cells[path('total')])
  const natural = lines[0]?.count ?? null
  const title =
    whole === null || natural === null
      ? '新收申请的申请人'
      : whole === 0
        ? '本年没有收到申请'
        : `新收${grouped(whole)}件，${natural === whole ? '都' : `${grouped(natural)}件`}来自自然人`
  return (
    <Chart title={title} bars={barsOf(lines)} description={told('新收申请的申请人', lines)}>
      <table>
        <caption class="hidden">新收申请的申请人</caption>
        <thead>
          <tr>
            <th scope="col">申请人</th>
            <th scope="col" class="number">
              新收
            </th>
          </tr>
        </thead>
        <tbody>
          {applicantColumns.map((column) => (
            <tr key={column} class={column === 'total' ? 'sum' : undefined}>
              <th scope="row">{applicantColumnLabels[column]}</th>
              <td class="number">
                <FigureLink reading={reading} path={path(column)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  )
}

/** How many decisions the authority made. */
export function DecisionChart({ reading }: { reading: Reading }) {
  const kinds: readonly DecisionKind[] = ['punishment', 'licensing', 'coercion']
  const lines = kinds.map((kind) => ({
    label: decisionKindLabels[kind],
    href: `table2.${kind}`,
    count: countOf(reading.cells[`table2.${kind}`]),
  }))
  return (
    <Chart
      title="一年作出的行政处理决定"
      bars={barsOf(lines)}
      description={told('行政处理决定数量', lines)}
    >
      <table>
        <caption class="hidden">行政处理决定数量</caption>
        <thead>
          <tr>
            <th scope="col">种类</th>
            <th scope="col" class="number">
              本年决定
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{decisionKindLabels[kind]}</th>
              <td class="number">
                <FigureLink reading={reading} path={`table2.${kind}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  )
}

/** What reviews and lawsuits came to. */
export function DisputeChart({ reading }: { reading: Reading }) {
  const count = (path: CellPath) => countOf(reading.cells[path])
  const lines = outcomes.slice(0, -1).map((outcome) => ({
    label: outcomeLabels[outcome],
    href: 'table4',
    count: sumOf(proceedings.map((proceeding) => count(`table4.${proceeding}.${outcome}`))),
  }))
  const reviews = count('table4.review.total')
  const lawsuits = sumOf([
    count('table4.litigationDirect.total'),
    count('table4.litigationAfterReview.total'),
  ])
  const corrected = lines[1]?.count ?? null
  const wrong = proceedings.some((proceeding) => {
    const sum = sumOf(outcomes.slice(0, -1).map((one) => count(`table4.${proceeding}.${one}`)))
    const total = count(`table4.${proceeding}.total`)
    return sum !== null && total !== null && sum !== total
  })
  const title = wrong ? '行政复议和行政诉讼' : disputeTitle(reviews, lawsuits, corrected)
  return (
    <Chart
      title={title}
      mismatch={wrong}
      bars={barsOf(lines)}
      description={told('行政复议和行政诉讼的结果', lines)}
    >
      <table>
        <caption class="hidden">行政复议和行政诉讼的结果</caption>
        <thead>
          <tr>
            <th scope="col">结果</th>
            <th scope="col" class="number">
              复议
            </th>
            <th scope="col" class="number">
              直接起诉
            </th>
            <th scope="col" class="number">
              复议后起诉
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome} class={outcome === 'total' ? 'sum' : undefined}>
              <th scope="row">{outcomeLabels[outcome]}</th>
              {proceedings.map((proceeding) => (
                <td key={proceeding} class="number">
                  <FigureLink reading={reading} path={`table4.${proceeding}.${outcome}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  )
}

/** Only where the parts add up to the totals: a sentence must not repeat a wrong sum. */
function disputeTitle(
  reviews: number | null,
  lawsuits: number | null,
  corrected: number | null,
): string {
  if (reviews === null || lawsuits === null) return '行政复议和行政诉讼'
  if (reviews + lawsuits === 0) return '没有行政复议和行政诉讼'
  const start = `复议${reviews}件、诉讼${lawsuits}件`
  if (corrected === null) return start
  return corrected === 0 ? `${start}，没有“结果纠正”的` : `${start}，${corrected}件结果纠正`
}
