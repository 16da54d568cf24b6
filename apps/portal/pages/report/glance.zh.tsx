import type { CellPath, Reading } from '@gongkai/annual-report/model'
import { Icon } from '../../frame/icons.tsx'
import { FigureLink } from './figure.zh.tsx'
import { ApplicantChart, DecisionChart, DisputeChart, ResultChart } from './glance-charts.zh.tsx'
import { balanced } from './reasons.zh.tsx'

/** 一眼看懂: made from the three tables, and said to be no part of the report. */
export function Glance({ reading }: { reading: Reading }) {
  return (
    <section class="section" id="glance" aria-labelledby="glance-title">
      <h2 id="glance-title">一眼看懂</h2>
      <p class="text">点带下划线的数，就到法定表里的那一格。</p>
      <p class="note">本节由报告的三张表自动生成，不属于报告正文。</p>
      <Balance reading={reading} />
      <div class="charts">
        <ResultChart reading={reading} />
        <ApplicantChart reading={reading} />
        <DecisionChart reading={reading} />
        <DisputeChart reading={reading} />
      </div>
    </section>
  )
}

function Balance({ reading }: { reading: Reading }) {
  const term = (row: string, name: string) => (
    <div class="term">
      <FigureLink reading={reading} path={`table3.${row}.total` as CellPath} />
      <span>{name}</span>
    </div>
  )
  const sign = (text: string, wide?: boolean) => (
    <span class={wide ? 'sign equals' : 'sign'}>{text}</span>
  )
  return (
    <>
      <div class="balance">
        {term('newReceived', '本年新收')}
        {sign('＋')}
        {term('carriedIn', '上年结转')}
        {sign('＝', true)}
        {term('resultTotal', '本年办结')}
        {sign('＋')}
        {term('carriedOut', '结转下年')}
      </div>
      <Verdict holds={balanced(reading)} />
    </>
  )
}

function Verdict({ holds }: { holds: boolean | null }) {
  if (holds === null) {
    return (
      <p class="mark">
        <Icon name="note" /> 有的数没有读出来，表三的勾稽关系还不能逐列核对。
      </p>
    )
  }
  return holds ? (
    <p class="mark">
      <Icon name="fine" /> 表三的勾稽关系成立：每一列都相等。
    </p>
  ) : (
    <p class="mark wrong">
      <Icon name="error" /> 表三有的列对不上，详见<a href="#checks">核对结果</a>。
    </p>
  )
}
