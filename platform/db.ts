import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

export { type RawBuilder, sql } from 'kysely'
export type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const DATE = 1082
const TIMESTAMPTZ = 1184
/** Milliseconds for connections to say goodbye. */
const MOST_WAITING = 2_000
const asIs = (text: string) => text

// Days stay text (PlainDate); instants become ISO text in UTC.
pg.types.setTypeParser(DATE, asIs)
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString())

export type Connection = {
  readonly db: Db
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

type Options = { readonly most?: number; readonly onLost?: (error: Error) => void }

/**
 * A pool of connections. `onLost` hears of idle connections that broke: without a listener Node would end.
 * While it closes, connections are expected to end; it has closed once all of them have.
 */
export function connect(url: string, { most = 10, onLost = () => {} }: Options = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max: most, connectionTimeoutMillis: 10_000 })
  const open = new Set<pg.ClientBase>()
  let closing = false
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => open.delete(client))
  pool.on('error', (error) => {
    if (!closing) onLost(error)
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    async close() {
      closing = true
      await db.destroy()
      // The pool calls itself ended before its connections are: a server stopped now would cut them off.
      for (let waited = 0; open.size > 0 && waited < MOST_WAITING; waited += 10) await pause(10)
    },
  }
}
