import type { Db } from '@gongkai/platform/db'
import type { PortalRequest, PortalRoute } from '@gongkai/platform/portal'
import { listAuthorities, listReports, type ReportSummary } from '@gongkai/reporting'
import { pageAnswer } from '../../frame/answer.tsx'
import { homePage } from '../home/page.zh.tsx'
import { feed, robots, siteMapXml } from '../site/feeds.zh.ts'
import { siteMapPage } from '../site/site-map.zh.tsx'
import { filterOf, pageLength } from './filter.ts'
import { facetsOf, type Pair, pairsOf } from './find.ts'
import type { ReportList } from './list.ts'
import { listPage } from './page.zh.tsx'

const latestShown = 8
const fedItems = 50
/** The protocol's most addresses in one file. */
const mapped = 50_000 - 6

export const listRoutes: readonly PortalRoute[] = [
  { path: '/', get: async (request, db) => pageAnswer(await home(db), request) },
  {
    path: '/reports',
    query: ['q', 'region', 'year', 'organization', 'page'],
    get: async (request, db) => pageAnswer(listPage(await list(request, db)), request),
  },
  { path: '/site-map', get: async (request, db) => pageAnswer(await siteMap(db), request) },
  {
    path: '/reports/feed.xml',
    get: async ({ siteOrigin }, db) => {
      const all = await listReports(db, {})
      const newest = all
        .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
        .slice(0, fedItems)
      return text('application/rss+xml', feed(newest, siteOrigin))
    },
  },
  {
    path: '/sitemap.xml',
    get: async ({ siteOrigin }, db) => {
      const pairs = pairsOf(await listAuthorities(db), {}).slice(0, mapped)
      const addresses = pairs.map(({ authority, year }) => ({
        organizationCode: authority.code,
        year,
      }))
      return text('application/xml', siteMapXml(addresses, siteOrigin))
    },
  },
  { path: '/robots.txt', get: async ({ siteOrigin }) => text('text/plain', robots(siteOrigin)) },
]

async function home(db: Db) {
  const authorities = await listAuthorities(db)
  const pairs = pairsOf(authorities, {})
  const { years, regions } = facetsOf(authorities, {})
  const recent = await listReports(db, {})
  const latest = recent
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    .slice(0, latestShown)
  return homePage({ total: pairs.length, latest, years, regions })
}

async function list(request: PortalRequest, db: Db): Promise<ReportList> {
  const { page: asked, ...filter } = filterOf(request.query)
  const authorities = await listAuthorities(db)
  const pairs = pairsOf(authorities, filter)
  const pages = Math.max(1, Math.ceil(pairs.length / pageLength))
  const page = Math.min(asked, pages)
  const shown = pairs.slice((page - 1) * pageLength, page * pageLength)
  return {
    filter,
    page,
    pages,
    total: pairs.length,
    reports: await summariesOf(db, shown),
    facets: facetsOf(authorities, filter),
  }
}

/** The lines of some authorities' years, in their order; one that was just withdrawn is left out. */
export async function summariesOf(
  db: Db,
  pairs: readonly Pair[],
): Promise<readonly ReportSummary[]> {
  const found = await Promise.all(
    pairs.map(({ authority, year }) =>
      listReports(db, { organization: authority.code, year, limit: 1 }),
    ),
  )
  return found.flat()
}

async function siteMap(db: Db) {
  const { years, organizations } = facetsOf(await listAuthorities(db), {})
  return siteMapPage(years, organizations)
}

const text = (type: string, body: string) => ({
  status: 200,
  type: `${type}; charset=utf-8`,
  body,
  cacheable: true,
})
