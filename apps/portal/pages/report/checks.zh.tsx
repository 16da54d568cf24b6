import type { Finding, Level, Repair, Verdict } from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'
import { Icon, type IconName } from '../../frame/icons.tsx'
import { anchorOf } from './anchors.ts'

const levels: readonly { readonly level: Level; readonly name: string; readonly icon: IconName }[] =
  [
    { level: 'error', name: '错误', icon: 'error' },
    { level: 'warning', name: '需要说明', icon: 'warning' },
    { level: 'note', name: '提示', icon: 'note' },
  ]

/** 核对结果: what the checks found, by level in words, and what could not be checked. */
export function Checks({ verdict }: { verdict: Verdict }) {
  const { findings, unchecked, statements } = verdict
  const bound = statements.filter((one) => one.paths.length > 0)
  return (
    <section class="section" id="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">核对结果</h2>
      <p class="text">{summary(findings)}</p>
      <p class="note">
        本节按公开的规则自动核对，规则版本{verdict.ruleBook}，不属于报告正文。
        {bound.length > 0 && `正文里有${bound.length}个数能在表里找到对应的格。`}
      </p>
      {levels.map(({ level, name, icon }) => {
        const found = findings.filter((one) => one.level === level)
        if (found.length === 0) return null
        const list = (
          <ol>
            {found.map((finding, index) => (
              <One key={index} finding={finding} />
            ))}
          </ol>
        )
        const heading = (
          <>
            <Icon name={icon} /> {name} {found.length}条
          </>
        )
        // Many notes would push what matters out of sight.
        return level === 'note' && found.length > 3 ? (
          <details key={level} class="fold findings level-note">
            <summary>{heading}</summary>
            {list}
          </details>
        ) : (
          <section key={level} class={`findings level-${level}`} aria-label={name}>
            <h3>{heading}</h3>
            {list}
          </section>
        )
      })}
      {verdict.repair && <Suggestion repair={verdict.repair} />}
      {unchecked.length > 0 && (
        <details class="fold">
          <summary>还有{unchecked.length}项核对不了</summary>
          <ul>
            {unchecked.map((one) => (
              <li key={`${one.rule}${one.path}`}>
                {one.reason} <span class="note">规则{one.rule}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function summary(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((one) => one.level === level).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  if (findings.length === 0) return '能核对的都核对了，没有发现问题。'
  const more = [
    warnings > 0 ? `${warnings}处需要说明` : '',
    notes > 0 ? `${notes}条提示` : '',
  ].filter((one) => one !== '')
  const rest = more.length > 0 ? `，另有${more.join('、')}` : ''
  return errors === 0 ? `没有发现错误${rest}。` : `发现${errors}处错误${rest}。报告仍按原样登载。`
}

function One({ finding }: { finding: Finding }) {
  const anchor = finding.path === null ? null : anchorOf(finding.path)
  const where = finding.path === null ? '报告全文' : pathWords(finding.path)
  const evidence = finding.evidence.filter((one) => one.text !== '' && one.text !== finding.message)
  return (
    <li>
      <p>{finding.message}</p>
      <p class="note facts">
        <span>位置：{anchor === null ? where : <a href={`#${anchor}`}>{where}</a>}</span>
        {finding.expected !== null && <span>应为：{finding.expected}</span>}
        {finding.found !== null && <span>现为：{finding.found}</span>}
        <span>
          依据：{finding.law}（规则{finding.rule}）
        </span>
      </p>
      {evidence.length > 0 && (
        <ul class="evidence">
          {evidence.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Suggestion({ repair }: { repair: Repair }) {
  return (
    <section class="findings" aria-label="怎样才能对上">
      <h3>怎样才能对上</h3>
      <p class="note">
        改动最少的一种办法
        {repair.alternatives > 1 && `（共有${repair.alternatives}种，哪一种对要由机关确认）`}
        ，仅供参考：
      </p>
      <ul>
        {repair.changes.map((change) => {
          const anchor = anchorOf(change.path)
          return (
            <li key={change.path}>
              {anchor === null ? (
                pathWords(change.path)
              ) : (
                <a href={`#${anchor}`}>{pathWords(change.path)}</a>
              )}
              ：{change.from ?? '未印出'} 改为 {change.to}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
