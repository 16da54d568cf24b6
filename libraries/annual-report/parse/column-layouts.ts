/** Columns of table three. */
export const width = 7

/** How seven columns part into groups printed one after another; the single group of seven is no block. */
const layouts: readonly (readonly number[])[] = Array.from({ length: 63 }, (_, mask) => {
  const groups: number[] = []
  let size = 0
  for (let column = 0; column < width; column += 1) {
    size += 1
    // Bit set: goes on with the next column in the same group.
    if (column < width - 1 && mask & (1 << column)) continue
    groups.push(size)
    size = 0
  }
  return groups
})

/** Where the figures of `size` rows stand, in every layout. */
export function layoutsOfSize(size: number): readonly (readonly (readonly number[])[])[] {
  const known = bySize.get(size)
  if (known) return known
  const found = layouts.map((layout) => placesIn(layout, size))
  bySize.set(size, found)
  return found
}

const bySize = new Map<number, readonly (readonly (readonly number[])[])[]>()

/** For each of a block's rows where its figures stand, from the block's first on. */
export function placesIn(groups: readonly number[], size: number): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: size }, () => [])
  let at = 0
  for (const group of groups) {
    for (const row of rows) {
      for (let column = 0; column < group; column += 1) row.push(at + column)
      at += group
    }
  }
  return rows
}

/** Whether the last of seven counts is the sum of the others (I3). */
export function sumsUp(counts: readonly number[]): boolean {
  let sum = 0
  for (let at = 0; at < width - 1; at += 1) sum += counts[at]!
  return sum === counts[width - 1]
}
