import { expect, it } from 'vitest'
import { published, summaryOf } from '../../testing/published.ts'
import { feed, robots, siteMapXml } from './feeds.zh.ts'

const origin = 'https://portal.example'
const summary = summaryOf(published('002_zhongwei-2023'))

it('tells of a report by title, address and day in China', () => {
  const xml = feed([summary], origin)
  expect(xml).toContain('<title>中卫市2023年政府信息公开工作年度报告</title>')
  expect(xml).toContain('<link>https://portal.example/reports/zhongwei/2023</link>')
  expect(xml).toContain('<pubDate>Fri, 29 Mar 2024 12:00:00 +0800</pubDate>')
})

it('stays XML whatever a title holds', () => {
  const xml = feed([{ ...summary, title: ']]><b>&"\u0000\u0008\ufffe' }], origin)
  expect(xml).toContain('<title>]]&gt;&lt;b&gt;&amp;&quot;</title>')
})

it('lists every report for search engines and keeps choices out', () => {
  expect(siteMapXml([summary], origin)).toContain(
    '<loc>https://portal.example/reports/zhongwei/2023</loc>',
  )
  expect(robots(origin)).toContain('Disallow: /mode\n')
  expect(robots(origin)).toContain('Sitemap: https://portal.example/sitemap.xml')
})
