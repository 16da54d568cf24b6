import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { runningOn } from '@gongkai/platform/database/postmaster'
import { root } from '@gongkai/platform/root'
import { spawnServer, startServer, temporaryFolder } from '@gongkai/platform/testing/server'
import { expect, it } from 'vitest'

const report = '/reports/pingluo-office/2023'

it('the first start loads the sample region; after kill -9 the next finds everything', async () => {
  const home = temporaryFolder('start')
  const first = await startServer({ home })
  expect(await status(first.origin + report)).toBe(200)
  expect(first.output()).toContain('示例地区')

  const second = spawnServer({ GONGKAI_HOME: home, PORT: '0' })
  await expect(second.address).rejects.toThrow(
    new RegExp(`进程号 ${first.process.pid}.*start\\.home-in-use`),
  )

  first.process.kill('SIGKILL')
  await once(first.process, 'exit')
  const data = join(home, 'database/data')
  const orphan = runningOn(data)
  expect(orphan).not.toBeNull()

  const next = await startServer({ home })
  expect(runningOn(data)).toEqual(orphan)
  expect(await status(next.origin + report)).toBe(200)
  expect(next.output()).not.toContain('示例地区')
  expect(await next.stop()).toBe(0)
  expect(runningOn(data)).toBeNull()
})

it('a first start that is cut off while it loads is completed by the next', async () => {
  const home = temporaryFolder('cut')
  const first = spawnServer({ GONGKAI_HOME: home, PORT: '0' })
  first.address.catch(() => {})
  await expect.poll(() => first.output(), { timeout: 60_000 }).toContain('示例地区')
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')

  const next = await startServer({ home })
  expect(await status(next.origin + report)).toBe(200)
  await next.stop()
})

it('Ctrl-C while it is still starting leaves nothing running', async () => {
  const home = temporaryFolder('early')
  const server = spawnServer({ GONGKAI_HOME: home, PORT: '0' })
  server.address.catch(() => {})
  await expect.poll(() => server.output(), { timeout: 60_000 }).toContain('示例地区')
  server.process.kill('SIGINT')
  const [code] = await once(server.process, 'exit')
  expect(code).toBe(0)
  expect(runningOn(join(home, 'database/data'))).toBeNull()
})

it('Ctrl-C just after the start ends it without a word about lost connections', async () => {
  const home = temporaryFolder('soon')
  const server = await startServer({ home })
  server.process.kill('SIGINT')
  const [code] = await once(server.process, 'exit')
  expect(code).toBe(0)
  expect(server.output()).not.toMatch(/\{|57P01|at /)
})

it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  'ending npm start alone by %s ends the platform, and the next start goes on',
  async (signal) => {
    const home = temporaryFolder('npm')
    const environment = { ...process.env, GONGKAI_HOME: home, PORT: '0', SAMPLE: 'no' }
    const npm = spawn('npm', ['start'], { cwd: root, env: environment, stdio: 'ignore' })
    const data = join(home, 'database/data')
    await expect.poll(() => runningOn(data)?.ready, { timeout: 60_000 }).toBe(true)
    npm.kill(signal)
    await expect.poll(() => runningOn(data), { timeout: 20_000 }).toBeNull()
    const next = await startServer({ home, environment: { SAMPLE: 'no' } })
    expect(await next.stop()).toBe(0)
  },
)

it('a port that is taken is told at once, with the way to set another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const server = spawnServer({ GONGKAI_HOME: temporaryFolder('port'), PORT: String(port) })
  await expect(server.address).rejects.toThrow(
    /无法启动：端口.*PORT=\d+ npm start.*start\.port-taken/,
  )
  other.close()
})

it('a database that is not there is told in words, without a trace of calls', async () => {
  const server = spawnServer({
    GONGKAI_HOME: temporaryFolder('none'),
    PORT: '0',
    DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
  })
  await expect(server.address).rejects.toThrow(/DATABASE_URL.*database\.unreachable/)
  expect(server.output()).not.toContain('    at ')
})

const status = async (address: string) => (await fetch(address)).status
