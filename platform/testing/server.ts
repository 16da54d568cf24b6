import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../root.ts'
import { freshDatabase } from './database.ts'
import { mustHave } from './given.ts'

export type RunningServer = {
  /** `http://localhost:41234`, without a slash at the end. */
  readonly origin: string
  readonly databaseUrl: string | null
  readonly process: ChildProcess
  /** What it wrote to its two outputs so far. */
  readonly output: () => string
  /** Stops it as Ctrl-C does and takes away its data. Answers its exit code. */
  readonly stop: () => Promise<number | null>
}

type Options = {
  /** Starts an embedded PostgreSQL of its own in this folder instead of taking a fresh database; left as it is. */
  readonly home?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** The whole platform as `npm start` runs it, on a free port, with the sample region. */
export async function startServer(options: Options = {}): Promise<RunningServer> {
  const database = options.home === undefined ? await freshDatabase() : null
  const home = options.home ?? temporaryFolder('home')
  const server = spawnServer({
    GONGKAI_HOME: home,
    PORT: '0',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...options.environment,
  })
  const cleanUp = async () => {
    await database?.close()
    if (options.home === undefined) rmSync(home, { recursive: true, force: true })
  }
  const origin = await server.address.catch(async (error) => {
    await cleanUp()
    throw error
  })
  return {
    origin,
    databaseUrl: database?.url ?? null,
    process: server.process,
    output: server.output,
    async stop() {
      const running = server.process.exitCode === null && server.process.signalCode === null
      if (running) {
        server.process.kill('SIGTERM')
        await once(server.process, 'exit')
      }
      await cleanUp()
      return server.process.exitCode
    },
  }
}

/** A folder of this run that PostgreSQL's account may enter; gone after the run. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(mustHave('folder'), `${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** `address` fails with everything the process wrote if it ends before it answers. */
export function spawnServer(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, 'apps/server/main.ts')], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`
        const found = /^门户网站：(http\S+)\/$/.exec(line)
        if (found) resolve(found[1]!)
      })
    }
    child.once('close', () => reject(new Error(`the server did not start:\n${output}`)))
  })
  return { process: child, address, output: () => output }
}
