import { dayOfMonth, dayOfWeek, monthOf, type PlainDate, yearOf } from '@gongkai/base'
import type { ReportSummary } from '@gongkai/reporting/contract'
import { site } from '../../settings.zh.ts'
import { reportAddress } from '../report/anchors.ts'

/** RSS 2.0 of the newest reports. Days of publication have no time: noon in China, so that no reader shifts the day. */
export function feed(reports: readonly ReportSummary[], origin: string): string {
  const items = reports.map((one) => {
    const link = escaped(origin + reportAddress(one.organizationCode, one.year))
    return `<item><title>${escaped(one.title)}</title><link>${link}</link><guid isPermaLink="false">${escaped(`${one.id}/${one.version}`)}</guid><pubDate>${httpDay(one.publishedOn)}</pubDate><description>${escaped(`${one.organizationName}${one.year}年政府信息公开工作年度报告${one.version > 1 ? `（第${one.version}版，更正）` : ''}`)}</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escaped(site.name)} 政府信息公开年报</title><link>${escaped(origin)}/reports</link><description>新公布和更正的政府信息公开工作年度报告</description><language>zh-CN</language><atom:link href="${escaped(origin)}/reports/feed.xml" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>
`
}

/** Addresses for search engines: pages and every report's newest version. */
export function siteMapXml(
  reports: readonly Pick<ReportSummary, 'organizationCode' | 'year'>[],
  origin: string,
): string {
  const pages = ['/', '/reports', '/reports/compare', '/self-check', '/accessibility', '/site-map']
  const addresses = [
    ...pages.map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`),
    ...reports.map(
      (one) =>
        `<url><loc>${escaped(origin + reportAddress(one.organizationCode, one.year))}</loc></url>`,
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.join('')}</urlset>
`
}

export const robots = (origin: string) =>
  `User-agent: *\nDisallow: /mode\nDisallow: /reports/compare?\nDisallow: /reports/*/cells/\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function httpDay(day: PlainDate): string {
  const date = String(dayOfMonth(day)).padStart(2, '0')
  return `${days[dayOfWeek(day) - 1]}, ${date} ${months[monthOf(day) - 1]} ${yearOf(day)} 12:00:00 +0800`
}
