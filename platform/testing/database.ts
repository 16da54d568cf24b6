import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { migrate, migrationsOf } from '../database/migrations.ts'
import { connect, type Db } from '../db.ts'
import { mustHave } from './given.ts'

const TEMPLATE = 'gongkai_template'

export type FreshDatabase = {
  readonly db: Db
  readonly url: string
  /** Closes the connections and drops it. */
  readonly close: () => Promise<void>
}

/** A database of one test file's own: a clone of the migrated template, or an empty one. */
export async function freshDatabase({ migrated = true } = {}): Promise<FreshDatabase> {
  const admin = mustHave('databaseUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await run(admin, `create database ${name} ${migrated ? `template ${TEMPLATE}` : ''}`)
  const url = named(admin, name)
  const { db, close } = connect(url, { most: 5 })
  return {
    db,
    url,
    async close() {
      await close()
      await run(admin, `drop database ${name} with (force)`)
    },
  }
}

/** Once a run, before any test. */
export async function makeTemplate(admin: string): Promise<void> {
  await run(admin, `create database ${TEMPLATE}`)
  await migrate(named(admin, TEMPLATE), migrationsOf())
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function named(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
