import type { CellPath } from '@gongkai/annual-report/model'
import type { Spot } from './places.ts'

/** What the person points at: a place in the paper, a cell of the tables, or both. */
export type Selection = {
  readonly from: 'paper' | 'result'
  readonly spots: readonly Spot[]
  /** The one of `spots` that is brought into view. */
  readonly at: number
  readonly path: CellPath | null
  /** Which entry of the result is marked: `finding-3`, `statement-0`. */
  readonly entry: string | null
}

export type Select = (selection: Selection) => void
