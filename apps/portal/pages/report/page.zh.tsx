import {
  type CellPath,
  type Part,
  partHeadings,
  tableFourPaths,
  tableThreePaths,
  tableTwoPaths,
} from '@gongkai/annual-report/model'
import type { DownloadKind } from '@gongkai/reporting'
import type { PublishedReport } from '@gongkai/reporting/contract'
import type { ComponentChildren } from 'preact'
import type { Page } from '../../frame/page.ts'
import { Phrases } from '../../parts/title.tsx'
import { addressOf, earlierVersion } from './anchors.ts'
import { Aside, Contents, type Neighbours } from './aside.zh.tsx'
import { BesideOthers } from './beside-others.zh.tsx'
import { Checks } from './checks.zh.tsx'
import { Downloads } from './downloads.zh.tsx'
import { Glance } from './glance.zh.tsx'
import { passagesAbove } from './order.ts'
import { Prose } from './prose.zh.tsx'
import { Provenance } from './provenance.zh.tsx'
import { TableFour } from './table-four.zh.tsx'
import { TableThree } from './table-three.zh.tsx'
import { TableTwo } from './table-two.zh.tsx'
import { VersionBanner, Versions } from './versions.zh.tsx'

type Given = {
  readonly report: PublishedReport
  readonly neighbours: Neighbours
  readonly sizes?: Partial<Record<DownloadKind, number>>
}

/** One report as a page: `report` is the version shown, its `versions` all there are. */
export function reportPage(given: Given): Page {
  const { report } = given
  const { organization, year, reading } = report
  return {
    title: reading.report.title,
    description: `${reading.report.title}全文、三张法定表和下载。`,
    address: addressOf(report),
    trail: [
      { name: '首页', href: '/' },
      { name: '政府信息公开年报', href: '/reports' },
      {
        name: organization.name,
        href: `/reports?${new URLSearchParams({ organization: organization.code })}`,
      },
      { name: `${year}年` },
    ],
    board: 'reports',
    ...(earlierVersion(report) === undefined ? {} : { unlisted: true }),
    body: <Body {...given} />,
  }
}

function Body({ report, neighbours, sizes }: Given) {
  const { reading, verdict } = report
  return (
    <div class="wrap columns">
      <article itemscope itemtype="https://schema.org/Report">
        <VersionBanner report={report} />
        <Head report={report} />
        <details class="fold contents-narrow">
          <summary>目录</summary>
          <Contents report={report} />
        </details>
        <Glance reading={reading} />
        {/* The report alone: what is taken for it by a program that reads this page. */}
        <div itemprop="articleBody">
          {reading.preamble.length > 0 && (
            <section class="section" aria-label="导语">
              <Prose
                passages={reading.preamble}
                part={0}
                statements={verdict.statements}
                reading={reading}
              />
            </section>
          )}
          {partHeadings.map((heading, index) => (
            <PartOf key={heading} number={index + 1} report={report} />
          ))}
          {reading.closing.length > 0 && (
            <section class="section" aria-label="附注">
              <Prose passages={reading.closing} part={7} statements={[]} reading={reading} />
            </section>
          )}
        </div>
        <Downloads address={addressOf(report)} {...(sizes === undefined ? {} : { sizes })} />
        <Checks verdict={verdict} />
        <Provenance reading={reading} />
        <Versions report={report} />
        <BesideOthers report={report} neighbours={neighbours} />
      </article>
      <Aside report={report} neighbours={neighbours} />
    </div>
  )
}

function Head({ report }: { report: PublishedReport }) {
  const { organization, year, publishedOn, reading } = report
  return (
    <header class="report-head">
      <h1 class="report-title" itemprop="headline">
        <Phrases text={reading.report.title} />
      </h1>
      <p class="note facts">
        <a href={`/reports?${new URLSearchParams({ organization: organization.code })}`}>
          {organization.name}
        </a>
        <span class="phrase">
          公布：<time dateTime={publishedOn}>{publishedOn}</time>
        </span>
        <span class="phrase">
          统计期：{year}-01-01 至 {year}-12-31
        </span>
        <span class="phrase">
          格式：国办公开办函{reading.report.norm === '30号(2021)' ? '〔2021〕30号' : '〔2019〕60号'}
        </span>
      </p>
      <div class="acts">
        <a class="button quiet" href="#downloads">
          下载
        </a>
        <a class="button quiet" href="#compare">
          和别的机关比
        </a>
        <button class="button quiet" type="button" data-act="print" hidden>
          打印
        </button>
        <button
          class="button quiet"
          type="button"
          data-act="copy"
          data-done="已复制"
          data-failed="没能复制，请从地址栏复制"
          hidden
        >
          复制链接
        </button>
      </div>
    </header>
  )
}

/** One of the six parts: heading as printed, its prose, and the table that belongs in it. */
function PartOf({ number, report }: { number: number; report: PublishedReport }) {
  const { reading } = report
  const printed = reading.parts.filter((part) => part.number === number)
  const table = tableOf(number, report)
  const above = (part: Part) => passagesAbove(reading, part.passages, tablePaths[number] ?? [])
  const heading = printed[0]?.heading ?? partHeadings[number - 1]!
  return (
    <section class="section" id={`part${number}`} aria-labelledby={`part${number}-title`}>
      <h2 id={`part${number}-title`}>
        <Phrases text={heading} />
      </h2>
      {printed.length === 0 && (
        <p class="note" role="note">
          原文没有“{partHeadings[number - 1]}”这个标题{table === null ? '，也没有读到这一部分' : ''}
          。
        </p>
      )}
      {printed.map((part) => (
        <Text key={part.heading} part={part} to={above(part)} report={report} />
      ))}
      {table}
      {printed.map((part) => (
        <Text key={part.heading} part={part} from={above(part)} report={report} />
      ))}
    </section>
  )
}

/** Some of a part's passages; they keep their numbers, by which statements find them. */
function Text({
  part,
  from = 0,
  to = part.passages.length,
  report: { reading, verdict },
}: {
  part: Part
  from?: number
  to?: number
  report: PublishedReport
}) {
  if (from >= to) return null
  return (
    <Prose
      passages={part.passages}
      from={from}
      to={to}
      part={part.number}
      statements={verdict.statements}
      reading={reading}
    />
  )
}

const tablePaths: Readonly<Record<number, readonly CellPath[]>> = {
  2: tableTwoPaths,
  3: tableThreePaths,
  4: tableFourPaths,
}

function tableOf(number: number, report: PublishedReport): ComponentChildren {
  const given = { reading: report.reading, address: addressOf(report) }
  if (number === 2) return <TableTwo {...given} />
  if (number === 3) return <TableThree {...given} />
  if (number === 4) return <TableFour {...given} />
  return null
}
