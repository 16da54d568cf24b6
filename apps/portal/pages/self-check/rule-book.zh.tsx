import { type Rule, ruleBookVersion, rules } from '@gongkai/annual-report/check'
import type { Level } from '@gongkai/annual-report/model'

const levelWords: Readonly<Record<Level, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
}

/** Every rule there is, so that nobody must guess what was looked at. */
export function RuleBook() {
  return (
    <details class="fold rule-book">
      <summary>
        查哪些：{rules.length} 条规则（{ruleBookVersion} 版）
      </summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">
              <span class="phrase">规则</span>
            </th>
            <th scope="col">核对什么</th>
            <th scope="col">不符时</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Row({ rule }: { rule: Rule }) {
  return (
    <tr>
      <th scope="row">{rule.id}</th>
      <td>
        <b>{rule.title}</b>
        <br />
        {rule.compares}
      </td>
      <td>{rule.levels.map((level) => levelWords[level]).join('、')}</td>
      <td>{rule.law}</td>
    </tr>
  )
}
