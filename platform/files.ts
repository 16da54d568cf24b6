import { mkdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

let folder: string | null = null
let written = 0

/** Names the folder for files that can be made again; once, at the start. Readable by the platform's account only. */
export function keepFilesIn(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  folder = path
}

/**
 * The file of that name, made on first use. `name` is a plain file name that says everything the content
 * depends on. Made twice if asked twice at once: both are the same, the last one stays.
 */
export async function keptFile(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw new RangeError(`not a file name: ${name}`)
  if (folder === null) return make()
  const path = join(folder, name)
  const kept = await readFile(path).catch(() => null)
  if (kept) return kept
  const bytes = await make()
  written += 1
  const unfinished = `${path}.${process.pid}.${written}`
  await writeFile(unfinished, bytes, { mode: 0o600 })
  await rename(unfinished, path)
  return bytes
}
