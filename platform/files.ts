import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256 } from './digest.ts'

type Folders = {
  /** Files made by this program; null keeps none. */
  readonly kept: string | null
  /** The office's own fonts, where it has some. */
  readonly fonts: string | null
}

let folders: Folders = { kept: null, fonts: null }
let written = 0

/**
 * Once, at the start: keeps files that can be made again in `<home>/files`, for this program only, since another
 * makes them otherwise; and takes the office's own fonts from `fonts`, where that is a folder.
 */
export function keepFiles(home: string, program: string, fonts: string): void {
  const all = join(home, 'files')
  const own = existsSync(fonts) ? fonts : null
  const kept = join(all, sha256(`${program} ${fontsIn(own)}`).slice(0, 16))
  mkdirSync(kept, { recursive: true, mode: 0o700 })
  for (const other of globSync(join(all, '*'))) {
    if (basename(other) !== basename(kept)) rmSync(other, { recursive: true, force: true })
  }
  folders = { kept, fonts: own }
}

export const officeFonts = (): string | null => folders.fonts

/** The file of that name, made on first use, once for all who ask. `name` says everything the content depends on. */
export async function keptFile(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw new RangeError(`not a file name: ${name}`)
  if (folders.kept === null) return make()
  const path = join(folders.kept, name)
  const kept = await readFile(path).catch(() => null)
  if (kept) return kept
  let making = underWay.get(path)
  if (!making) {
    making = makeAndKeep(path, make).finally(() => underWay.delete(path))
    underWay.set(path, making)
  }
  return making
}

const underWay = new Map<string, Promise<Uint8Array>>()

/** Other processes may make the same file: it is the same, and the last one stays. */
async function makeAndKeep(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await make()
  written += 1
  const unfinished = `${path}.${process.pid}.${written}`
  await writeFile(unfinished, bytes, { mode: 0o600 })
  await rename(unfinished, path)
  return bytes
}

/** The names of all files made so far; null where none are kept. */
export async function keptFiles(): Promise<ReadonlySet<string> | null> {
  return folders.kept === null ? null : new Set(await readdir(folders.kept))
}

/** Bytes of the file of that name; null where it has not been made. */
export function keptSize(name: string): number | null {
  if (folders.kept === null) return null
  return statSync(join(folders.kept, name), { throwIfNoEntry: false })?.size ?? null
}

/** Changes when a font is added, taken away or replaced. */
function fontsIn(folder: string | null): string {
  if (folder === null) return ''
  return globSync('**/*', { cwd: folder })
    .toSorted()
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .join('\n')
}
