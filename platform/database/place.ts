import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { type Account, accountFor, mayEnter } from './account.ts'

/** Where the database lies; kept as `database.json` in the home, readable by its owner only. */
export type Place = {
  /** Holds `data`; usually `<home>/database`. */
  readonly folder: string
  readonly password: string
  /** The port it had last; tried first. */
  readonly port: number | null
}

export const dataOf = (place: Place) => join(place.folder, 'data')

/** The place a home has, or a new one. */
export function placeOf(home: string): { place: Place; account: Account } {
  makeFolder(home)
  const known = read(home)
  if (known) {
    if (!existsSync(known.folder)) {
      throw new StartFailure({ code: 'database.data-gone', path: known.folder })
    }
    return { place: known, account: accountFor(dataOf(known)) }
  }
  const account = accountFor(join(home, 'database', 'data'))
  const folder = folderFor(home, account)
  const place = { folder, password: randomBytes(24).toString('base64url'), port: null }
  return { place: writeOnce(home, place), account }
}

export function rememberPort(home: string, place: Place, port: number): void {
  if (place.port === port) return
  const unfinished = join(home, `database.json.${process.pid}`)
  writeFileSync(unfinished, text({ ...place, port }), { mode: 0o600 })
  renameSync(unfinished, join(home, 'database.json'))
}

/**
 * `<home>/database`; or, where the account PostgreSQL runs as cannot enter that (a home below /root),
 * a folder of the system that it can.
 */
function folderFor(home: string, account: Account): string {
  const inHome = join(home, 'database')
  own(inHome, account)
  if (!account || mayEnter(account, inHome, { write: true })) return inHome
  rmdirSync(inHome)
  const name = createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 12)
  const outside = `/var/lib/gongkai-${name}`
  own(outside, account)
  if (mayEnter(account, outside, { write: true })) return outside
  throw new StartFailure({
    code: 'start.not-writable',
    path: outside,
    reason: '数据库账号无法进入',
  })
}

function own(folder: string, account: Account): void {
  makeFolder(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
}

export function makeFolder(folder: string, mode = 0o755): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    throw notWritable(folder, error)
  }
}

/** Two first starts at once agree on one: the first to link its file wins. */
function writeOnce(home: string, place: Place): Place {
  const file = join(home, 'database.json')
  const unfinished = `${file}.${process.pid}`
  try {
    writeFileSync(unfinished, text(place), { mode: 0o600 })
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(home, error)
  } finally {
    if (existsSync(unfinished)) unlinkSync(unfinished)
  }
  return read(home) ?? place
}

function read(home: string): Place | null {
  const file = join(home, 'database.json')
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  } catch (error) {
    throw notWritable(file, error)
  }
}

const text = (place: Place) => `${JSON.stringify(place, null, 2)}\n`

function notWritable(path: string, error: unknown): StartFailure {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartFailure({ code: 'start.not-writable', path, reason }, error)
}
