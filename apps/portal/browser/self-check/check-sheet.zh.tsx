import { factsOf, findingRows, type Saved, uncheckedRows } from './findings-page.zh.ts'
import { tallyOf } from './tally.ts'
import { today } from './today.ts'
import { sentenceOf } from './words.zh.ts'

/** What is printed instead of the screen: the findings as a list to be signed and filed. */
export function CheckSheet({ file, outcome, previous }: Omit<Saved, 'day'>) {
  const { reading, verdict } = outcome
  const rows = findingRows(outcome)
  return (
    <section class="sheet-print" aria-hidden="true">
      <p class="sheet-title">年度报告核对单</p>
      <p class="sheet-report">{reading.report.title}</p>
      <p>{sentenceOf(tallyOf(outcome))}</p>
      <dl class="sheet-facts">
        {factsOf({ file, outcome, previous, day: today() }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>级别</th>
            <th>问题</th>
            <th>应为</th>
            <th>现为</th>
            <th>规则与依据</th>
            <th>处理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.join()}>
              <td>{index + 1}</td>
              {row.map((text, at) => (
                <td key={at}>{text}</td>
              ))}
              <td class="sheet-blank" />
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={7}>没有发现问题。</td>
            </tr>
          )}
        </tbody>
      </table>
      {verdict.unchecked.length > 0 && (
        <>
          <p class="sheet-heading">没有条件核对的</p>
          <ul>
            {uncheckedRows(outcome).map(([rules, reason]) => (
              <li key={reason}>
                {rules}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="sheet-sign">
        <span>核对人：</span>
        <span>复核人：</span>
        <span>日期：</span>
      </p>
    </section>
  )
}
