import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claim } from '../database/claim.ts'
import { type EmbeddedServer, startEmbedded } from '../database/launcher.ts'
import { root } from '../root.ts'
import { countsIn, wordsOf } from './counts.ts'
import { makeTemplate } from './database.ts'
import { given } from './given.ts'
import { stopServersIn } from './leftovers.ts'

const PREFIX = 'gongkai-test-'
const PATIENCE = 10_000

/** `npm test [-- <filter>] [--long]`: with its own PostgreSQL and browser, both gone afterwards. */
async function main(words: readonly string[]): Promise<number> {
  const long = words.includes('--long')
  const passed = words.filter((word) => word !== '--long')
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(folder, 0o755)
  const held = claim(folder)
  let server: EmbeddedServer | null = null
  let tests: ChildProcess | null = null
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = true
      if (tests) end(tests)
    })
  }
  try {
    server = await startEmbedded(join(folder, 'database'), { settings: forgetful })
    const admin = server.url
    await makeTemplate(admin)
    const environment = {
      ...withoutOurs(process.env),
      [given.databaseUrl]: admin,
      [given.folder]: folder,
    }
    const results = join(folder, 'results.json')
    if (interrupted) return 130
    tests = runVitest(passed, long, results, environment)
    const code = await ended(tests)
    const counts = countsIn(results, code)
    process.stdout.write(`\n${wordsOf(counts)}\n`)
    if (interrupted) return 130
    return counts.failed > 0 || counts.passed === 0 ? 1 : code
  } finally {
    if (tests) send(tests, 'SIGKILL')
    await stopServersIn(folder)
    await server?.stop()
    if ('release' in held) held.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fast, and gone after a power cut: right for tests only. */
const forgetful = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

function runVitest(
  words: readonly string[],
  long: boolean,
  results: string,
  env: NodeJS.ProcessEnv,
): ChildProcess {
  const projects = ['unit', 'db', 'journeys', ...(long ? ['long'] : [])]
  return spawn(
    process.execPath,
    [
      ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run'],
      ...projects.flatMap((name) => ['--project', name]),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      ...words,
    ],
    // A group of its own: with it end the servers that tests start, however the tests end.
    { cwd: root, env, stdio: 'inherit', detached: true },
  )
}

/** Asks the tests and what they started to end; whatever does not is ended. */
function end(tests: ChildProcess): void {
  send(tests, 'SIGTERM')
  setTimeout(() => send(tests, 'SIGKILL'), PATIENCE).unref()
}

function send({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // The whole group has ended.
  }
}

/** What a run that was killed left behind. */
async function sweep(): Promise<void> {
  for (const folder of globSync(join(tmpdir(), `${PREFIX}*`))) {
    try {
      if ('heldBy' in claim(folder)) continue
      await stopServersIn(folder)
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's: not ours to sweep.
    }
  }
}

/** The settings of a platform that runs here must not reach the tests. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PORT, HOST, GONGKAI_HOME, DATABASE_URL, SITE_ORIGIN, LOG_LEVEL, SAMPLE, ...rest } =
    environment
  return rest
}

const ended = (child: ChildProcess) =>
  new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))

process.exit(await main(process.argv.slice(2)))
