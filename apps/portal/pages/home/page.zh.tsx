import type { Facet } from '@gongkai/reporting'
import type { ReportSummary } from '@gongkai/reporting/contract'
import type { Page } from '../../frame/page.ts'
import { listAddress } from '../reports/filter.ts'
import { ReportTable } from '../reports/report-table.zh.tsx'

export type Home = {
  readonly total: number
  readonly latest: readonly ReportSummary[]
  readonly years: readonly Facet[]
  readonly regions: readonly Facet[]
}

export function homePage(home: Home): Page {
  return {
    title: '首页',
    description: '查政府信息公开工作年度报告：全文、三张法定表、比较和自检。',
    address: '/',
    trail: [{ name: '首页' }],
    board: 'home',
    body: <Body home={home} />,
  }
}

function Body({ home }: { home: Home }) {
  return (
    <>
      <Hero home={home} />
      <div class="wrap columns home">
        <section aria-labelledby="latest-title">
          <h2 id="latest-title">最新年报</h2>
          {home.latest.length === 0 ? (
            <p class="text">还没有收录年报。报告公布以后，会出现在这里。</p>
          ) : (
            <ReportTable reports={home.latest} caption="最新年报" />
          )}
          <p class="more">
            <a href="/reports">全部{home.total}份年报</a>
          </p>
        </section>
        <aside class="side" aria-label="自检和比较">
          <SelfCheck />
          <Compare />
        </aside>
      </div>
      <Regions home={home} />
    </>
  )
}

function Hero({ home }: { home: Home }) {
  return (
    <div class="hero">
      <div class="wrap">
        <h1>查政府信息公开年报</h1>
        <search>
          <form class="find" action="/reports" method="get">
            <label class="hidden" for="home-q">
              机关、年度或标题
            </label>
            <input
              id="home-q"
              name="q"
              type="search"
              placeholder="机关、年度或标题"
              autocomplete="off"
            />
            <button type="submit">搜索</button>
          </form>
        </search>
        <p class="note">例如“平罗 2023”。年度、机关可以一起写。</p>
        <ul class="quick">
          {home.years.slice(0, 5).map((year) => (
            <li key={year.value}>
              <a href={listAddress({ year: Number(year.value) })}>
                {year.name}年报{year.count}份
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function SelfCheck() {
  return (
    <section class="ask">
      <h2>年报自检</h2>
      <p>报告公布前先查一遍：表里的数对不对得上，正文和表是不是一致。</p>
      <p>文件只在您的浏览器里读，不上传。</p>
      <a class="button" href="/self-check">
        检查一份报告
      </a>
      <p class="note">可以用 PDF、DOCX、网页或文本文件。</p>
    </section>
  )
}

function Compare() {
  return (
    <section>
      <h2>年报比较</h2>
      <p>
        选几家机关、几个年度，<a href="/reports/compare">放在一起看</a>
        。每个数都能回到报告原文的那一格。
      </p>
    </section>
  )
}

function Regions({ home }: { home: Home }) {
  if (home.regions.length < 2) return null
  return (
    <section class="section wrap" aria-labelledby="regions-title">
      <h2 id="regions-title">按地区看</h2>
      <ul class="regions">
        {home.regions.map((region) => (
          <li key={region.value}>
            <a href={listAddress({ region: region.value })}>{region.name}</a>
            <span class="note">{region.count}份</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
