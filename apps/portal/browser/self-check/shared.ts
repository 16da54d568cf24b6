import type { CellPath, Level } from '@gongkai/annual-report/model'
import type { Paper } from '@gongkai/paper'
import type { Outcome } from './job.ts'
import type { Figure } from './places.ts'
import type { Select, Selection } from './selection.ts'

/** What every section of the result is given. */
export type Shared = {
  readonly outcome: Outcome
  readonly selection: Selection | null
  readonly select: Select
  /** The gravest finding about each cell, row or table. */
  readonly levels: ReadonlyMap<string, Level>
}

/** What every way of showing the paper is given. */
export type PaperProps = {
  readonly paper: Paper
  readonly figures: readonly Figure[]
  readonly levels: ReadonlyMap<string, Level>
  readonly selection: Selection | null
  readonly onFigure: (path: CellPath) => void
}
