import pg from 'pg'
import { StartFailure } from '../start-failure.ts'
import { startEmbedded } from './launcher.ts'
import { makeFolder } from './place.ts'

export type OpenDatabase = {
  readonly url: string
  /** Where its data lie, if not in the home: below /root PostgreSQL's account cannot enter. */
  readonly elsewhere?: string
  /** Stops the embedded server; a server of DATABASE_URL stays as it is. */
  readonly stop: () => Promise<void>
}

/** The database of a home: the embedded one, or the server that `databaseUrl` names. */
export async function openDatabase(
  home: string,
  databaseUrl: string | null,
): Promise<OpenDatabase> {
  makeFolder(home)
  if (databaseUrl !== null) {
    await checkServer(databaseUrl)
    return { url: databaseUrl, stop: async () => {} }
  }
  const { url, data, stop } = await startEmbedded(home)
  return { url, stop, ...(data.startsWith(home) ? {} : { elsewhere: data }) }
}

async function checkServer(url: string): Promise<void> {
  const { version, number, encoding } = await askServer(url)
  if (Number(number) < 150_000) throw new StartFailure({ code: 'database.too-old', version })
  if (encoding !== 'UTF8') throw new StartFailure({ code: 'database.not-utf8', encoding })
}

async function askServer(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: string; encoding: string }>(`
      select current_setting('server_version') as version,
             current_setting('server_version_num') as number,
             current_setting('server_encoding') as encoding`)
    return rows[0]!
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new StartFailure({ code: 'database.unreachable', reason }, error)
  } finally {
    await client.end().catch(() => {})
  }
}
