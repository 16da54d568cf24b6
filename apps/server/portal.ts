import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { claim } from '@gongkai/platform/database/claim'
import { makeFolder } from '@gongkai/platform/database/place'
import type { Portal } from '@gongkai/platform/portal'
import { root } from '@gongkai/platform/root'
import { StartFailure } from '@gongkai/platform/start-failure'

const dist = join(root, 'apps/portal/dist')
const built = join(dist, 'server.js')
const stamp = join(dist, 'sources.sha256')

const sources = [
  'apps/portal/**/*',
  'libraries/**/*.ts',
  'formats/**/*.ts',
  'modules/**/*.ts',
  'platform/*.ts',
  'package-lock.json',
]

/** The portal's pages, built again where a source changed since; `hash` is that of the sources. */
export async function loadPortal(hash: string, onBuild: () => void): Promise<Portal> {
  if (!isBuilt(hash)) await build(hash, onBuild)
  return import(pathToFileURL(built).href)
}

/** Two starts at once build once: the second waits for the first. */
async function build(hash: string, onBuild: () => void): Promise<void> {
  const folder = join(root, 'node_modules/.cache/gongkai-portal')
  makeFolder(folder)
  let held = claim(folder)
  for (; 'heldBy' in held; held = claim(folder)) await pause(100)
  try {
    if (isBuilt(hash)) return
    onBuild()
    const { buildPortal } = await import('@gongkai/portal/build')
    await buildPortal()
    writeFileSync(stamp, hash)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure({ code: 'start.portal-not-built', reason }, error)
  } finally {
    held.release()
  }
}

const isBuilt = (hash: string) =>
  existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash

/** Says which program this is: it changes with any source that pages and files are made from. */
export function sourcesHash(): string {
  const paths = globSync(sources, {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', '**/fixtures', '**/*.test.{ts,tsx}'],
  })
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.toSorted()) {
    const file = join(root, path)
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}
