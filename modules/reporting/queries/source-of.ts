import type { Db } from '@gongkai/platform/db'

/** The file a published version was read from, as it was handed in. */
export async function sourceOf(
  db: Db,
  organization: string,
  year: number,
  version: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('reporting.version as v')
    .innerJoin('reporting.report as r', 'r.id', 'v.report_id')
    .innerJoin('organizations.shared_organization as o', 'o.id', 'r.organization_id')
    .innerJoin('reporting.source as s', 's.hash', 'v.source_hash')
    .select(['v.source_name', 's.bytes'])
    .where('o.code', '=', organization)
    .where('r.year', '=', year)
    .where('v.number', '=', version)
    .where('v.state', '=', 'published')
    .executeTakeFirst()
  return row ? { name: row.source_name, bytes: row.bytes } : null
}
