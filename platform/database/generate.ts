import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { readCatalogue } from './catalogue.ts'
import { startEmbedded } from './launcher.ts'
import { migrate, migrationsOf } from './migrations.ts'
import { schemaSql, schemaTypes } from './schema-text.ts'

/** The two generated files and what a database says they must hold. */
export async function generated(url: string): Promise<ReadonlyMap<string, string>> {
  const catalogue = await readCatalogue(url)
  return new Map([
    [join(root, 'database/schema.sql'), schemaSql(catalogue)],
    [join(root, 'platform/schema.ts'), schemaTypes(catalogue)],
  ])
}

async function write(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-schema-'))
  // For root: PostgreSQL's own account must be able to enter.
  chmodSync(home, 0o755)
  const server = await startEmbedded(home, { settings: ['fsync=off'] })
  try {
    await migrate(server.url, migrationsOf())
    for (const [file, text] of await generated(server.url)) writeFileSync(file, text)
  } finally {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

if (import.meta.main) await write()
