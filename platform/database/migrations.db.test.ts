import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { temporaryFolder } from '../testing/server.ts'
import { migrate, migrationsOf } from './migrations.ts'

const opened: FreshDatabase[] = []
afterAll(() => Promise.all(opened.map(({ close }) => close())))

describe('migrations', () => {
  it('run once each, ordered by their time over all modules', async () => {
    const modules = modulesWith({
      'a/20260102_0000_second.sql': 'alter table letters add column b int',
      'b/20260101_0000_first.sql': 'create table letters (a int)',
    })
    const url = await emptyDatabase()
    expect(await migrate(url, migrationsOf(modules))).toEqual([
      'b/20260101_0000_first.sql',
      'a/20260102_0000_second.sql',
    ])
    expect(await migrate(url, migrationsOf(modules))).toEqual([])
  })

  it('that changed after they ran stop the start', async () => {
    const url = await emptyDatabase()
    const before = modulesWith({ 'a/20260101_0000_first.sql': 'create table letters (a int)' })
    const after = modulesWith({ 'a/20260101_0000_first.sql': 'create table letters (a text)' })
    await migrate(url, migrationsOf(before))
    await expect(migrate(url, migrationsOf(after))).rejects.toThrow(
      /first\.sql.*migration\.changed/,
    )
  })

  it('of a newer program stop an older one', async () => {
    const url = await emptyDatabase()
    const first = { 'a/20260101_0000_first.sql': 'create table letters (a int)' }
    const newer = { ...first, 'a/20260102_0000_second.sql': 'create table more (a int)' }
    await migrate(url, migrationsOf(modulesWith(newer)))
    await expect(migrate(url, migrationsOf(modulesWith(first)))).rejects.toThrow(
      /second\.sql.*migration\.unknown/,
    )
  })

  it('that fail leave nothing of themselves, and keep what ran before them', async () => {
    const url = await emptyDatabase()
    const modules = modulesWith({
      'a/20260101_0000_first.sql': 'create table letters (a int)',
      'a/20260102_0000_second.sql': 'create table more (a int); select nothing_like_this()',
    })
    await expect(migrate(url, migrationsOf(modules))).rejects.toThrow(
      /second\.sql.*nothing_like_this.*migration\.failed/,
    )
    expect(await tables(url)).toEqual(['letters'])
  })

  it('run once though several processes start at the same time', async () => {
    const url = await emptyDatabase()
    const modules = modulesWith({
      'a/20260101_0000_first.sql': 'create table letters (a int); select pg_sleep(0.2)',
    })
    const ran = await Promise.all([1, 2, 3].map(() => migrate(url, migrationsOf(modules))))
    expect(ran.flat()).toEqual(['a/20260101_0000_first.sql'])
  })

  it('have a time and words in their name', () => {
    const modules = modulesWith({ 'a/create_letters.sql': 'select 1' })
    expect(() => migrationsOf(modules)).toThrow(/migration\.bad-name/)
  })
})

async function emptyDatabase(): Promise<string> {
  const database = await freshDatabase({ migrated: false })
  opened.push(database)
  return database.url
}

function modulesWith(files: Readonly<Record<string, string>>): string {
  const modules = temporaryFolder('modules')
  for (const [path, text] of Object.entries(files)) {
    const [module, file] = path.split('/') as [string, string]
    mkdirSync(join(modules, module, 'migrations'), { recursive: true })
    writeFileSync(join(modules, module, 'migrations', file), text)
  }
  return modules
}

async function tables(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}
