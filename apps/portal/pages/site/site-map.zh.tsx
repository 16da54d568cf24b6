import type { Facet } from '@gongkai/reporting'
import type { Page } from '../../frame/page.ts'
import { listAddress } from '../reports/filter.ts'

/** 网站地图: every page there is, in words. */
export function siteMapPage(years: readonly Facet[], organizations: readonly Facet[]): Page {
  return {
    title: '网站地图',
    address: '/site-map',
    trail: [{ name: '首页', href: '/' }, { name: '网站地图' }],
    board: null,
    body: (
      <div class="wrap columns">
        <div class="words">
          <h1>网站地图</h1>
          <h2>栏目</h2>
          <ul>
            {pages.map(([href, name]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
          <Group
            name="按年度"
            options={years}
            address={(value) => listAddress({ year: Number(value) })}
          />
          <Group
            name="按机关"
            options={organizations}
            address={(value) => listAddress({ organization: value })}
          />
        </div>
      </div>
    ),
  }
}

const pages = [
  ['/', '首页'],
  ['/reports', '政府信息公开年报'],
  ['/reports/compare', '年报比较'],
  ['/self-check', '年报自检'],
  ['/accessibility', '无障碍'],
  ['/reports/feed.xml', 'RSS 订阅'],
  ['/schemas/annual-report.json', '数据格式（JSON Schema）'],
] as const

function Group({
  name,
  options,
  address,
}: {
  name: string
  options: readonly Facet[]
  address: (value: string) => string
}) {
  if (options.length === 0) return null
  return (
    <>
      <h2>{name}</h2>
      <ul>
        {options.map((one) => (
          <li key={one.value}>
            <a href={address(one.value)}>{one.name}</a> <span class="note">{one.count}份</span>
          </li>
        ))}
      </ul>
    </>
  )
}
