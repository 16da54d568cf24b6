import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Puts a fresh build in the place of the one before: its files beside the old ones, the server file last. A
 * server that still runs, and pages that readers have open, ask for files of the build before: these stay until
 * the next build.
 */
export async function putInPlace(fresh: string, dist: string): Promise<void> {
  const assets = join(dist, 'assets')
  const here = await filesUnder(assets)
  const now = await filesUnder(join(fresh, 'assets'))
  for (const file of now) {
    await mkdir(dirname(join(assets, file)), { recursive: true })
    await rename(join(fresh, 'assets', file), join(assets, file))
  }
  await rename(join(fresh, 'manifest.json'), join(dist, 'manifest.json'))
  await rename(join(fresh, 'server.js'), join(dist, 'server.js'))

  const [newest = here, ...older] = await generationsOf(dist)
  const same = newest.join() === now.join()
  const generations = same ? [now, ...older] : [now, newest]
  const kept = new Set(generations.flat())
  for (const file of here) if (!kept.has(file)) await rm(join(assets, file), { force: true })
  await writeFile(join(dist, 'generations.json'), JSON.stringify(generations))
}

/** The files of a folder and its folders, sorted; none where there is no such folder. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing)
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort()
}

/** The files of the last builds, newest first; none where nothing was written down. */
async function generationsOf(dist: string): Promise<readonly (readonly string[])[]> {
  try {
    return JSON.parse(await readFile(join(dist, 'generations.json'), 'utf8'))
  } catch {
    return []
  }
}

function ifMissing(error: NodeJS.ErrnoException): [] {
  if (error.code !== 'ENOENT') throw error
  return []
}
