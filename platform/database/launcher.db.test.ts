import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../root.ts'
import { stopServersIn } from '../testing/leftovers.ts'
import { temporaryFolder } from '../testing/server.ts'
import { startEmbedded } from './launcher.ts'
import { migrate, migrationsOf } from './migrations.ts'
import { runningOn } from './postmaster.ts'

const held: ChildProcess[] = []

afterEach(async () => {
  for (const child of held.splice(0)) await end(child, 'SIGTERM')
})

describe('the embedded database', () => {
  it('is found again by the next start, with all that was committed', async () => {
    const home = temporaryFolder('again')
    const first = await startEmbedded(home)
    await query(first.url, 'create table kept (n int); insert into kept values (1)')
    await first.stop()
    expect(runningOn(first.data)).toBeNull()

    const second = await startEmbedded(home)
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    await second.stop()
  })

  it('outlives a killed process and is taken over as it runs', async () => {
    const home = temporaryFolder('orphan')
    const { child, told } = await hold(home)
    await query(told.url!, 'create table kept (n int); insert into kept values (1)')
    await end(child, 'SIGKILL')

    const next = await startEmbedded(home)
    expect(next.pid).toBe(told.pid)
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }])
    await next.stop()
  })

  it('is stopped by the sweep of a test run wherever its home lies below', async () => {
    const folder = temporaryFolder('swept')
    const { child, told } = await hold(join(folder, 'some/home'))
    await end(child, 'SIGKILL')
    await stopServersIn(folder)
    await expect(query(told.url!, 'select 1')).rejects.toThrow()
    expect(runningOn(join(folder, 'some/home/database/data'))).toBeNull()
  })

  it('recovers when it was killed together with its process', async () => {
    const home = temporaryFolder('crash')
    const { child, told } = await hold(home)
    await query(told.url!, 'create table kept (n int); insert into kept values (1)')
    await end(child, 'SIGKILL')
    process.kill(told.pid!, 'SIGKILL')

    const next = await startEmbedded(home)
    expect(next.pid).not.toBe(told.pid)
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }])
    await next.stop()
  })

  it('does not take another process for its own because the number is the same', async () => {
    const home = temporaryFolder('number')
    const first = await startEmbedded(home)
    const file = join(first.data, 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    await first.stop()
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))

    const next = await startEmbedded(home)
    expect(await query(next.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await next.stop()
  })

  it('belongs to one process at a time: the second is told which', async () => {
    const home = temporaryFolder('twice')
    const { child } = await hold(home)
    const second = await hold(home)
    expect(second.told.problem).toMatchObject({ code: 'start.home-in-use', process: child.pid })
  })

  it('agrees when two first starts come at the same moment: one serves, one is refused', async () => {
    const home = temporaryFolder('race')
    const both = await Promise.all([hold(home), hold(home)])
    const problems = both.map(({ told }) => told.problem?.code).filter((code) => code !== undefined)
    expect(problems).toEqual(['start.home-in-use'])
  })

  it('lets nobody in without the password of the home, which only its owner can read', async () => {
    const home = temporaryFolder('password')
    const server = await startEmbedded(home)
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(home, 'database.json')).mode & 0o077).toBe(0)
    expect(statSync(server.data).mode & 0o077).toBe(0)
    await server.stop()
  })

  it('sorts Chinese by pinyin', async () => {
    const home = temporaryFolder('pinyin')
    const server = await startEmbedded(home)
    const sql = `select name from (values ('中卫'), ('平罗'), ('惠农'), ('安徽')) as t (name) order by name`
    const names = (await query(server.url, sql)).map(({ name }) => name)
    expect(names).toEqual(['安徽', '惠农', '平罗', '中卫'])
    await server.stop()
  })

  it('moves to another port when something else took the one it had', async () => {
    const home = temporaryFolder('port')
    const first = await startEmbedded(home)
    const port = Number(new URL(first.url).port)
    await first.stop()
    const { createServer } = await import('node:net')
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')

    const next = await startEmbedded(home)
    expect(Number(new URL(next.url).port)).not.toBe(port)
    await next.stop()
    other.close()
  })

  it('refuses data of another version instead of touching them', async () => {
    const home = temporaryFolder('version')
    const server = await startEmbedded(home)
    await server.stop()
    writeFileSync(join(server.data, 'PG_VERSION'), '17\n')
    await expect(startEmbedded(home)).rejects.toThrow(/PostgreSQL 17.*database\.other-version/)
  })

  it('says so when its data were moved away, instead of beginning anew', async () => {
    const home = temporaryFolder('gone')
    const server = await startEmbedded(home)
    await server.stop()
    rmSync(join(home, 'database'), { recursive: true })
    await expect(startEmbedded(home)).rejects.toThrow(/database\.data-gone/)
    expect(existsSync(join(home, 'database'))).toBe(false)
  })

  it('begins again where a first start was cut off', async () => {
    const home = temporaryFolder('cut')
    const server = await startEmbedded(home)
    await server.stop()
    const { renameSync } = await import('node:fs')
    renameSync(server.data, join(home, 'database/data.new'))
    const next = await startEmbedded(home)
    await migrate(next.url, migrationsOf())
    await next.stop()
  })
})

type Told = {
  readonly url?: string
  readonly pid?: number
  readonly problem?: { readonly code: string; readonly process?: number }
}

/** A process of its own that starts the database and says how that went. */
async function hold(home: string): Promise<{ child: ChildProcess; told: Told }> {
  const program = join(root, 'platform/testing/hold-database.ts')
  const child = spawn(process.execPath, [program, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  held.push(child)
  const [line] = await once(createInterface({ input: child.stdout! }), 'line')
  return { child, told: JSON.parse(line) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
