import { cellPaths } from '@gongkai/annual-report/model'
import { plainDate } from '@gongkai/base'
import { perform } from '@gongkai/platform/commands'
import { sql } from '@gongkai/platform/db'
import { freshDatabase } from '@gongkai/platform/testing/database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { VersionId } from '../contract.ts'
import { reportOf } from '../queries/published-reports.ts'
import { sourceOf } from '../queries/source-of.ts'
import { aKeeper, changed, huinong, pingluo, someAuthorities } from '../testing.ts'
import { correctReport } from './correct-report.ts'
import { importReport } from './import-report.ts'
import { publishReport } from './publish-report.ts'

const { db, close } = await freshDatabase()
beforeAll(() => someAuthorities(db))
beforeEach(clear)
afterAll(close)

const keeper = aKeeper(db)
const ofPingluo = { organization: 'pingluo-office', year: 2023, file: pingluo }
const importIt = (given: object = {}) => perform(importReport, { ...ofPingluo, ...given }, keeper)
const correctIt = (given: object = {}) =>
  perform(correctReport, { ...ofPingluo, note: '更正现行有效件数', ...given }, keeper)
const publishIt = (version: VersionId, publishedOn: string | null = '2024-01-26') =>
  perform(publishReport, { version, publishedOn }, keeper)

describe('importing a report', () => {
  it('reads and checks it and keeps it as a draft, which the public does not see', async () => {
    const { version, reading, verdict } = must(await importIt())
    expect(version).toBeDefined()
    expect(reading.report).toMatchObject({ year: 2023, agency: '平罗县人民政府办公室' })
    expect(verdict.ruleBook).not.toBe('')
    expect(await reportOf(db, 'pingluo-office', 2023)).toBeNull()
  })

  it('keeps each of the 200 cells for comparison; one that was not read is null, never zero', async () => {
    const { version, reading } = must(await importIt())
    const { rows } = await sql<{ path: string; value: string | null; status: string }>`
      select path, value, status from reporting.figure where version_id = ${version}`.execute(db)
    expect(rows).toHaveLength(cellPaths.length)
    for (const { path, value, status } of rows) {
      const cell = reading.cells[path as (typeof cellPaths)[number]]
      expect({ path, value: value === null ? null : Number(value), status }).toEqual({
        path,
        value: cell.value === null ? null : Number(cell.value),
        status: cell.status,
      })
    }
  })

  it('again replaces the draft and its file', async () => {
    must(await importIt())
    must(await importIt({ file: changed(pingluo, '平罗县', ' 平罗县') }))
    expect(await count('version')).toBe(1)
    expect(await count('source')).toBe(1)
  })

  it.each([
    ['reporting.other-year', { year: 2022 }],
    ['reporting.other-organization', { organization: 'huinong-office' }],
    ['reporting.no-such-organization', { organization: 'nobody' }],
    ['annual-report.no-report', { file: { name: 'a.txt', bytes: bytesOf('今天天气很好。') } }],
    ['formats.encrypted', { file: { name: 'a.doc', bytes: encryptedOffice() } }],
    ['invalid-input', { file: { name: 'a.txt', bytes: new Uint8Array() } }],
  ])('is refused with %s, and nothing is stored', async (code, given) => {
    expect(await importIt(given)).toMatchObject({ ok: false, failure: { code } })
    expect(await count('report')).toBe(0)
    expect(await count('source')).toBe(0)
  })

  it('is refused once the report is published: that is for a correction', async () => {
    await published()
    expect(await importIt()).toMatchObject({ failure: { code: 'reporting.already-published' } })
    expect(await count('version')).toBe(1)
  })

  it('needs its permission', async () => {
    const nobody = { ...keeper, actor: { person: 'p', permissions: new Set<string>() } }
    expect(await perform(importReport, ofPingluo, nobody)).toMatchObject({
      failure: { code: 'not-allowed', needs: 'reporting.import' },
    })
  })
})

describe('publishing a report', () => {
  it('makes it public as it was read, with the file it was read from', async () => {
    const { version, reading, verdict } = must(await importIt())
    expect(must(await publishIt(version))).toEqual({ number: 1, publishedOn: '2024-01-26' })
    const report = await reportOf(db, 'pingluo-office', 2023)
    expect(report).toMatchObject({
      organization: { code: 'pingluo-office', region: '640221', regionName: '平罗县' },
      year: 2023,
      version: 1,
      correctionNote: null,
      publishedOn: '2024-01-26',
    })
    // Character by character: the verdict of the same input is the same bytes.
    expect(JSON.stringify(report!.reading)).toBe(JSON.stringify(reading))
    expect(JSON.stringify(report!.verdict)).toBe(JSON.stringify(verdict))
    const source = await sourceOf(db, 'pingluo-office', 2023, 1)
    expect(source!.name).toBe(pingluo.name)
    expect(Buffer.compare(source!.bytes, pingluo.bytes)).toBe(0)
  })

  it('happens today unless another day is given, never on a day to come', async () => {
    const { version } = must(await importIt())
    expect(await publishIt(version, '2025-04-01')).toMatchObject({
      failure: { code: 'reporting.day-in-future', today: '2025-03-31' },
    })
    expect(must(await publishIt(version, null)).publishedOn).toBe('2025-03-31')
  })

  it('is not held up by what the checks found', async () => {
    const total = '(七) 总计\t\t18\t0\t0\t0\t0\t0\t18'
    const wrong = changed(pingluo, total, total.replaceAll('18', '19'))
    const { version, verdict } = must(await importIt({ file: wrong }))
    expect(verdict.findings.some(({ level }) => level === 'error')).toBe(true)
    expect((await publishIt(version)).ok).toBe(true)
  })

  it('freezes it: not even SQL changes a version, its figures or its file', async () => {
    const version = await published()
    for (const change of [
      sql`update reporting.version set title = 'x' where id = ${version}`,
      sql`update reporting.version set state = 'draft', published_on = null where id = ${version}`,
      sql`delete from reporting.version where id = ${version}`,
      sql`update reporting.figure set value = 1, status = 'printed' where version_id = ${version}`,
      sql`delete from reporting.figure where version_id = ${version}`,
      sql`insert into reporting.figure values (${version}, 'table9', 1, 'printed')`,
      sql`delete from reporting.source`,
      sql`update reporting.source set bytes = 'x'`,
      sql`update reporting.report set year = 2022`,
      sql`truncate reporting.figure`,
    ]) {
      await expect(change.execute(db)).rejects.toThrow(/cannot change|violates foreign key/)
    }
  })

  it('twice is told the day of the first time', async () => {
    const version = await published()
    expect(await publishIt(version)).toEqual({
      ok: false,
      failure: { code: 'reporting.published-already', on: '2024-01-26' },
    })
  })

  it('by two people at the same moment happens once', async () => {
    const { version } = must(await importIt())
    const both = await Promise.all([publishIt(version), publishIt(version, '2024-01-27')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'reporting.published-already' },
    })
  })

  it('of a draft that was replaced meanwhile is refused: nobody publishes what they did not see', async () => {
    const { version } = must(await importIt())
    must(await importIt())
    expect(await publishIt(version)).toMatchObject({ failure: { code: 'reporting.no-such-draft' } })
  })
})

describe('correcting a report (report.md §7)', () => {
  it('publishes a new version with a note; the old one stays reachable as it was', async () => {
    await published()
    const before = await reportOf(db, 'pingluo-office', 2023)
    const corrected = must(await correctIt({ file: changed(pingluo, '平罗县', ' 平罗县') }))
    expect((await reportOf(db, 'pingluo-office', 2023))!.version).toBe(1)

    must(await publishIt(corrected.version, '2024-03-01'))
    expect(await reportOf(db, 'pingluo-office', 2023)).toMatchObject({
      version: 2,
      correctionNote: '更正现行有效件数',
      publishedOn: '2024-03-01',
      versions: [
        { version: 2, publishedOn: '2024-03-01', note: '更正现行有效件数' },
        { version: 1, publishedOn: '2024-01-26', note: null },
      ],
    })
    const old = await reportOf(db, 'pingluo-office', 2023, 1)
    expect(old!.reading).toEqual(before!.reading)
    expect(old).toMatchObject({ version: 1, publishedOn: '2024-01-26' })
  })

  it('needs a note, and something published to correct', async () => {
    expect(await correctIt()).toMatchObject({ failure: { code: 'reporting.not-yet-published' } })
    await published()
    expect(await correctIt({ note: ' ' })).toMatchObject({ failure: { code: 'invalid-input' } })
  })

  it('is not published before what it corrects', async () => {
    await published()
    const { version } = must(await correctIt())
    expect(await publishIt(version, '2024-01-25')).toMatchObject({
      failure: { code: 'reporting.day-before-last', last: '2024-01-26' },
    })
  })

  it('by two people at the same moment leaves one draft', async () => {
    await published()
    const both = await Promise.all([correctIt(), correctIt({ note: '另一处更正' })])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await count('version')).toBe(2)
  })

  it('a version that does not exist is nothing, an unpublished one too', async () => {
    await published()
    must(await correctIt())
    expect(await reportOf(db, 'pingluo-office', 2023, 2)).toBeNull()
    expect(await sourceOf(db, 'pingluo-office', 2023, 2)).toBeNull()
  })
})

describe('years follow each other', () => {
  it('I4: the report of the year before, where published, is checked against', async () => {
    const past = changed(pingluo, /2023(\s*)年/g, '2022$1年')
    const first = must(await importIt({ year: 2022, file: past }))
    must(await publishIt(first.version, '2023-01-20'))
    const alone = must(
      await importIt({ organization: 'huinong-office', year: 2024, file: huinong }),
    )
    const { verdict } = must(await importIt())
    const ranI4 = (one: typeof verdict) => !one.unchecked.some(({ rule }) => rule === 'I4')
    expect(ranI4(verdict)).toBe(true)
    expect(ranI4(alone.verdict)).toBe(false)
  })
})

async function published(): Promise<VersionId> {
  const { version } = must(await importIt())
  must(await publishIt(version, plainDate('2024-01-26')))
  return version
}

function must<Value>(
  result: { ok: true; value: Value } | { ok: false; failure: { code: string } },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(`reporting.${table}`)}`.execute(db)
  return rows[0]!.n
}

/** Only the owner of the tables can do this, with the triggers off. */
async function clear(): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const table of ['figure', 'version', 'source', 'report']) {
      await sql`delete from ${sql.table(`reporting.${table}`)}`.execute(tx)
    }
  })
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The head of an encrypted office file: a compound file with a stream of that name. */
function encryptedOffice(): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
  bytes.set(name, 1024)
  return bytes
}
