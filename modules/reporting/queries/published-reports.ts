import type { CellPath, Reading, Verdict } from '@gongkai/annual-report/model'
import { type Db, sql } from '@gongkai/platform/db'
import type { PublishedReport, ReportId, ReportSummary } from '../contract.ts'

export type ReportFilter = {
  /** Six-digit codes; a division means itself alone. */
  readonly region?: string
  readonly organization?: string
  readonly year?: number
  /** The last line of the page before. */
  readonly after?: ReportId
  readonly limit?: number
}

const MOST_LINES = 200

/** Published reports, newest year first, then by name in pinyin order; each in its newest version. */
export async function listReports(
  db: Db,
  filter: ReportFilter = {},
): Promise<readonly ReportSummary[]> {
  let all = newest(db)
  if (filter.region !== undefined) all = all.where('o.region_code', '=', filter.region)
  if (filter.organization !== undefined) all = all.where('o.code', '=', filter.organization)
  if (filter.year !== undefined) all = all.where('r.year', '=', filter.year)
  if (filter.after !== undefined) all = all.where(follows(filter.after))
  const rows = await all
    .select([
      'r.id',
      'o.code as organizationCode',
      'o.name as organizationName',
      'o.region_name as regionName',
      'r.year',
      'v.number as version',
      'v.title',
      'v.published_on as publishedOn',
      figureOf('table3.newReceived.total').as('newReceived'),
      figureOf('table3.resultTotal.total').as('resultTotal'),
    ])
    .orderBy('r.year', 'desc')
    .orderBy('o.name')
    .orderBy('r.id')
    .limit(Math.min(filter.limit ?? MOST_LINES, MOST_LINES))
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as ReportId,
    publishedOn: row.publishedOn!,
  }))
}

/** One report in its newest published version, or in an earlier one by its number. Null where there is none. */
export async function reportOf(
  db: Db,
  organization: string,
  year: number,
  version?: number,
): Promise<PublishedReport | null> {
  const rows = await db
    .selectFrom('reporting.version as v')
    .innerJoin('reporting.report as r', 'r.id', 'v.report_id')
    .innerJoin('organizations.shared_organization as o', 'o.id', 'r.organization_id')
    .select(['r.id', 'o.code', 'o.name', 'o.region_code', 'o.region_name', 'v.id as versionId'])
    .select(['v.number', 'v.published_on', 'v.note'])
    .where('o.code', '=', organization)
    .where('r.year', '=', year)
    .where('v.state', '=', 'published')
    .orderBy('v.number', 'desc')
    .execute()
  const row = version === undefined ? rows[0] : rows.find(({ number }) => number === version)
  if (!row) return null
  const { reading, verdict } = await db
    .selectFrom('reporting.version')
    .select(['reading', 'verdict'])
    .where('id', '=', row.versionId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id as ReportId,
    organization: {
      code: row.code,
      name: row.name,
      region: row.region_code,
      regionName: row.region_name,
    },
    year,
    version: row.number,
    correctionNote: row.note,
    publishedOn: row.published_on!,
    reading: reading as Reading,
    verdict: verdict as Verdict,
    versions: rows.map(({ number, published_on, note }) => ({
      version: number,
      publishedOn: published_on!,
      note,
    })),
  }
}

/** Every report's newest published version, last published first. */
export async function newestVersions(db: Db): Promise<readonly NewestVersion[]> {
  const rows = await newest(db)
    .select(['r.id', 'o.code as organization', 'r.year', 'v.number as version'])
    .orderBy('v.published_on', 'desc')
    .orderBy('v.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as ReportId }))
}

export type NewestVersion = {
  readonly id: ReportId
  readonly organization: string
  readonly year: number
  readonly version: number
}

/** The years of which reports are published, newest first. */
export async function listYears(db: Db): Promise<readonly number[]> {
  const rows = await newest(db).select('r.year').distinct().orderBy('r.year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** The authorities of which reports are published, in pinyin order, each with its years, newest first. */
export async function listAuthorities(
  db: Db,
  { organizations, find = '', year, limit }: AuthorityFilter = {},
): Promise<readonly Authority[]> {
  let all = newest(db)
    .select(['o.code', 'o.name', 'o.region_code as region', 'o.region_name as regionName'])
    .select(sql<number[]>`array_agg(r.year order by r.year desc)`.as('years'))
    .groupBy(['o.code', 'o.name', 'o.region_code', 'o.region_name'])
    .orderBy('o.name')
  if (organizations !== undefined) all = all.where('o.code', 'in', [...organizations, ''])
  if (find !== '') all = all.where(sql<boolean>`strpos(o.name || o.region_name, ${find}) > 0`)
  if (year !== undefined) all = all.having(sql<boolean>`bool_or(r.year = ${year})`)
  if (limit !== undefined) all = all.limit(limit)
  return all.execute()
}

export type AuthorityFilter = {
  readonly organizations?: readonly string[]
  /** Stands in the authority's name or its division's. */
  readonly find?: string
  /** Of this year a report is published. */
  readonly year?: number
  readonly limit?: number
}

/** Of how many authorities reports are published. */
export async function countAuthorities(db: Db): Promise<number> {
  const { count } = await newest(db)
    .select(sql<number>`count(distinct r.organization_id)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type Authority = {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly regionName: string
  readonly years: readonly number[]
}

/** Each report's newest published version. */
const newest = (db: Db) =>
  db
    .selectFrom('reporting.version as v')
    .innerJoin('reporting.report as r', 'r.id', 'v.report_id')
    .innerJoin('organizations.shared_organization as o', 'o.id', 'r.organization_id')
    .where('v.state', '=', 'published')
    .where(sql<boolean>`not exists (
      select from reporting.version later
       where later.report_id = v.report_id and later.state = 'published' and later.number > v.number)`)

const follows = (after: ReportId) => sql<boolean>`exists (
  select from reporting.report a
    join organizations.shared_organization ao on ao.id = a.organization_id
   where a.id = ${after}
     and (r.year < a.year or (r.year = a.year and (o.name, r.id) > (ao.name, a.id))))`

const figureOf = (path: CellPath) => sql<number | null>`(
  select f.value::int from reporting.figure f where f.version_id = v.id and f.path = ${path})`
