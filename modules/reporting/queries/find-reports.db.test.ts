import { sql } from '@gongkai/platform/db'
import { freshDatabase } from '@gongkai/platform/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countReports, findReports, latestReports, type Sought } from './find-reports.ts'
import { countAuthorities, listAuthorities } from './published-reports.ts'

const { db, close } = await freshDatabase()
const authorities = 30
const years = [2022, 2023, 2024]

/** Counties 第丁县 to 第丞县 in the order of Unicode, each with a report a year; only what lists show. */
beforeAll(async () => {
  await sql`insert into organizations.region (code, name)
    values ('640100', '银川市'), ('640200', '石嘴山市')`.execute(db)
  await sql`
    insert into organizations.organization (id, code, name, region_code, kind)
    select gen_random_uuid(), 'office-' || n, '第' || chr(19968 + n) || '县人民政府办公室',
           case when n <= 10 then '640100' else '640200' end, 'department'
      from generate_series(1, ${authorities}::int) n`.execute(db)
  await sql`
    insert into reporting.report (id, organization_id, year)
    select gen_random_uuid(), o.id, y
      from organizations.organization o, unnest(${years}::int[]) y`.execute(db)
  await sql`insert into reporting.source (hash, bytes) values (repeat('0', 64), 'x')`.execute(db)
  await sql`
    insert into reporting.version (id, report_id, number, state, title, reading, verdict, source_name, source_hash, published_on, note)
    select gen_random_uuid(), r.id, n, 'published',
           o.name || r.year || '年政府信息公开工作年度报告' || case when n = 2 then '（100%更正）' else '' end,
           '{}', '{}', 'a.txt', repeat('0', 64), make_date(r.year + n, 1, 31), 'x'
      from reporting.report r join organizations.organization o on o.id = r.organization_id,
           generate_series(1, 2) n
     where n = 1 or o.code = 'office-3'`.execute(db)
})
afterAll(close)

const found = async (sought: Sought, limit = 200) =>
  (await findReports(db, sought, { limit })).map((one) => `${one.organizationCode} ${one.year}`)

describe('finding reports', () => {
  it.each<[Sought, readonly string[]]>([
    [{ words: ['第七县'] }, ['office-3 2024', 'office-3 2023', 'office-3 2022']],
    [{ words: ['第七县', '办公室'], years: [2022, 2023] }, ['office-3 2023', 'office-3 2022']],
    [{ words: ['第七政府办'], year: 2024 }, ['office-3 2024']],
    [{ words: ['更正'], years: [2023] }, ['office-3 2023']],
    [{ words: ['100%'] }, ['office-3 2024', 'office-3 2023', 'office-3 2022']],
    [{ words: ['%'], organization: 'office-4' }, []],
    [{ words: ['_'] }, []],
    [{ words: ["'; drop table reporting.report; --"] }, []],
    [{ words: ['\\'] }, []],
    [{ organization: 'office-3', year: 2030 }, []],
  ])('%j', async (sought, codes) => {
    expect(await found(sought)).toEqual(codes)
    expect((await countReports(db, sought, 10)).total).toBe(codes.length)
  })

  it('finds by the division, and takes each report once, in its newest version', async () => {
    const all = await findReports(db, { words: ['银川'] }, { limit: 200 })
    expect(all).toHaveLength(30)
    expect(all.filter((one) => one.version === 2)).toHaveLength(3)
  })

  it('pages without gap or repetition, newest year first', async () => {
    const all = await found({})
    expect(all).toHaveLength(90)
    const pages = await Promise.all(
      [0, 40, 80].map((offset) => findReports(db, {}, { limit: 40, offset })),
    )
    expect(pages.flat().map((one) => `${one.organizationCode} ${one.year}`)).toEqual(all)
    expect(pages.flat().map((one) => one.year)).toEqual(
      years.toReversed().flatMap((year) => Array(authorities).fill(year)),
    )
  })

  it('shows what was published last first, of whatever year', async () => {
    const [first] = await latestReports(db, 5)
    expect(first).toMatchObject({ organizationCode: 'office-3', year: 2024, version: 2 })
  })
})

describe('counting what each further choice leaves', () => {
  it('leaves a choice’s own kind out of its count', async () => {
    const { total, years, regions } = await countReports(db, { year: 2023, region: '640100' }, 5)
    expect(total).toBe(10)
    expect(years.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 10],
      ['2023', 10],
      ['2022', 10],
    ])
    expect(regions).toEqual([
      { value: '640100', name: '银川市', count: 10 },
      { value: '640200', name: '石嘴山市', count: 20 },
    ])
  })

  it('offers no more authorities than asked, the chosen one among them', async () => {
    const { organizations } = await countReports(db, { organization: 'office-9' }, 5)
    expect(organizations).toHaveLength(5)
    expect(organizations.map(({ value }) => value)).toContain('office-9')
    expect(await countReports(db, { words: ['没有'] }, 5)).toEqual({
      total: 0,
      years: [],
      regions: [],
      organizations: [],
    })
  })
})

describe('the authorities', () => {
  it('are narrowed by name, code and year; the newest years come first', async () => {
    expect(await countAuthorities(db)).toBe(authorities)
    expect(await listAuthorities(db, { find: '石嘴山', limit: 7 })).toHaveLength(7)
    expect(await listAuthorities(db, { organizations: [] })).toEqual([])
    expect(await listAuthorities(db, { organizations: ['office-2'] })).toMatchObject([
      { code: 'office-2', years: [2024, 2023, 2022] },
    ])
    expect(await listAuthorities(db, { year: 2021 })).toEqual([])
    expect(await listAuthorities(db, { year: 2022, find: '第丞县' })).toHaveLength(1)
  })
})
