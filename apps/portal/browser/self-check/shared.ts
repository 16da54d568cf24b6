import type { Level } from '@gongkai/annual-report/model'
import type { Outcome } from './job.ts'
import type { Select, Selection } from './selection.ts'

/** What every section of the result is given. */
export type Shared = {
  readonly outcome: Outcome
  readonly selection: Selection | null
  readonly select: Select
  /** The gravest finding about each cell, row or table. */
  readonly levels: ReadonlyMap<string, Level>
}
