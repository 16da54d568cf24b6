import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@gongkai/platform/config'
import { migrate, migrationsOf } from '@gongkai/platform/database/migrations'
import { openDatabase } from '@gongkai/platform/database/open'
import { connect } from '@gongkai/platform/db'
import { keepFiles } from '@gongkai/platform/files'
import { checkPort, listenOn, serveSite } from '@gongkai/platform/http'
import type { Logger } from '@gongkai/platform/log'
import { pageCache } from '@gongkai/platform/page-cache'
import { listen } from '@gongkai/platform/publications'
import { root } from '@gongkai/platform/root'
import { makeAhead } from './downloads.ts'
import { loadPortal, sourcesHash } from './portal.ts'
import { loadSample } from './sample.ts'
import type { Step } from './words.zh.ts'

export type Platform = {
  /** `http://localhost:8080/` */
  readonly address: string
  readonly stop: () => Promise<void>
}

type Tell = (step: Step, detail?: string) => void

/** Starts everything in order; if a step fails, what was started before it is stopped again. */
export async function startPlatform(config: Config, log: Logger, tell: Tell): Promise<Platform> {
  const started: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of started.splice(0).toReversed()) await end()
  }
  try {
    return { address: await start(config, log, tell, started), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  config: Config,
  log: Logger,
  tell: Tell,
  started: (() => Promise<void>)[],
): Promise<string> {
  tell('database')
  const database = await openDatabase(config.home, config.databaseUrl)
  started.push(database.stop)
  if (database.elsewhere) tell('elsewhere', database.elsewhere)
  await checkPort(config)
  await migrate(database.url, migrationsOf())
  const program = sourcesHash()
  keepFiles(config.home, program, config.fonts)

  const { db, close } = connect(database.url, {
    onLost: (err) => log.warn({ err }, 'database-connection-lost'),
  })
  started.push(close)
  if (config.sample) await loadSample(db, () => tell('sample'))

  const cache = pageCache()
  const downloads = makeAhead(db, log, cache.clear)
  started.push(downloads.stop)
  const listening = await listen(database.url, {
    onPublished() {
      cache.clear()
      downloads.again()
    },
    onDeaf: cache.pause,
    onHearing() {
      cache.resume()
      downloads.again()
    },
  })
  started.push(listening.stop)

  const portal = await loadPortal(program, () => tell('portal'))
  const assets = join(root, 'apps/portal/dist/assets')
  const server = await serveSite({
    portal,
    assets: existsSync(assets) ? assets : null,
    siteOrigin: config.siteOrigin,
    db,
    cache,
    log,
  })
  started.push(() => server.close())
  const port = await listenOn(server, config)
  return `http://${config.host === '127.0.0.1' ? 'localhost' : nameOf(config.host)}:${port}/`
}

/** Addresses that mean every address are reached as localhost; IPv6 stands in brackets. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
