import type { Page } from '../../frame/page.ts'
import { choiceAddress, most } from './choice.ts'
import { ChoiceForm } from './form.zh.tsx'
import type { Comparison } from './given.ts'
import { MeasureSection } from './measure.zh.tsx'

export function comparePage(comparison: Comparison): Page {
  return {
    title: '年报比较',
    description: '选几家机关、几个年度的政府信息公开年报，放在一起看。',
    address: choiceAddress(comparison.choice, undefined, comparison.choice.order),
    trail: [
      { name: '首页', href: '/' },
      { name: '政府信息公开年报', href: '/reports' },
      { name: '年报比较' },
    ],
    board: 'compare',
    unlisted: comparison.choice.organizations.length > 0,
    body: <Body comparison={comparison} />,
  }
}

function Body({ comparison }: { comparison: Comparison }) {
  const { choice, compared, offer } = comparison
  const kept = compared.filter((one) => one.cells !== null)
  return (
    <div class="wrap compare">
      <h1>年报比较</h1>
      {offer.organizations.length === 0 ? (
        <p class="text state">还没有收录年报，暂时没有可比的机关。</p>
      ) : (
        <ChoiceForm comparison={comparison} />
      )}
      {choice.unreadYears.length > 0 && (
        <p class="text state">
          “<span class="notranslate">{choice.unreadYears.join('、')}</span>
          ”不是年度，没有按它比较。年度请写四位数字，例如2024。
        </p>
      )}
      {offer.organizations.length > 0 && choice.organizations.length === 0 && (
        <p class="text state">
          {kept.length > 0 &&
            `还没有勾选机关，下面先列出${[...new Set(kept.map((one) => one.year))].join('、')}年的${kept.length}份年报。`}
          勾选机关，再点“比较”，可以换成您要看的。最多选{most.organizations}家、{most.years}个年度、
          {most.measures}项指标。
        </p>
      )}
      {offer.organizations.length > 0 && kept.length === 0 && (
        <p class="text state">选的机关在这些年度没有收录年报。去掉年度，或者换几家机关再看。</p>
      )}
      {kept.length > 0 && (
        <>
          <p class="text state">
            机关的大小、层级不同，收到的申请多少不一样，所以图里只画比例，件数列在表里。每个数都能点开，回到报告里的那一格。
          </p>
          {choice.measures.map((measure) => (
            <MeasureSection key={measure.id} measure={measure} comparison={comparison} />
          ))}
          <p class="more">
            <a href={choiceAddress(choice, '/reports/compare.csv', choice.order)}>
              下载这次比较的数据（CSV）
            </a>
          </p>
        </>
      )}
    </div>
  )
}
