import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { identityOf } from './process-identity.ts'

export type Claim = { readonly release: () => void }

type Holder = { readonly process: number; readonly identity: string }

/**
 * Takes the folder for this process, or answers the number of the process that has it. A claim dies with its
 * process, however that ended: it names the process and when it began.
 */
export function claim(folder: string): Claim | { readonly heldBy: number } {
  const file = join(folder, 'claim.json')
  const own = `${file}.${process.pid}`
  const content = JSON.stringify({ process: process.pid, identity: identityOf(process.pid) })
  try {
    writeFileSync(own, content, { mode: 0o600 })
    for (;;) {
      if (linked(own, file)) return { release: () => releaseIf(file, content) }
      const found = readOr(file, null)
      if (found === null) continue
      const holder = holderOf(found)
      if (holder) return { heldBy: holder.process }
      setAside(file, found)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure({ code: 'start.not-writable', path: folder, reason }, error)
  } finally {
    rmSync(own, { force: true })
  }
}

/** Another start may have replaced the dead claim in between: then its claim is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readOr(aside, dead) !== dead) linked(aside, file)
  rmSync(aside, { force: true })
}

/** The living process a claim names, or null. */
function holderOf(content: string): Holder | null {
  try {
    const holder: Holder = JSON.parse(content)
    return identityOf(holder.process) === holder.identity ? holder : null
  } catch {
    return null
  }
}

function releaseIf(file: string, content: string): void {
  if (readOr(file, null) === content) rmSync(file, { force: true })
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readOr<Otherwise>(file: string, otherwise: Otherwise): string | Otherwise {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
