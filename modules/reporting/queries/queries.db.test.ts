import { registerOrganization } from '@gongkai/organizations'
import { perform } from '@gongkai/platform/commands'
import { freshDatabase } from '@gongkai/platform/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctReport } from '../commands/correct-report.ts'
import { importReport } from '../commands/import-report.ts'
import { publishReport } from '../commands/publish-report.ts'
import { downloadKinds, downloadOf } from '../downloads.ts'
import { aKeeper, changed, huinong, pingluo, someAuthorities } from '../testing.ts'
import { compareReports } from './compare-reports.ts'
import { listAuthorities, listReports, listYears, reportOf } from './published-reports.ts'

const { db, close } = await freshDatabase()
const keeper = aKeeper(db)
const pingluo2022 = changed(pingluo, /2023(\s*)年/g, '2022$1年')
const fees = '行政事业性收费\t0'
const corrected = changed(pingluo, fees, '行政事业性收费\t136.1206')

beforeAll(async () => {
  await someAuthorities(db)
  await publish(importReport, { organization: 'huinong-office', year: 2024, file: huinong })
  await publish(importReport, { organization: 'pingluo-office', year: 2022, file: pingluo2022 })
  await publish(importReport, { organization: 'pingluo-office', year: 2023, file: pingluo })
  const correction = {
    organization: 'pingluo-office',
    year: 2023,
    file: corrected,
    note: '更正收费',
  }
  await publish(correctReport, correction)
  // A draft that nobody may see.
  const draft = { organization: 'pingluo-office', year: 2023, file: pingluo, note: '再次更正' }
  expect((await perform(correctReport, draft, keeper)).ok).toBe(true)
})
afterAll(close)

describe('the list of reports', () => {
  it('shows each in its newest published version, newest year first', async () => {
    const lines = await listReports(db)
    expect(
      lines.map(({ year, organizationCode, version }) => [year, organizationCode, version]),
    ).toEqual([
      [2024, 'huinong-office', 1],
      [2023, 'pingluo-office', 2],
      [2022, 'pingluo-office', 1],
    ])
    expect(lines[1]).toMatchObject({
      organizationName: '平罗县人民政府办公室',
      regionName: '平罗县',
      newReceived: 18,
      resultTotal: 18,
      publishedOn: '2025-03-31',
    })
  })

  it.each([
    [{ region: '640205' }, ['huinong-office']],
    [{ organization: 'pingluo-office' }, ['pingluo-office', 'pingluo-office']],
    [{ year: 2022 }, ['pingluo-office']],
    [{ year: 2022, region: '640205' }, []],
  ])('narrows to %j', async (filter, codes) => {
    expect((await listReports(db, filter)).map((one) => one.organizationCode)).toEqual(codes)
  })

  it('goes on page by page without gap or repetition', async () => {
    const all = await listReports(db)
    const first = await listReports(db, { limit: 1 })
    const second = await listReports(db, { limit: 1, after: first[0]!.id })
    const rest = await listReports(db, { after: second[0]!.id })
    expect([...first, ...second, ...rest]).toEqual(all)
  })

  it('pages within a year in pinyin order', async () => {
    const before = await listReports(db, { year: 2023 })
    const office = { code: 'anfu', name: '安福办事处', region: '640205', kind: 'agency' }
    expect((await perform(registerOrganization, office, keeper)).ok).toBe(true)
    const file = changed(pingluo, /平罗县人民政府办公室/g, '安福办事处')
    await publish(importReport, { organization: 'anfu', year: 2023, file })
    const [first, ...more] = await listReports(db, { year: 2023, limit: 1 })
    expect(first!.organizationCode).toBe('anfu')
    expect(more).toEqual([])
    expect(await listReports(db, { year: 2023, after: first!.id })).toEqual(before)
  })

  it('knows the years and the authorities there are', async () => {
    expect(await listYears(db)).toEqual([2024, 2023, 2022])
    expect(await listAuthorities(db)).toEqual([
      { code: 'anfu', name: '安福办事处', region: '640205', regionName: '惠农区', years: [2023] },
      {
        code: 'huinong-office',
        name: '惠农区人民政府办公室',
        region: '640205',
        regionName: '惠农区',
        years: [2024],
      },
      {
        code: 'pingluo-office',
        name: '平罗县人民政府办公室',
        region: '640221',
        regionName: '平罗县',
        years: [2023, 2022],
      },
    ])
  })
})

describe('comparing reports', () => {
  it('takes the newest published figures, fees exact in 万元', async () => {
    const figures = await compareReports(db, {
      organizations: ['pingluo-office', 'huinong-office'],
      years: [2022, 2023, 2024],
      paths: ['table2.fees', 'table3.newReceived.total'],
    })
    const line = figures.map((one) => [one.organizationCode, one.year, one.path, one.value])
    expect(line.slice(2)).toEqual([
      ['pingluo-office', 2022, 'table2.fees', '0'],
      ['pingluo-office', 2022, 'table3.newReceived.total', 18],
      ['pingluo-office', 2023, 'table2.fees', '136.1206'],
      ['pingluo-office', 2023, 'table3.newReceived.total', 18],
    ])
    expect(line.slice(0, 2).map(([code, year]) => [code, year])).toEqual([
      ['huinong-office', 2024],
      ['huinong-office', 2024],
    ])
  })

  it('leaves out what is not there, and says nothing of what was not asked', async () => {
    const asked = { organizations: ['nobody', 'pingluo-office'], years: [2021], paths: [] }
    expect(await compareReports(db, asked)).toEqual([])
  })
})

describe('taking a report away', () => {
  it.each(downloadKinds)(
    'as %s: its own type, a name from the title, the same bytes again',
    async (kind) => {
      const report = (await reportOf(db, 'pingluo-office', 2023))!
      const { type, name, bytes } = await downloadOf(report, kind)
      expect(name).toBe(`平罗县人民政府办公室2023年政府信息公开工作年度报告（第2版）.${kind}`)
      expect(bytes.length).toBeGreaterThan(1_000)
      expect(Buffer.from(bytes.slice(0, 4)).toString('latin1')).toBe(heads[kind])
      expect(type).toMatch(/^(application|text)\//)
      const again = await downloadOf(report, kind)
      expect(Buffer.compare(again.bytes, bytes)).toBe(0)
    },
  )
})

/** The first four bytes: ZIP, PDF, text, and the byte order mark that spreadsheets need. */
const heads = { docx: 'PK\x03\x04', xlsx: 'PK\x03\x04', pdf: '%PDF', json: '{\n "', csv: 'ï»¿è' }

async function publish(
  command: typeof importReport | typeof correctReport,
  input: object,
): Promise<void> {
  const draft = await perform(command as typeof importReport, input, keeper)
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const done = await perform(publishReport, { version: draft.value.version }, keeper)
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}
