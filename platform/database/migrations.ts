import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import pg from 'pg'
import { root } from '../root.ts'
import { StartFailure } from '../start-failure.ts'

export type Migration = {
  /** `reporting/20261120_2200_create_report.sql` */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text: what has run must not change. */
  readonly checksum: string
}

const LOCK = 7_402_001

/** Every module's `migrations/*.sql`, ordered by the time in their names over all modules. */
export function migrationsOf(modules: string = join(root, 'modules')): readonly Migration[] {
  return readdirSync(modules)
    .map((module) => ({ module, folder: join(modules, module, 'migrations') }))
    .filter(({ folder }) => existsSync(folder))
    .flatMap(({ module, folder }) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .map((file) => migrationFrom(module, join(folder, file))),
    )
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Brings the database up to date; each file in a transaction of its own. Answers the names that ran. */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Several processes starting at once: one migrates, the others wait and find it done.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    const missing = await missingFrom(client, migrations)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function missingFrom(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  )
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    const ran = applied.get(name)
    if (ran !== undefined && ran !== checksum) {
      throw new StartFailure({ code: 'migration.changed', file: name })
    }
  }
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown) throw new StartFailure({ code: 'migration.unknown', file: unknown })
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    const recorded = 'insert into platform.migration (name, checksum) values ($1, $2)'
    await client.query(recorded, [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure({ code: 'migration.failed', file: name, reason }, error)
  }
}

function migrationFrom(module: string, path: string): Migration {
  const file = basename(path)
  if (!/^\d{8}_\d{4}_[a-z0-9_]+\.sql$/.test(file)) {
    throw new StartFailure({ code: 'migration.bad-name', file: path })
  }
  const text = readFileSync(path, 'utf8')
  const checksum = createHash('sha256').update(text).digest('hex')
  return { name: `${module}/${file}`, text, checksum }
}

const keyOf = ({ name }: Migration) => `${name.split('/')[1]} ${name}`
