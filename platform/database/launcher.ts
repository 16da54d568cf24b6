import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { StartFailure } from '../start-failure.ts'
import { type Account, options } from './account.ts'
import { type Binaries, binariesFor, MAJOR } from './binaries.ts'
import { type Claim, claim } from './claim.ts'
import { dataOf, type Place, placeOf, rememberPort } from './place.ts'
import { type Postmaster, runningOn, stop } from './postmaster.ts'

export type EmbeddedServer = {
  /** The database `gongkai`, with account and password. */
  readonly url: string
  /** Where the data lie. */
  readonly data: string
  readonly pid: number
  /** Stops PostgreSQL and gives the home free. */
  readonly stop: () => Promise<void>
}

type Options = {
  /** Further settings, as `fsync=off` for tests. */
  readonly settings?: readonly string[]
}

const MOST_LOG_BYTES = 10_000_000
const PATIENCE = 10 * 60_000
const STOPPING = 3_000

/**
 * PostgreSQL from the npm package, for one process at a time. A server that outlived a killed process is taken
 * over as it is. Only 127.0.0.1, only with the home's own password.
 */
export async function startEmbedded(home: string, given: Options = {}): Promise<EmbeddedServer> {
  const { place, account } = placeOf(home)
  const claimed = await claimSoon(home, place)
  try {
    const running = await serve(home, place, account, given.settings ?? [])
    const data = dataOf(place)
    return {
      url: urlOf(place, running, 'gongkai'),
      data,
      pid: running.pid,
      async stop() {
        await stop(data, running.pid)
        claimed.release()
      },
    }
  } catch (error) {
    claimed.release()
    throw error
  }
}

/** One that is just stopping is waited for. */
async function claimSoon(home: string, place: Place): Promise<Claim> {
  for (const began = performance.now(); ; await pause(50)) {
    const claimed = claim(place.folder)
    if ('release' in claimed) return claimed
    if (performance.now() - began > STOPPING) {
      throw new StartFailure({ code: 'start.home-in-use', home, process: claimed.heldBy })
    }
  }
}

async function serve(
  home: string,
  place: Place,
  account: Account,
  settings: readonly string[],
): Promise<Postmaster> {
  const data = dataOf(place)
  const log = join(home, 'postgresql.log')
  let binaries: Binaries | null = null
  let child: ChildProcess | null = null
  let port = place.port
  for (const began = performance.now(); performance.now() - began < PATIENCE; await pause(10)) {
    const running = runningOn(data)
    if (running?.ready && (await makeDatabase(urlOf(place, running, 'postgres')))) {
      rememberPort(home, place, running.port)
      return running
    }
    // One that is starting, recovering, stopping or dying is waited for.
    if (running || (child && child.exitCode === null && child.signalCode === null)) continue
    if (child && !mayTryAgain(log)) break
    if (!binaries) {
      binaries = binariesFor(account)
      initialise(place, account, binaries, log)
    }
    if (child || port === null) port = await freePort()
    child = launch(binaries, place, account, port, log, settings)
  }
  throw new StartFailure({ code: 'database.did-not-start', log, reason: lastLine(log) })
}

function initialise(place: Place, account: Account, { initdb }: Binaries, log: string): void {
  const data = dataOf(place)
  if (existsSync(data)) {
    const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    if (found === MAJOR) return
    throw new StartFailure({ code: 'database.other-version', path: data, found, needed: MAJOR })
  }
  const unfinished = join(place.folder, 'data.new')
  const password = join(place.folder, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(password, place.password, { mode: 0o600 })
  if (account) chownSync(password, account.uid, account.gid)
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const made = spawnSync(
    initdb,
    [
      ...['-D', unfinished, '-U', 'gongkai', `--pwfile=${password}`, '-A', 'scram-sha-256'],
      ...['--encoding=UTF8', `--locale=${locale}`],
      ...['--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--no-instructions'],
    ],
    { ...options(account), encoding: 'utf8' },
  )
  rmSync(password, { force: true })
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim()
    throw new StartFailure({ code: 'database.did-not-start', log, reason })
  }
  renameSync(unfinished, data)
}

/** In a session of its own, so that Ctrl-C reaches it through us only; it outlives us if we are killed. */
function launch(
  { postgres }: Binaries,
  place: Place,
  account: Account,
  port: number,
  log: string,
  settings: readonly string[],
): ChildProcess {
  const all = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='],
    ...['max_connections=100', 'shared_buffers=128MB', 'timezone=UTC', 'log_timezone=UTC'],
    ...settings,
  ]
  const output = openLog(log)
  const child = spawn(postgres, ['-D', dataOf(place), ...all.flatMap((one) => ['-c', one])], {
    ...options(account),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.on('error', () => {})
  child.unref()
  return child
}

function openLog(log: string): number {
  const file = openSync(log, 'a', 0o600)
  if (fstatSync(file).size > MOST_LOG_BYTES) ftruncateSync(file)
  return file
}

/** False where nobody answers there any more. */
async function makeDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'gongkai'")
    if (!rowCount) await client.query('create database gongkai')
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // 57P01–57P03: it is shutting down or starting up.
    if (/^(ECONN|EPIPE|57P0)/.test(code ?? '')) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

const urlOf = (place: Place, { port }: Postmaster, database: string) =>
  `postgres://gongkai:${place.password}@127.0.0.1:${port}/${database}`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The port was taken; or processes of a killed server are still going. */
const mayTryAgain = (log: string) =>
  /could not create any TCP\/IP sockets|shared memory block .* still in use/.test(
    readFileSync(log, 'utf8').slice(-1_500),
  )

const lastLine = (log: string) =>
  (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').at(-1) : '') || '没有记录'
