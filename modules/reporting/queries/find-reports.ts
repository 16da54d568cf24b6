import { type Db, type RawBuilder, sql } from '@gongkai/platform/db'
import type { ReportId, ReportSummary } from '../contract.ts'

/** What a list is narrowed to; everything given must hold. */
export type Sought = {
  /** Each stands in the title, the authority's name or its division's, or its characters do in the name: 平罗政府办. */
  readonly words?: readonly string[]
  /** Any of these. */
  readonly years?: readonly number[]
  readonly year?: number
  readonly region?: string
  readonly organization?: string
}

/** A further choice and how many reports it leaves. */
export type Facet = { readonly value: string; readonly name: string; readonly count: number }

export type Facets = {
  readonly total: number
  readonly years: readonly Facet[]
  readonly regions: readonly Facet[]
  readonly organizations: readonly Facet[]
}

type Page = { readonly limit: number; readonly offset?: number }

/** Some of the reports sought, newest year first, then by name in pinyin order; each in its newest published version. */
export async function findReports(
  db: Db,
  sought: Sought,
  { limit, offset = 0 }: Page,
): Promise<readonly ReportSummary[]> {
  return summaries(
    db,
    sql`select * from ${newest} n where ${all(sought)}
         order by n.year desc, n.name, n.id limit ${limit} offset ${offset}`,
    sql`s.year desc, s.name, s.id`,
  )
}

/** The reports made public last, those first. */
export async function latestReports(db: Db, limit: number): Promise<readonly ReportSummary[]> {
  return summaries(
    db,
    sql`select * from ${newest} n order by n.published_on desc, n.version_id desc limit ${limit}`,
    sql`s.published_on desc, s.version_id desc`,
  )
}

/**
 * How many reports are sought, and what each further choice would leave: a choice's own kind is left out of its
 * count. At most `most` authorities, the one that is chosen among them.
 */
export async function countReports(db: Db, sought: Sought, most: number): Promise<Facets> {
  const { year: _, ...anyYear } = sought
  const { region: __, ...anyRegion } = sought
  const { organization: ___, ...anyOrganization } = sought
  const chosen = sought.organization ?? ''
  const { rows } = await sql<FacetRow>`
    with found as materialized (
      select n.* from ${newest} n where ${all({ words: sought.words ?? [], years: sought.years ?? [] })})
    select 'total' as kind, '' as value, '' as name, count(*)::int as count, 0 as place
      from found n where ${all(narrowed(sought))}
    union all
    select 'years', n.year::text, n.year || '年', count(*)::int, -n.year
      from found n where ${all(narrowed(anyYear))} group by n.year
    union all
    select 'regions', n.region, n.region_name, count(*)::int, n.region::int
      from found n where ${all(narrowed(anyRegion))} group by n.region, n.region_name
    union all
    select * from (
      select 'organizations', n.code, n.name, count(*)::int,
             row_number() over (order by n.name, n.code)::int
        from found n where ${all(narrowed(anyOrganization))} group by n.code, n.name
       order by (n.code = ${chosen}) desc, n.name, n.code limit ${most}) o
    order by place`.execute(db)
  const of = (kind: FacetRow['kind']): readonly Facet[] =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ value, name, count }) => ({ value, name, count }))
  return {
    total: of('total')[0]!.count,
    years: of('years'),
    regions: of('regions'),
    organizations: of('organizations'),
  }
}

type FacetRow = Facet & { readonly kind: 'total' | 'years' | 'regions' | 'organizations' }

/** Each report in its newest published version, with what it is found by. */
const newest = sql`(
  select r.id, r.year, o.code, o.name, o.region_code as region, o.region_name,
         v.id as version_id, v.number, v.title, v.published_on
    from reporting.version v
    join reporting.report r on r.id = v.report_id
    join organizations.shared_organization o on o.id = r.organization_id
   where v.state = 'published' and not exists (
     select from reporting.version later
      where later.report_id = v.report_id and later.state = 'published' and later.number > v.number))`

const narrowed = ({ year, region, organization }: Sought): Sought => ({
  ...(year === undefined ? {} : { year }),
  ...(region === undefined ? {} : { region }),
  ...(organization === undefined ? {} : { organization }),
})

function all(sought: Sought): RawBuilder<unknown> {
  const { words = [], years = [], year, region, organization } = sought
  const conditions = [
    ...(year === undefined ? [] : [sql`n.year = ${year}`]),
    ...(region === undefined ? [] : [sql`n.region = ${region}`]),
    ...(organization === undefined ? [] : [sql`n.code = ${organization}`]),
    ...(years.length === 0 ? [] : [sql`n.year = any (${[...years]}::int[])`]),
    ...words.map(
      (word) =>
        sql`(n.title ilike ${anywhere([word])} or n.region_name ilike ${anywhere([word])}
             or n.name ilike ${anywhere([...word])})`,
    ),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** A pattern for pieces that stand in this order; signs of patterns in them mean themselves. */
const anywhere = (pieces: readonly string[]) =>
  `%${pieces.map((piece) => piece.replaceAll(/[\\%_]/g, '\\$&')).join('%')}%`

async function summaries(
  db: Db,
  some: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<readonly ReportSummary[]> {
  const { rows } = await sql<ReportSummary>`
    select s.id, s.code as "organizationCode", s.name as "organizationName",
           s.region_name as "regionName", s.year, s.number as version, s.title,
           s.published_on as "publishedOn",
           received.value::int as "newReceived", results.value::int as "resultTotal"
      from (${some}) s
      left join reporting.figure received
        on received.version_id = s.version_id and received.path = 'table3.newReceived.total'
      left join reporting.figure results
        on results.version_id = s.version_id and results.path = 'table3.resultTotal.total'
     order by ${order}`.execute(db)
  return rows.map((row) => ({ ...row, id: row.id as ReportId }))
}
