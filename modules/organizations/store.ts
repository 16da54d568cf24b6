import type { Db, Tx } from '@gongkai/platform/db'
import type {
  OrganizationCode,
  OrganizationId,
  OrganizationKind,
  RegionCode,
} from './domain/organization.ts'

export type Region = {
  readonly code: RegionCode
  readonly name: string
  readonly parent: RegionCode | null
}

export type Organization = {
  readonly id: OrganizationId
  readonly code: OrganizationCode
  readonly name: string
  readonly kind: OrganizationKind
  readonly region: { readonly code: RegionCode; readonly name: string }
}

export async function hasRegion(db: Db | Tx, code: RegionCode): Promise<boolean> {
  const found = await db
    .selectFrom('organizations.region')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

/** False where the code is taken. */
export async function addRegion(tx: Tx, { code, name, parent }: Region): Promise<boolean> {
  const added = await tx
    .insertInto('organizations.region')
    .values({ code, name, parent_code: parent })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

type NewOrganization = {
  readonly id: OrganizationId
  readonly code: OrganizationCode
  readonly name: string
  readonly region: RegionCode
  readonly kind: OrganizationKind
  readonly creditCode: string | null
}

/** False where its code, name or credit code is taken. */
export async function addOrganization(tx: Tx, organization: NewOrganization): Promise<boolean> {
  const { id, code, name, region, kind, creditCode } = organization
  const added = await tx
    .insertInto('organizations.organization')
    .values({ id, code, name, region_code: region, kind, credit_code: creditCode })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}
