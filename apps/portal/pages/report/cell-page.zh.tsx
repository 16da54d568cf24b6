import type { CellPath, CellReading, CellStatus, Reading } from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'
import type { ComparedFigure, PublishedReport } from '@gongkai/reporting/contract'
import type { Page } from '../../frame/page.ts'
import { addressOf, cellAddress, earlierVersion } from './anchors.ts'
import type { CellFacts, Equation, Said } from './cell-facts.ts'
import { figureText } from './figure.zh.tsx'
import { cellName } from './labels.zh.ts'
import { placeText } from './place.zh.ts'
import { identityName } from './reasons.zh.tsx'

type Given = {
  readonly report: PublishedReport
  readonly facts: CellFacts
  /** The same cell in the authority's reports of all years, newest first. */
  readonly years: readonly ComparedFigure[]
}

/** 这个数从哪来: all that is known about one cell of one report. */
export function cellPage({ report, facts, years }: Given): Page {
  const { organization, year, reading } = report
  const version = earlierVersion(report)
  const name = pathWords(facts.path)
  return {
    title: `这个数从哪来：${name}`,
    address: cellAddress(organization.code, year, facts.path, version),
    trail: [
      { name: '首页', href: '/' },
      { name: '政府信息公开年报', href: '/reports' },
      {
        name: `${organization.name}${year}年`,
        href: addressOf(report),
      },
      { name },
    ],
    board: 'reports',
    unlisted: true,
    body: (
      <div class="wrap columns">
        <article>
          <h1>
            {name.split(/(?<=”)(?=[^“”]+$)/).map((phrase) => (
              <span key={phrase} class="phrase">
                {phrase}
              </span>
            ))}
          </h1>
          <p class="note">{reading.report.title}</p>
          <Stands report={report} path={facts.path} />
          <Equations equations={facts.equations} report={report} path={facts.path} />
          <Prose statements={facts.statements} report={report} />
          <Findings facts={facts} report={report} />
          <Elsewhere years={years} report={report} path={facts.path} />
        </article>
      </div>
    ),
  }
}

type Of = { readonly report: PublishedReport }

function Stands({ report, path }: Of & { path: CellPath }) {
  const cell = report.reading.cells[path]
  const address = addressOf(report)
  const place = placeText(cell.place)
  return (
    <section class="section" aria-labelledby="stands-title">
      <h2 id="stands-title">这个数</h2>
      <p class="cell-figure">
        <a href={`${address}#${path}`}>{figureText(cell)}</a>
        {path === 'table2.fees' && cell.value !== null && ' 万元'}
      </p>
      <p class="text">{statusText(cell)}</p>
      <p class="text">
        {place === null ? '原文件里没有找到它的位置。' : `在原文件的${place}。`}
        <a href={`${address}/original`}>下载机关提供的原文件</a>，可以对着看。
      </p>
    </section>
  )
}

function statusText(cell: CellReading): string {
  if (cell.status === 'inferred') {
    const basis = cell.identity === undefined ? '' : `（${identityName(cell.identity)}）`
    return `原文没有印出或认不清，是按勾稽关系算出来的唯一结果：${cell.equation ?? cell.value}${basis}。`
  }
  return statusWords[cell.status]
}

const statusWords: Readonly<Record<Exclude<CellStatus, 'inferred'>, string>> = {
  printed: '照原文印出，没有改动。',
  blank: '原文这一格是空白，不当作0。',
  conflicting: '原文这一格可能有几种读法，勾稽关系定不下来，请以机关解释为准。',
  missing: '原文没有印出这一格，不当作0。',
}

function Equations({
  equations,
  report,
  path,
}: Of & { equations: readonly Equation[]; path: CellPath }) {
  return (
    <section class="section" aria-labelledby="equations-title">
      <h2 id="equations-title">和别的格的关系</h2>
      {equations.length === 0 ? (
        <p class="text">法定表样没有给这一格规定勾稽关系。</p>
      ) : (
        <ul class="equations">
          {equations.map(({ identity, holds }) => (
            <li key={identity.id}>
              <p>
                {identityName(identity.id)}：
                <b>{holds === null ? '有数没读出，核对不了' : holds ? '对得上' : '对不上'}</b>
              </p>
              <p class="equation">
                <Side paths={identity.left} report={report} path={path} />
                {holds === false ? ' ≠ ' : ' ＝ '}
                <Side paths={identity.right} report={report} path={path} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** One side of an equation; in a long sum the zeros are counted, not listed. */
function Side({ paths, report, path }: Of & { paths: readonly CellPath[]; path: CellPath }) {
  const { cells } = report.reading
  const shown =
    paths.length <= 7 ? paths : paths.filter((one) => one === path || cells[one].value !== 0)
  const silent = paths.length - shown.length
  return (
    <>
      {shown.map((one, at) => (
        <span key={one}>
          {at > 0 && ' ＋ '}
          {cellName(one)}{' '}
          {one === path ? <b>{figureText(cells[one])}</b> : <Cell report={report} path={one} />}
        </span>
      ))}
      {silent > 0 && `${shown.length > 0 ? ' ＋ ' : ''}另外${silent}格都是0`}
    </>
  )
}

function Cell({ report, path }: Of & { path: CellPath }) {
  const { organization, year, reading } = report
  return (
    <a href={cellAddress(organization.code, year, path, earlierVersion(report))}>
      {figureText(reading.cells[path])}
    </a>
  )
}

const verdicts = {
  match: '和表里的数相符',
  contradiction: '和表里的数不一样',
  unverifiable: '暂时核对不了',
} as const

function Prose({ statements, report }: Of & { statements: readonly Said[] }) {
  const address = addressOf(report)
  return (
    <section class="section" aria-labelledby="prose-title">
      <h2 id="prose-title">正文里说到它的地方</h2>
      {statements.length === 0 ? (
        <p class="text">正文里没有找到说这个数的话。</p>
      ) : (
        <ul>
          {statements.map(({ statement, heading, anchor }) => (
            <li key={`${anchor} ${statement.at.passage} ${statement.at.start}`}>
              “{statement.quote}”（{verdicts[statement.verdict]}，见
              <a href={`${address}#${anchor}`}>{heading ?? '导语'}</a>）
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Findings({ facts: { findings }, report }: Of & { facts: CellFacts }) {
  const address = addressOf(report)
  return (
    <section class="section" aria-labelledby="findings-title">
      <h2 id="findings-title">核对时发现的问题</h2>
      {findings.length === 0 ? (
        <p class="text">没有发现和它有关的问题。</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.path} ${finding.message}`}>
              {finding.message}
              <span class="note">
                　依据：{finding.law}（规则{finding.rule}）
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="more">
        <a href={`${address}#checks`}>看全部核对结果</a>
      </p>
    </section>
  )
}

function Elsewhere({
  years,
  report: { organization, year },
  path,
}: Of & { years: readonly ComparedFigure[]; path: CellPath }) {
  const compare = (codes: readonly (readonly [string, string])[]) =>
    `/reports/compare?${new URLSearchParams([...codes.map((one) => [...one]), ['figure', path]])}`
  return (
    <section class="section" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">别的年度、别的机关</h2>
      {years.length > 1 && (
        <ul class="years">
          {years.map((one) => (
            <li key={one.year}>
              {one.year}年{' '}
              {one.year === year ? (
                <b>{yearFigure(one)}（本报告）</b>
              ) : (
                <a href={cellAddress(organization.code, one.year, path)}>{yearFigure(one)}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul class="go">
        <li>
          <a href={compare([['organization', organization.code]])}>{organization.name}历年比较</a>
        </li>
        <li>
          <a href={compare([['year', String(year)]])}>和别的机关{year}年的这一格比</a>
        </li>
      </ul>
    </section>
  )
}

const yearFigure = ({ value, status }: ComparedFigure) =>
  figureText({ value, status, printed: null, place: null } satisfies Reading['cells'][CellPath])
