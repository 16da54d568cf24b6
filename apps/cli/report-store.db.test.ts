import { join } from 'node:path'
import { registerOrganization, registerRegion } from '@gongkai/organizations'
import { todayInChina } from '@gongkai/platform/clock'
import { type Caller, perform } from '@gongkai/platform/commands'
import { startEmbedded } from '@gongkai/platform/database/launcher'
import { type FreshDatabase, freshDatabase } from '@gongkai/platform/testing/database'
import { mustHave } from '@gongkai/platform/testing/given'
import { reportOf } from '@gongkai/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gongkai } from './testing.ts'

const pingluo = 'corpus/seeds/001_0fd0d067f85b1ad8.txt'
const zhongwei = 'corpus/seeds/002_35b618bdd99c4352.txt'
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  const caller: Caller = {
    db: database.db,
    today: todayInChina(),
    actor: { person: 'test', permissions: new Set(['organizations.register']) },
  }
  const region = { code: '640221', name: '平罗县', parent: null }
  expect((await perform(registerRegion, region, caller)).ok).toBe(true)
  const office = {
    code: 'pingluo-office',
    name: '平罗县人民政府办公室',
    region: '640221',
    kind: 'department',
  }
  expect((await perform(registerOrganization, office, caller)).ok).toBe(true)
})
afterAll(() => database.close())

// Each step is a process of its own.

const report = (...words: string[]) =>
  gongkai(['report', ...words], { environment: { DATABASE_URL: database.url } })

describe('reports in the database, from the command line', () => {
  it('§7: imported, published, corrected with a note; the earlier version stays', async () => {
    const imported = await report('import', pingluo, '--json')
    expect(imported.code).toBe(0)
    const [draft] = JSON.parse(imported.out)
    expect(draft).toMatchObject({ file: pingluo, organization: 'pingluo-office', year: 2023 })
    expect(JSON.parse((await report('list', '--json')).out)).toEqual([])

    const published = await report('publish', draft.version, '--on', '2024-01-20')
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining('第 1 版') })
    expect((await report('import', pingluo)).code).toBe(2)
    expect((await report('publish', draft.version)).code).toBe(2)

    const corrected = await report('correct', pingluo, '--note', '更正规范性文件件数', '--json')
    expect(corrected.code).toBe(0)
    const [second] = JSON.parse(corrected.out)
    expect((await report('publish', second.version, '--on', '2024-03-01')).code).toBe(0)

    const kept = await reportOf(database.db, 'pingluo-office', 2023, 1)
    expect(kept).toMatchObject({ version: 1, publishedOn: '2024-01-20', correctionNote: null })
    const [listed] = JSON.parse((await report('list', '--year', '2023', '--json')).out)
    expect(listed).toMatchObject({ version: 2, publishedOn: '2024-03-01', newReceived: 18 })
    expect((await report('list')).out).toContain('平罗县人民政府办公室')
  })

  it('a report of an authority that is not registered is refused, the others go on', async () => {
    const { code, out, err } = await report('import', zhongwei, 'corpus/missing.txt', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual([
      {
        file: zhongwei,
        error: { code: 'cli.unregistered', message: expect.stringContaining('中卫市人民政府') },
      },
      {
        file: 'corpus/missing.txt',
        error: { code: 'cli.not-found', message: expect.stringContaining('找不到') },
      },
    ])
    expect(err).toContain('中卫市人民政府')
    expect(err).toContain('pingluo-office')
    expect(err).toContain('找不到这个文件')
  })

  it.each([
    [['publish', 'not-a-draft'], '编号'],
    [['publish', '01890000-0000-7000-8000-000000000000'], '没有找到'],
    [['publish', '01890000-0000-7000-8000-000000000000', '--on', '2024-02-30'], '不是日期'],
    [['correct', pingluo], '--note'],
    [['import', pingluo, '--year', '二〇二三'], '不是年度'],
    [['import', pingluo, '--year', '2022'], '2023'],
    [['import', pingluo, '--organization', 'nobody'], '没有登记'],
    [['list', pingluo], '--help'],
  ])('%j is refused in one Chinese sentence, exit code 2', async (words, named) => {
    const { code, out, err } = await report(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(named)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('a home that a running platform holds is joined', async () => {
    const home = join(mustHave('folder'), 'home of the command line')
    const server = await startEmbedded(home, { settings: ['fsync=off'] })
    try {
      const environment = { GONGKAI_HOME: home, DATABASE_URL: '' }
      const { code, out, err } = await gongkai(['report', 'list', '--json'], { environment })
      expect({ code, out }).toEqual({ code: 0, out: '[]\n' })
      expect(err).toContain('没有符合条件')
    } finally {
      await server.stop()
    }
  })

  it('a database that cannot be reached says so', async () => {
    const { code, err } = await gongkai(['report', 'list'], {
      environment: { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' },
    })
    expect(code).toBe(2)
    expect(err).toContain('DATABASE_URL')
    expect(err).not.toContain('at ')
  })
})
