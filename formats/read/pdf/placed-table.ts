import type { Place } from '@gongkai/paper'
import type { GridCell } from '../grid.ts'

/** A table whose cells know where on which page they stand. Page breaks may have cut it. */
export type PlacedTable = {
  readonly kind: 'placed'
  readonly place: Place
  readonly firstPage: number
  readonly lastPage: number
  /** Where columns begin and the last one ends, in points. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly PlacedCell[]
  /** False where no lines part the columns. */
  readonly exact: boolean
  /** No line closes it at the top or foot: the row there may go on on another page. */
  readonly open: { readonly above: boolean; readonly below: boolean }
}

export type PlacedCell = GridCell<{ readonly text: string; readonly place: Place }>
