import { todayInChina } from '@gongkai/platform/clock'
import type { Caller } from '@gongkai/platform/commands'
import type { Db } from '@gongkai/platform/db'

/** Whoever may run programs in the platform's home keeps the platform: every report command is theirs. */
export const operator = (db: Db): Caller => ({
  db,
  today: todayInChina(),
  actor: {
    person: 'operator',
    permissions: new Set(['reporting.import', 'reporting.publish']),
  },
})
