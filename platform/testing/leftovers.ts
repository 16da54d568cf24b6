import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runningOn, stop } from '../database/postmaster.ts'

/** Stops every PostgreSQL on a data folder below: each is a group of its own and outlives whoever started it. */
export async function stopServersIn(folder: string): Promise<void> {
  for (const file of globSync(join(folder, '**/postmaster.pid'))) {
    const data = dirname(file)
    const running = runningOn(data)
    if (running) await stop(data, running.pid)
  }
}
