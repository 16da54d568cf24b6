import type { Db } from '@gongkai/platform/db'
import type { PortalRequest, PortalRoute } from '@gongkai/platform/portal'
import { countReports, findReports, latestReports, listAuthorities } from '@gongkai/reporting'
import { pageAnswer } from '../../frame/answer.tsx'
import { homePage } from '../home/page.zh.tsx'
import { feed, robots, siteMapXml } from '../site/feeds.zh.ts'
import { siteMapPage } from '../site/site-map.zh.tsx'
import { filterOf, pageLength, unreadYear } from './filter.ts'
import type { ReportList } from './list.ts'
import { listPage } from './page.zh.tsx'
import { soughtBy } from './sought.ts'

const latestShown = 8
/** Authorities offered to narrow a list to; the others are found by name. */
const offered = 60
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
      return text('application/rss+xml', feed(await latestReports(db, fedItems), siteOrigin))
    },
  },
  {
    path: '/sitemap.xml',
    get: async ({ siteOrigin }, db) => {
      const addresses = (await listAuthorities(db)).flatMap(({ code, years }) =>
        years.map((year) => ({ organizationCode: code, year })),
      )
      return text('application/xml', siteMapXml(addresses.slice(0, mapped), siteOrigin))
    },
  },
  { path: '/robots.txt', get: async ({ siteOrigin }) => text('text/plain', robots(siteOrigin)) },
]

async function home(db: Db) {
  const [counted, latest] = await Promise.all([
    countReports(db, {}, 0),
    latestReports(db, latestShown),
  ])
  return homePage({ ...counted, latest })
}

async function list(request: PortalRequest, db: Db): Promise<ReportList> {
  const { page: asked, ...filter } = filterOf(request.query)
  const sought = soughtBy(filter)
  const { total, ...facets } = await countReports(db, sought, offered)
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const page = Math.min(asked, pages)
  const place = { limit: pageLength, offset: (page - 1) * pageLength }
  const reports = total === 0 ? [] : await findReports(db, sought, place)
  const unread = unreadYear(request.query)
  return { filter, unreadYear: unread, page, pages, total, reports, facets }
}

async function siteMap(db: Db) {
  const { years, organizations } = await countReports(db, {}, mapped)
  return siteMapPage(years, organizations)
}

const text = (type: string, body: string) => ({
  status: 200,
  type: `${type}; charset=utf-8`,
  body,
  cacheable: true,
})
