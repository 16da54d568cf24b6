import type { Facet } from '@gongkai/reporting'
import { Icon } from '../../frame/icons.tsx'
import type { Page } from '../../frame/page.ts'
import { Facets } from './facets.zh.tsx'
import { listAddress, type ReportFilter, without } from './filter.ts'
import type { ReportList } from './list.ts'
import { Pages } from './pages.zh.tsx'
import { ReportTable } from './report-table.zh.tsx'

export function listPage(list: ReportList): Page {
  return {
    title: '政府信息公开年报',
    description: '按地区、年度、机关查政府信息公开工作年度报告。',
    address: listAddress(list.filter, list.page),
    trail: [{ name: '首页', href: '/' }, { name: '政府信息公开年报' }],
    board: 'reports',
    sought: list.filter.q ?? '',
    body: <Body list={list} />,
  }
}

function Body({ list }: { list: ReportList }) {
  return (
    <div class="wrap columns list">
      <div>
        <h1>政府信息公开年报</h1>
        <p class="note">
          各级行政机关每年公布上一年的政府信息公开工作情况（《政府信息公开条例》第四十九条、第五十条）。
        </p>
        {list.unreadYear !== null && (
          <p>
            “<span class="notranslate">{list.unreadYear}</span>
            ”不是年度，下面的报告没有按年度筛选。年度请写四位数字，例如2024。
          </p>
        )}
        <Chosen list={list} />
        {list.reports.length === 0 ? <Nothing filter={list.filter} /> : <Found list={list} />}
      </div>
      <Facets list={list} />
    </div>
  )
}

function Chosen({ list }: { list: ReportList }) {
  const { filter, facets, total } = list
  const nameIn = (options: readonly Facet[], value: string) =>
    options.find((one) => one.value === value)?.name ?? value
  const chosen = [
    filter.q === undefined ? null : (['q', `含“${filter.q}”`] as const),
    filter.year === undefined ? null : (['year', `${filter.year}年`] as const),
    filter.region === undefined
      ? null
      : (['region', nameIn(facets.regions, filter.region)] as const),
    filter.organization === undefined
      ? null
      : (['organization', nameIn(facets.organizations, filter.organization)] as const),
  ].filter((one) => one !== null)
  return (
    <div class="chosen">
      <p role="status">{chosen.length === 0 ? `共${total}份` : `找到${total}份`}</p>
      {chosen.length > 0 && (
        <ul>
          {chosen.map(([name, label]) => (
            <li key={name}>
              <a
                class="chip"
                href={listAddress(without(filter, name))}
                aria-label={`去掉条件：${label}`}
              >
                {label} <span aria-hidden="true">✕</span>
              </a>
            </li>
          ))}
          {chosen.length > 1 && (
            <li>
              <a class="chip plain" href="/reports">
                全部去掉
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function Found({ list }: { list: ReportList }) {
  const codes = [...new Set(list.reports.map((one) => one.organizationCode))].slice(0, 6)
  const query = new URLSearchParams(codes.map((code) => ['organization', code]))
  if (list.filter.year !== undefined) query.set('year', String(list.filter.year))
  return (
    <>
      <ReportTable reports={list.reports} caption="年度报告" />
      <Pages list={list} />
      <p class="more">
        <a href={`/reports/compare?${query}`}>把这一页的机关放在一起比</a>
      </p>
    </>
  )
}

/** Says what was looked for, and the ways on. */
function Nothing({ filter }: { filter: ReportFilter }) {
  const few = Object.keys(filter).length
  return (
    <div class="nothing">
      <p class="banner-title">
        <Icon name="note" /> 没有找到符合条件的报告
      </p>
      <ul>
        {filter.q !== undefined && (
          <li>换个短一点的词试试，例如只写机关名称里的地名，或者只写年度。</li>
        )}
        {few > 1 && <li>去掉一两个条件再找。</li>}
        <li>
          报告可能还没有收录。机关应当在每年1月31日前、政府主管部门应当在3月31日前公布上一年的报告。
        </li>
      </ul>
      <p>
        <a href="/reports">看全部年报</a>
      </p>
    </div>
  )
}
