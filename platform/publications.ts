import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { sql, type Tx } from './db.ts'

const CHANNEL = 'gongkai_published'

/** Tells every process, once the transaction has committed, that the public sees something new. */
export async function announce(tx: Tx): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(tx)
}

type Ears = {
  readonly onPublished: () => void
  /** From here until `onHearing` announcements may be missed. */
  readonly onDeaf: () => void
  readonly onHearing: () => void
}

export type Listening = { readonly stop: () => Promise<void> }

/** Hears announcements of all processes; connects again for as long as it takes. */
export async function listen(url: string, ears: Ears): Promise<Listening> {
  let stopped = false
  let client: pg.Client | null = null

  async function hear(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', () => {})
    next.on('notification', ears.onPublished)
    next.once('end', () => {
      if (client !== next) return
      ears.onDeaf()
      void again()
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
    ears.onHearing()
  }

  async function again(): Promise<void> {
    while (!stopped) {
      try {
        return await hear()
      } catch {
        await pause(500)
      }
    }
  }

  await hear()
  return {
    async stop() {
      stopped = true
      const last = client
      client = null
      await last?.end()
    },
  }
}
