import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartFailure } from '../start-failure.ts'

/** The account PostgreSQL runs as. Null: our own, which is an ordinary one. */
export type Account = { readonly uid: number; readonly gid: number } | null

const candidates = ['gongkai', 'postgres', '_postgres', 'nobody']

/** PostgreSQL refuses root: root lends it an ordinary account, that of the data where there are some. */
export function accountFor(data: string): Account {
  const own = process.getuid?.() ?? -1
  const owner = ownerOf(data)
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new StartFailure({ code: 'database.other-owner', path: data })
    }
    return null
  }
  if (owner && owner.uid !== 0) return owner
  for (const name of candidates) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid }
  }
  throw new StartFailure({ code: 'database.no-account' })
}

/** Whether the account may enter the folder and, if asked, write there: tried, not worked out from modes. */
export function mayEnter(account: Account, folder: string, { write = false } = {}): boolean {
  const test = write ? 'cd "$0" && [ -w . ]' : 'cd "$0"'
  return spawnSync('/bin/sh', ['-c', test, folder], options(account)).status === 0
}

/** Options of a child process that runs as the account, with nothing of our environment. */
export function options(account: Account) {
  return {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(account ?? {}),
  }
}

function ownerOf(path: string): Account {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { uid: found.uid, gid: found.gid } : null
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return asked.status === 0 ? Number(asked.stdout.trim()) : null
}
