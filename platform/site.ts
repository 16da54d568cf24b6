import type { Db } from './db.ts'
import type { Logger } from './log.ts'
import type { PageCache } from './page-cache.ts'
import type { Portal } from './portal.ts'

/** What serving needs to know. */
export type Site = {
  readonly portal: Portal
  /** Files served at `/assets/`; names carry a hash. */
  readonly assets: string | null
  readonly siteOrigin: string
  readonly db: Db
  readonly cache: PageCache
  readonly log: Logger
}
