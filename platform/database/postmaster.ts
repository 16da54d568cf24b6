import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { servesData } from './process-identity.ts'

/** A PostgreSQL that runs on a data folder, as its `postmaster.pid` tells. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** The server running on the folder, if any; the file of one that is gone is taken away. */
export function runningOn(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (!servesData(pid, data)) {
    // In a container numbers come back soon: PostgreSQL would take any process of that number for its own.
    rmSync(file, { force: true })
    return null
  }
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/** Stops it: open work is rolled back, what was committed is on disk. */
export async function stop(data: string, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!send(pid, signal)) return
    for (let waited = 0; waited < patience; waited += 20) {
      if (!existsSync(join(data, 'postmaster.pid')) || !servesData(pid, data)) return
      await pause(20)
    }
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
