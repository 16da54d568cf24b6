import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/server.ts'
import { startEmbedded } from './launcher.ts'

const ROUNDS = 20

it('whatever was acknowledged is found after each of twenty kills in the middle of writing', async () => {
  const home = temporaryFolder('kill-loop')
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startEmbedded(home)
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => {})
    await client.connect()
    await client.query('create table if not exists written (n int primary key)')
    const { rows } = await client.query<{ n: number }>('select n from written')
    const found = new Set(rows.map(({ n }) => n))
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([])

    const writing = write(client, round * 1_000_000, acknowledged)
    await pause(50 + round * 10)
    process.kill(server.pid, 'SIGKILL')
    await writing
    await client.end().catch(() => {})
    // As a process that dies: the claim is given free, the server is gone already.
    await server.stop()
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10)
})

async function write(client: pg.Client, from: number, acknowledged: number[]): Promise<void> {
  for (let n = from; ; n += 1) {
    try {
      await client.query('insert into written values ($1)', [n])
    } catch {
      return
    }
    acknowledged.push(n)
  }
}
