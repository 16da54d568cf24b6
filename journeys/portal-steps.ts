import { plainDate } from '@gongkai/base'
import { perform } from '@gongkai/platform/commands'
import { connect } from '@gongkai/platform/db'
import { correctReport, publishReport } from '@gongkai/reporting'

/** Hands in a correction and publishes it, as an official would, in another process than the portal's. */
export async function correct(databaseUrl: string, input: unknown): Promise<void> {
  const { db, close } = connect(databaseUrl)
  const caller = {
    db,
    today: plainDate('2026-11-20'),
    actor: { person: 'test', permissions: new Set(['reporting.import', 'reporting.publish']) },
  }
  try {
    const draft = await perform(correctReport, input, caller)
    if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
    const done = await perform(publishReport, { version: draft.value.version }, caller)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  } finally {
    await close()
  }
}
