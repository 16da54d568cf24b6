import type { Grid } from '../grid.ts'

/** What stands in a document's body, in order, before it gets its places. */
export type Found =
  | { readonly kind: 'paragraph'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid<string> }
