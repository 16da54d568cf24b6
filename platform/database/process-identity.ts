import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')

/** Tells a process from a later one with the same number: when it began. Null where none runs. */
export function identityOf(pid: number): string | null {
  if (!hasProc) return fieldOf(pid, 'lstart')
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; fields count from the last bracket: 3 state … 22 start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ended = fields[0] === 'Z' || fields[0] === 'X'
    return ended ? null : `${bootId()} ${fields[19]}`
  } catch {
    return null
  }
}

/** Whether the process is a PostgreSQL that serves this data folder. */
export function servesData(pid: number, data: string): boolean {
  if (identityOf(pid) === null) return false
  if (!hasProc) return fieldOf(pid, 'command')?.includes(data) ?? false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

function fieldOf(pid: number, field: string): string | null {
  const asked = spawnSync('ps', ['-p', String(pid), '-o', `${field}=`], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() || null : null
}

function bootId(): string {
  const file = '/proc/sys/kernel/random/boot_id'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}
