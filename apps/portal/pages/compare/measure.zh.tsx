import { type Bar, Bars, shares } from '../../parts/bars.tsx'
import { grouped } from '../../parts/numbers.ts'
import { roles } from '../../parts/table-roles.ts'
import { reportAddress } from '../report/anchors.ts'
import { choiceAddress } from './choice.ts'
import { type Compared, type Line, linesOf, type Order } from './comparison.ts'
import type { Comparison } from './given.ts'
import type { Measure, Term } from './measures.zh.ts'
import { unknownWords } from './unknown.zh.ts'

/** One measure: its chart and, under it, its table. */
export function MeasureSection({
  measure,
  comparison,
}: {
  measure: Measure
  comparison: Comparison
}) {
  const { choice, compared } = comparison
  const lines = linesOf(measure, compared, choice.order)
  const single = new Set(compared.map((one) => one.organizationCode)).size === 1
  const drawn = lines.filter((line) => line.of.cells !== null)
  const chart = measure.whole !== null || (single && drawn.length > 1)
  const title = `measure-${measure.id}`
  return (
    <section class="section" aria-labelledby={title}>
      <h2 id={title}>{measure.name}</h2>
      {chart ? (
        <Bars
          stacked
          bars={drawn.map((line) => barOf(line, measure, drawn))}
          description={told(measure, drawn)}
        />
      ) : (
        <p class="note">
          机关的大小、层级不同，{measure.unit === '件' ? '件数' : '金额'}
          不宜直接比较，只列表，不画图。
        </p>
      )}
      <MeasureTable measure={measure} lines={lines} comparison={comparison} />
    </section>
  )
}

function barOf(line: Line, measure: Measure, all: readonly Line[]): Bar {
  const label = nameOf(line.of)
  if (line.value === null) return { label, share: null, value: unknownWords(line, measure) }
  if (measure.whole === null) {
    const most = shares(all.map((one) => one.value))
    return { label, share: most[all.indexOf(line)] ?? 0, value: amountText(line.value) }
  }
  const sum = line.parts.reduce((total: number, one) => total + (one ?? 0), 0)
  return {
    label,
    share: line.value,
    value: percentText(line.value),
    aside: `${sum}／${line.whole}`,
  }
}

function told(measure: Measure, lines: readonly Line[]): string {
  const said = lines.map((line) => `${nameOf(line.of)}${valueText(line, measure)}`)
  return `${measure.name}：${said.join('，')}`
}

function MeasureTable({
  measure,
  lines,
  comparison,
}: {
  measure: Measure
  lines: readonly Line[]
  comparison: Comparison
}) {
  const terms = measure.whole === null ? measure.parts : [...measure.parts, measure.whole]
  const last = measure.whole !== null ? '比例' : measure.parts.length > 1 ? '合计' : null
  return (
    <table class="open-sides stacks compared" {...roles.table}>
      <caption class="hidden">{measure.name}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <Head by="organization" name="机关" comparison={comparison} />
          <Head by="year" name="年度" comparison={comparison} />
          {terms.map((term, at) =>
            last === null && at === 0 ? (
              <Head
                key={term.name}
                by="value"
                name={columnName(term, measure)}
                comparison={comparison}
                number
              />
            ) : (
              <th key={term.name} {...roles.column} scope="col" class="number">
                {columnName(term, measure)}
              </th>
            ),
          )}
          {last !== null && <Head by="value" name={last} comparison={comparison} number />}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {lines.map((line) => (
          <tr {...roles.row} key={`${line.of.organizationCode}.${line.of.year}`}>
            <th {...roles.head} scope="row">
              {line.of.cells === null ? (
                line.of.organizationName
              ) : (
                <a href={reportAddress(line.of.organizationCode, line.of.year)}>
                  {line.of.organizationName}
                </a>
              )}
            </th>
            <td {...roles.cell} data-label="年度">
              {line.of.year}
            </td>
            {line.of.cells === null ? (
              <td
                {...roles.cell}
                data-label="报告"
                colSpan={terms.length + (last === null ? 0 : 1)}
                class="number"
              >
                这一年的报告没有收录
              </td>
            ) : (
              <>
                {terms.map((term, at) => (
                  <Amount
                    key={term.name}
                    of={line.of}
                    term={term}
                    measure={measure}
                    amount={at < line.parts.length ? line.parts[at]! : line.whole}
                  />
                ))}
                {last !== null && (
                  <td {...roles.cell} data-label={last} class="number">
                    {valueText(line, measure)}
                  </td>
                )}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Amount({
  of,
  term,
  measure,
  amount,
}: {
  of: Compared
  term: Term
  measure: Measure
  amount: number | null
}) {
  const href = `${reportAddress(of.organizationCode, of.year)}#${term.anchor}`
  const inferred = term.paths.some((path) => of.cells?.[path]?.status === 'inferred')
  const shown = amount === null ? '未读出' : inferred ? `[${amount}]` : String(amount)
  return (
    <td {...roles.cell} data-label={columnName(term, measure)} class="number">
      <a href={href}>{shown}</a>
    </td>
  )
}

/** A column's head that sorts by its column; the current one says its direction. */
function Head({
  by,
  name,
  comparison: { choice },
  number,
}: {
  by: Order['by']
  name: string
  comparison: Comparison
  number?: boolean
}) {
  const current = choice.order.by === by
  const down = current ? !choice.order.down : by !== 'organization'
  const sort = !current ? 'none' : choice.order.down ? 'descending' : 'ascending'
  return (
    <th {...roles.column} scope="col" aria-sort={sort} class={number ? 'number' : undefined}>
      <a href={choiceAddress(choice, undefined, { by, down })} rel="nofollow">
        {name}
        {current && <span aria-hidden="true">&nbsp;{choice.order.down ? '▼' : '▲'}</span>}
      </a>
    </th>
  )
}

const columnName = (term: Term, measure: Measure) =>
  measure.unit === '万元' ? `${term.name}（万元）` : term.name

const nameOf = (of: Compared) => `${of.organizationName} ${of.year}年`

const amountText = (value: number) => (Number.isInteger(value) ? grouped(value) : String(value))

const percentText = (value: number) => `${(Math.floor(value * 1000 + 0.5) / 10).toFixed(1)}%`

function valueText(line: Line, measure: Measure): string {
  if (line.value === null) return unknownWords(line, measure)
  return measure.whole === null ? amountText(line.value) : percentText(line.value)
}
