import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

export { type RawBuilder, sql } from 'kysely'
export type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const DATE = 1082
const TIMESTAMPTZ = 1184
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

/** A pool of connections. `onLost` hears of idle connections that broke: without a listener Node would end. */
export function connect(url: string, { most = 10, onLost = () => {} }: Options = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max: most, connectionTimeoutMillis: 10_000 })
  pool.on('error', onLost)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
