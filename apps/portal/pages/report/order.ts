import type { CellPath, Passage, Reading } from '@gongkai/annual-report/model'
import type { Place } from '@gongkai/paper'

/** How many of a part's passages were printed before its table; all of them where the places do not tell. */
export function passagesAbove(
  reading: Reading,
  passages: readonly Passage[],
  paths: readonly CellPath[],
): number {
  const places = paths.flatMap((path) => reading.cells[path].place ?? [])
  const table = places.toSorted(inOrder)[0]
  if (table === undefined) return passages.length
  const first = passages.findIndex((passage) => inOrder(passage.pieces[0]!.place, table) > 0)
  return first < 0 ? passages.length : first
}

/** Negative where `a` stands before `b`, zero where that is not known. */
export function inOrder(a: Place, b: Place): number {
  if (a.on === 'page' && b.on === 'page') return a.page - b.page || a.top - b.top
  if (a.on === 'line' && b.on === 'line') return a.line - b.line || a.column - b.column
  if (a.on === 'block' && b.on === 'block') return a.block - b.block || (a.row ?? 0) - (b.row ?? 0)
  return 0
}
