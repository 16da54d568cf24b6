import { plainModes } from '../frame/modes.ts'
import type { Page } from '../frame/page.ts'
import { choiceOf } from '../pages/compare/choice.ts'
import { comparePage } from '../pages/compare/page.zh.tsx'
import { homePage } from '../pages/home/page.zh.tsx'
import { problemPage } from '../pages/problem/page.zh.tsx'
import { factsOf } from '../pages/report/cell-facts.ts'
import { cellPage } from '../pages/report/cell-page.zh.tsx'
import { reportPage } from '../pages/report/page.zh.tsx'
import { listPage } from '../pages/reports/page.zh.tsx'
import { accessibilityPage } from '../pages/site/accessibility.zh.tsx'
import { siteMapPage } from '../pages/site/site-map.zh.tsx'
import { damaged } from './damaged.ts'
import { published, summaryOf, zhongwei } from './published.ts'

const ids = [
  '000_ningxia-office-2024',
  '001_pingluo-office-2023',
  '003_huinong-office-2024',
  '004_zhongning-office-2024',
  'suqian-2023',
]

export const reports = [zhongwei(), ...ids.map((id) => published(id))]

/** The authorities of the sample reports as the store lists them. */
export const authorities = reports.map(
  ({ organization: { code, name, region, regionName }, year }) => ({
    code,
    name,
    region,
    regionName,
    years: [year],
  }),
)

/** A comparison of the sample reports as the address asks for it. */
export function comparisonFor(search: string) {
  const query = new URLSearchParams(search)
  const choice = choiceOf({
    query: Object.fromEntries([...query].toReversed()),
    queryAll: (name) => query.getAll(name),
  })
  const chosen = reports.filter((one) => choice.organizations.includes(one.organization.code))
  const compared = chosen.flatMap((one) =>
    [2024, 2023].map((year) => ({
      organizationCode: one.organization.code,
      organizationName: one.organization.name,
      year,
      cells: year === one.year ? one.reading.cells : null,
    })),
  )
  return { choice, offer: { organizations: authorities, more: 3, years: [2024, 2023] }, compared }
}

/** Every kind of page, filled from the corpus. */
export function samplePages(): Readonly<Record<string, Page>> {
  const facets = {
    years: [
      { value: '2024', name: '2024年', count: 3 },
      { value: '2023', name: '2023年', count: 3 },
    ],
    regions: [{ value: '640000', name: '示例地区', count: 6 }],
    organizations: authorities.map(({ code, name }) => ({ value: code, name, count: 1 })),
  }
  const summaries = reports.map(summaryOf)
  const list = { unreadYear: null, page: 1, pages: 1, reports: summaries, facets }
  return {
    home: homePage({ total: 6, latest: summaries, years: facets.years, regions: facets.regions }),
    'home empty': homePage({ total: 0, latest: [], years: [], regions: [] }),
    list: listPage({ ...list, filter: {}, total: 6 }),
    'list page 2': listPage({
      ...list,
      filter: { year: 2023, q: '<b>&"' },
      page: 2,
      pages: 12,
      total: 240,
    }),
    'list empty': listPage({
      ...list,
      filter: { q: '不存在' },
      unreadYear: '<x>',
      reports: [],
      total: 0,
    }),
    report: reportPage({
      report: zhongwei(),
      neighbours: {
        otherYears: [],
        others: summaries.slice(1, 4),
        compared: reports.slice(0, 4).map(({ organization, year, reading }) => ({
          organizationCode: organization.code,
          organizationName: organization.name,
          year,
          cells: reading.cells,
        })),
      },
      sizes: { csv: 9_000 },
    }),
    'report damaged': reportPage({
      report: damaged(),
      neighbours: { otherYears: summaries.slice(0, 1), others: [] },
    }),
    cell: cellPage({
      report: zhongwei(),
      facts: factsOf(zhongwei(), 'table3.newReceived.total'),
      years: [],
    }),
    'cell damaged': cellPage({
      report: damaged(),
      facts: factsOf(damaged(), 'table3.granted.natural'),
      years: [2024, 2023].map((year) => ({
        organizationCode: 'pingluo-office',
        organizationName: '平罗县人民政府办公室',
        year,
        path: 'table3.granted.natural',
        value: 3,
        status: 'inferred',
      })),
    }),
    compare: comparePage(comparisonFor('')),
    'compare chosen': comparePage(
      comparisonFor(
        'organization=zhongwei&organization=pingluo-office&figure=open-share&figure=denied-share&figure=new-received&figure=fees&figure=table3.unable.notHeld.natural&find=中',
      ),
    ),
    'compare one': comparePage(
      comparisonFor('organization=zhongwei&year=2023&sort=year&order=asc'),
    ),
    accessibility: accessibilityPage(plainModes, '/reports'),
    'site map': siteMapPage(facets.years, facets.organizations),
    'problem 404': problemPage(404, '/nothing'),
    'problem 500': problemPage(500, '/broken', { requestId: '0190' }),
  }
}
