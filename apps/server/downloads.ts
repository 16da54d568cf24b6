import type { Db } from '@gongkai/platform/db'
import type { Logger } from '@gongkai/platform/log'
import { makeDownloads } from '@gongkai/reporting'

export type Making = {
  /** Something was published: looks again for files that are not made. */
  readonly again: () => void
  readonly stop: () => Promise<void>
}

/** Makes the files of published reports behind everything else. `onMade` hears when there are new ones. */
export function makeAhead(db: Db, log: Logger, onMade: () => void): Making {
  const end = new AbortController()
  let wanted = false
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    try {
      while (wanted && !end.signal.aborted) {
        wanted = false
        const made = await makeDownloads(db, {
          signal: end.signal,
          onFailed: (err, file) => log.error({ err, file }, 'download-not-made'),
        })
        if (made > 0) onMade()
      }
    } catch (err) {
      log.warn({ err }, 'downloads-not-made')
    } finally {
      running = null
    }
  }

  return {
    again() {
      wanted = true
      running ??= run()
    },
    async stop() {
      end.abort()
      await running
    },
  }
}
