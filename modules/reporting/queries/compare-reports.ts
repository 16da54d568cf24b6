import type { CellPath, CellStatus } from '@gongkai/annual-report/model'
import { type TenThousandYuan, tenThousandYuan } from '@gongkai/base'
import { type Db, sql } from '@gongkai/platform/db'
import type { ComparedFigure } from '../contract.ts'

export type Comparison = {
  readonly organizations: readonly string[]
  readonly years: readonly number[]
  readonly paths: readonly CellPath[]
}

/** The figures of the newest published versions, by name in pinyin order, year and path as asked; reports that are not there are left out. */
export async function compareReports(
  db: Db,
  { organizations, years, paths }: Comparison,
): Promise<readonly ComparedFigure[]> {
  const { rows } = await sql<Row>`
    select o.code, o.name, r.year, f.path, f.value, f.status
      from reporting.report r
      join organizations.shared_organization o on o.id = r.organization_id
      join lateral (
        select v.id from reporting.version v
         where v.report_id = r.id and v.state = 'published'
         order by v.number desc limit 1) v on true
      join reporting.figure f on f.version_id = v.id
     where o.code = any (${[...organizations]}::text[])
       and r.year = any (${[...years]}::smallint[])
       and f.path = any (${[...paths]}::text[])
     order by o.name, r.year, array_position(${[...paths]}::text[], f.path)`.execute(db)
  return rows.map(({ code, name, year, path, value, status }) => ({
    organizationCode: code,
    organizationName: name,
    year,
    path,
    value: figureFrom(path, value),
    status,
  }))
}

type Row = {
  readonly code: string
  readonly name: string
  readonly year: number
  readonly path: CellPath
  readonly value: string | null
  readonly status: CellStatus
}

function figureFrom(path: CellPath, value: string | null): number | TenThousandYuan | null {
  if (value === null) return null
  return path === 'table2.fees' ? tenThousandYuan(value) : Number(value)
}
