import { readConfig } from '@gongkai/platform/config'
import { migrate, migrationsOf } from '@gongkai/platform/database/migrations'
import { type OpenDatabase, openDatabase } from '@gongkai/platform/database/open'
import { dataOf, placeOf } from '@gongkai/platform/database/place'
import { runningOn } from '@gongkai/platform/database/postmaster'
import { connect, type Db } from '@gongkai/platform/db'
import { StartFailure } from '@gongkai/platform/start-failure'
import { UsageError } from './usage.ts'

/** The platform's database, as GONGKAI_HOME or DATABASE_URL name it; also while the platform is running. */
export async function withDatabase<Value>(act: (db: Db) => Promise<Value>): Promise<Value> {
  try {
    const config = readConfig(process.env)
    const database = await open(config.home, config.databaseUrl)
    try {
      await migrate(database.url, migrationsOf())
      const { db, close } = connect(database.url, { most: 2 })
      return await act(db).finally(close)
    } finally {
      await database.stop()
    }
  } catch (error) {
    throw error instanceof StartFailure ? new UsageError(`${error.message}。`) : error
  }
}

/** A home that a running platform holds is joined, not started: its PostgreSQL takes more than one client. */
async function open(home: string, databaseUrl: string | null): Promise<OpenDatabase> {
  try {
    return await openDatabase(home, databaseUrl)
  } catch (error) {
    if (!(error instanceof StartFailure) || error.problem.code !== 'start.home-in-use') throw error
    const { place } = placeOf(home)
    const running = runningOn(dataOf(place))
    if (!running?.ready) throw error
    const url = `postgres://gongkai:${place.password}@127.0.0.1:${running.port}/gongkai`
    return { url, stop: async () => {} }
  }
}
