import { cellPaths, type Reading, type Verdict } from '@gongkai/annual-report/model'
import type { PlainDate } from '@gongkai/base'
import type { OrganizationId } from '@gongkai/organizations'
import { type Db, sql, type Tx } from '@gongkai/platform/db'
import { newId } from '@gongkai/platform/ids'
import type { ReportId, VersionId } from './contract.ts'

/** Saves and locks reports. Nothing else writes these tables. */

export type Draft = {
  readonly reading: Reading
  readonly verdict: Verdict
  readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly hash: string }
  readonly note: string | null
}

export type StoredVersion = {
  readonly id: VersionId
  readonly report: ReportId
  readonly number: number
  readonly state: 'draft' | 'published'
  readonly publishedOn: PlainDate | null
}

/** The report of an authority and year, made if there is none, locked until the transaction ends. */
export async function lockReport(
  tx: Tx,
  organization: OrganizationId,
  year: number,
): Promise<ReportId> {
  await tx
    .insertInto('reporting.report')
    .values({ id: newId<ReportId>(), organization_id: organization, year })
    .onConflict((conflict) => conflict.columns(['organization_id', 'year']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('reporting.report')
    .select('id')
    .where('organization_id', '=', organization)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id as ReportId
}

/** The version and its report, locked; null where there is none. */
export async function lockVersion(tx: Tx, id: VersionId): Promise<StoredVersion | null> {
  const row = await tx
    .selectFrom('reporting.version')
    .select('report_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  // The report first, as everyone does: who waits here sees what the other left.
  await tx
    .selectFrom('reporting.report')
    .select('id')
    .where('id', '=', row.report_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const versions = await versionsOf(tx, row.report_id as ReportId)
  return versions.find((version) => version.id === id) ?? null
}

/** All versions of a report, newest first. */
export async function versionsOf(tx: Db | Tx, report: ReportId): Promise<readonly StoredVersion[]> {
  const rows = await tx
    .selectFrom('reporting.version')
    .select(['id', 'number', 'state', 'published_on'])
    .where('report_id', '=', report)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ id, number, state, published_on }) => ({
    id: id as VersionId,
    report,
    number,
    state: state as StoredVersion['state'],
    publishedOn: published_on,
  }))
}

/** Adds a draft; one that was there is replaced, with its file if no other version came from it. */
export async function saveDraft(tx: Tx, report: ReportId, draft: Draft): Promise<StoredVersion> {
  await dropDraft(tx, report)
  const number = ((await versionsOf(tx, report))[0]?.number ?? 0) + 1
  const id = newId<VersionId>()
  const { reading, verdict, file, note } = draft
  await tx
    .insertInto('reporting.source')
    .values({ hash: file.hash, bytes: Buffer.from(file.bytes) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  await tx
    .insertInto('reporting.version')
    .values({
      id,
      report_id: report,
      number,
      title: reading.report.title,
      reading: jsonOf(reading),
      verdict: jsonOf(verdict),
      source_name: file.name,
      source_hash: file.hash,
      note,
    })
    .execute()
  await saveFigures(tx, id, reading)
  return { id, report, number, state: 'draft', publishedOn: null }
}

/** From here on nothing of the version changes: the database refuses. */
export async function publish(tx: Tx, id: VersionId, on: PlainDate): Promise<void> {
  await tx
    .updateTable('reporting.version')
    .set({ state: 'published', published_on: on })
    .where('id', '=', id)
    .execute()
}

/** What was read of the newest published version, for checks from year to year. */
export async function latestReadingOf(
  db: Db | Tx,
  organization: OrganizationId,
  year: number,
): Promise<Reading | null> {
  const row = await db
    .selectFrom('reporting.version as v')
    .innerJoin('reporting.report as r', 'r.id', 'v.report_id')
    .select('v.reading')
    .where('r.organization_id', '=', organization)
    .where('r.year', '=', year)
    .where('v.state', '=', 'published')
    .orderBy('v.number', 'desc')
    .executeTakeFirst()
  return row ? (row.reading as Reading) : null
}

async function dropDraft(tx: Tx, report: ReportId): Promise<void> {
  const dropped = await tx
    .deleteFrom('reporting.version')
    .where('report_id', '=', report)
    .where('state', '=', 'draft')
    .returning('source_hash')
    .executeTakeFirst()
  if (!dropped) return
  await sql`
    delete from reporting.source s
     where s.hash = ${dropped.source_hash}
       and not exists (select from reporting.version v where v.source_hash = s.hash)`.execute(tx)
}

/** One row a cell: 200 in one statement. */
async function saveFigures(tx: Tx, version: VersionId, { cells }: Reading): Promise<void> {
  const values = cellPaths.map((path) => {
    const value = cells[path].value
    return value === null ? null : String(value)
  })
  const statuses = cellPaths.map((path) => cells[path].status)
  await sql`
    insert into reporting.figure (version_id, path, value, status)
    select ${version}, f.path, f.value, f.status
      from unnest(${[...cellPaths]}::text[], ${values}::numeric[], ${statuses}::text[])
        as f (path, value, status)`.execute(tx)
}

/** As text PostgreSQL takes: no lone halves of characters, which damaged files may hold. */
const jsonOf = (value: object) =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.toWellFormed() : part))
