import type { Db, Tx } from '@gongkai/platform/db'
import type {
  OrganizationCode,
  OrganizationId,
  OrganizationKind,
  RegionCode,
} from '../domain/organization.ts'
import type { Organization, Region } from '../store.ts'

export async function organizationByCode(
  db: Db | Tx,
  code: OrganizationCode | string,
): Promise<Organization | null> {
  const row = await select(db).where('o.code', '=', code).executeTakeFirst()
  return row ? organizationFrom(row) : null
}

/** All of them, or those of the given divisions, in pinyin order of their names. */
export async function listOrganizations(
  db: Db | Tx,
  { regions }: { readonly regions?: readonly string[] } = {},
): Promise<readonly Organization[]> {
  const all = select(db).orderBy('o.name')
  const rows = await (regions ? all.where('o.region_code', 'in', [...regions, '']) : all).execute()
  return rows.map(organizationFrom)
}

/** Every division, by code. */
export async function listRegions(db: Db | Tx): Promise<readonly Region[]> {
  const rows = await db
    .selectFrom('organizations.region')
    .select(['code', 'name', 'parent_code'])
    .orderBy('code')
    .execute()
  return rows.map(({ code, name, parent_code }) => ({
    code: code as RegionCode,
    name,
    parent: parent_code as RegionCode | null,
  }))
}

const select = (db: Db | Tx) =>
  db
    .selectFrom('organizations.organization as o')
    .innerJoin('organizations.region as r', 'r.code', 'o.region_code')
    .select(['o.id', 'o.code', 'o.name', 'o.kind', 'r.code as regionCode', 'r.name as regionName'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const organizationFrom = (row: Row): Organization => ({
  id: row.id as OrganizationId,
  code: row.code as OrganizationCode,
  name: row.name,
  kind: row.kind as OrganizationKind,
  region: { code: row.regionCode as RegionCode, name: row.regionName },
})
