import { jsonSchema, schemaPath } from '@gongkai/annual-report/render'
import type { Db } from '@gongkai/platform/db'
import type { PortalAnswer, PortalRequest, PortalRoute } from '@gongkai/platform/portal'
import {
  compareReports,
  type DownloadKind,
  downloadKinds,
  downloadOf,
  downloadSizes,
  listReports,
  type PublishedReport,
  type ReportSummary,
  reportOf,
  sourceOf,
} from '@gongkai/reporting'
import { pageAnswer } from '../../frame/answer.tsx'
import type { Compared } from '../compare/comparison.ts'
import { problemPage } from '../problem/page.zh.tsx'
import { reportAddress } from './anchors.ts'
import type { Neighbours } from './aside.zh.tsx'
import { besideMeasure } from './beside-others.zh.tsx'
import { factsOf, isCellPath } from './cell-facts.ts'
import { cellPage } from './cell-page.zh.tsx'
import { disposition } from './disposition.ts'
import { reportPage } from './page.zh.tsx'

const shownNeighbours = 5
const drawnNeighbours = 5

export const reportRoutes: readonly PortalRoute[] = [
  { path: '/reports/:organization/:year', get: (request, db) => answer(request, db, show) },
  {
    path: '/reports/:organization/:year/versions/:version',
    get: (request, db) => answer(request, db, show),
  },
  {
    path: '/reports/:organization/:year/original',
    get: (request, db) => answer(request, db, original),
  },
  {
    path: '/reports/:organization/:year/versions/:version/original',
    get: (request, db) => answer(request, db, original),
  },
  {
    path: '/reports/:organization/:year/cells/:path',
    get: (request, db) => answer(request, db, showCell),
  },
  {
    path: '/reports/:organization/:year/versions/:version/cells/:path',
    get: (request, db) => answer(request, db, showCell),
  },
  ...downloadKinds.flatMap((format): readonly PortalRoute[] => [
    {
      path: `/reports/:organization/:year/report.${format}`,
      get: (request, db) => answer(request, db, download(format)),
    },
    {
      path: `/reports/:organization/:year/versions/:version/report.${format}`,
      get: (request, db) => answer(request, db, download(format)),
    },
  ]),
  {
    path: schemaPath,
    get: async () => ({
      status: 200,
      type: 'application/schema+json; charset=utf-8',
      body: `${JSON.stringify(jsonSchema, null, 2)}\n`,
      cacheable: true,
    }),
  },
]

type Show = (report: PublishedReport, request: PortalRequest, db: Db) => Promise<PortalAnswer>

/** Finds the version an address names; 400 where the address makes no sense, 404 where there is none. */
async function answer(request: PortalRequest, db: Db, show: Show): Promise<PortalAnswer> {
  const { organization = '', year = '', version } = request.parameters
  const sound = /^[a-z][a-z0-9-]{0,59}$/.test(organization) && /^\d{4}$/.test(year)
  if (!sound || (version !== undefined && !/^[1-9]\d{0,3}$/.test(version))) {
    return pageAnswer(problemPage(400, request.path), request)
  }
  const report = await reportOf(
    db,
    organization,
    Number(year),
    version === undefined ? undefined : Number(version),
  )
  if (report === null)
    return pageAnswer(await absent(request, db, organization, Number(year)), request)
  // The newest version has one address: the short one.
  if (report.version === report.versions[0]?.version && version !== undefined) {
    const location = request.path.replace(/\/versions\/\d+/, '')
    return {
      status: 302,
      type: 'text/plain; charset=utf-8',
      body: '',
      headers: { location },
      cacheable: false,
    }
  }
  return show(report, request, db)
}

const show: Show = async (report, request, db) =>
  pageAnswer(
    reportPage({
      report,
      neighbours: await neighboursOf(report, db),
      sizes: downloadSizes(report),
    }),
    request,
  )

const showCell: Show = async (report, request, db) => {
  const { path = '' } = request.parameters
  if (!isCellPath(path)) return pageAnswer(problemPage(404, request.path), request)
  const { code } = report.organization
  const own = await listReports(db, { organization: code })
  const years = own.map((one) => one.year)
  const figures = await compareReports(db, { organizations: [code], years, paths: [path] })
  const newestFirst = figures.toSorted((a, b) => b.year - a.year)
  return pageAnswer(cellPage({ report, facts: factsOf(report, path), years: newestFirst }), request)
}

const download =
  (format: DownloadKind): Show =>
  async (report) => {
    const { type, bytes, name } = await downloadOf(report, format)
    return {
      status: 200,
      type,
      body: bytes,
      headers: { 'content-disposition': disposition(name) },
      // Kept as a file: in memory it would only push pages out.
      cacheable: false,
    }
  }

/** The file the authority handed in, byte for byte; never opened by the browser on this site. */
const original: Show = async (report, request, db) => {
  const source = await sourceOf(db, report.organization.code, report.year, report.version)
  if (source === null) return pageAnswer(problemPage(404, request.path), request)
  return {
    status: 200,
    type: 'application/octet-stream',
    body: source.bytes,
    headers: { 'content-disposition': disposition(source.name) },
    cacheable: false,
  }
}

async function neighboursOf(report: PublishedReport, db: Db): Promise<Neighbours> {
  const { organization, year } = report
  const [own, newest] = await Promise.all([
    listReports(db, { organization: organization.code }),
    listReports(db, { limit: 100 }),
  ])
  const sameYear = await listReports(db, { year, limit: 30 })
  const near = onePerAuthority([...sameYear, ...newest], organization)
  const others = near.slice(0, shownNeighbours)
  return {
    otherYears: own.filter((one) => one.year !== year),
    others,
    compared: [
      {
        organizationCode: organization.code,
        organizationName: organization.name,
        year,
        cells: report.reading.cells,
      },
      ...(await comparedWith(others.slice(0, drawnNeighbours), db)),
    ],
  }
}

/** Of each other authority the first report listed; those of the same region come first. */
function onePerAuthority(
  reports: readonly ReportSummary[],
  { code, regionName }: PublishedReport['organization'],
): readonly ReportSummary[] {
  const first = new Map<string, ReportSummary>()
  for (const one of reports) {
    if (one.organizationCode !== code && !first.has(one.organizationCode)) {
      first.set(one.organizationCode, one)
    }
  }
  const all = [...first.values()]
  return [
    ...all.filter((one) => one.regionName === regionName),
    ...all.filter((one) => one.regionName !== regionName),
  ]
}

async function comparedWith(
  others: readonly ReportSummary[],
  db: Db,
): Promise<readonly Compared[]> {
  const { parts, whole } = besideMeasure
  const figures = await compareReports(db, {
    organizations: others.map((one) => one.organizationCode),
    years: [...new Set(others.map((one) => one.year))],
    paths: [...parts, whole!].flatMap((term) => term.paths),
  })
  return others.map(({ organizationCode, organizationName, year }) => ({
    organizationCode,
    organizationName,
    year,
    cells: Object.fromEntries(
      figures
        .filter((one) => one.organizationCode === organizationCode && one.year === year)
        .map(({ path, value, status }) => [path, { value, status }]),
    ),
  }))
}

async function absent(request: PortalRequest, db: Db, organization: string, year: number) {
  const own = await listReports(db, { organization, limit: 20 })
  const others = own
    .filter((one) => one.year !== year || request.parameters.version !== undefined)
    .map((one) => ({ href: reportAddress(organization, one.year), name: one.title }))
  return problemPage(404, request.path, { others })
}
