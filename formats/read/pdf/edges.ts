import type { PageLayout } from './page-layout.ts'

export type Edges = { readonly left: number; readonly right: number }

/** Where the text begins and ends on pages of one width; null where there is too little text to tell. */
export function edgesOf(pages: readonly PageLayout[]): (width: number) => Edges | null {
  const byWidth = new Map<number, (Edges & { readonly size: number })[]>()
  for (const page of pages) {
    const width = Math.round(page.width)
    const found = byWidth.get(width) ?? []
    byWidth.set(width, found)
    for (const item of page.items) {
      if (item.kind !== 'line' || item.line.pieces.length > 2) continue
      const { box, size } = item.line
      if (box.right - box.left >= Math.max(size * 10, page.width * 0.4))
        found.push({ left: box.left, right: box.right, size })
    }
  }
  const known = new Map<number, Edges | null>()
  for (const [width, lines] of byWidth) {
    known.set(
      width,
      lines.length < 3
        ? null
        : {
            left: margin(lines),
            right: far(lines.map((line) => line.right)),
          },
    )
  }
  return (width) => known.get(Math.round(width)) ?? null
}

/** Where most lines begin; two characters before that where most are the only line of an indented paragraph. */
function margin(lines: readonly { readonly left: number; readonly size: number }[]): number {
  const most = usual(lines.map((line) => line.left))
  const before = lines.filter(
    ({ left, size }) => most - left > 1.6 * size && most - left < 2.4 * size,
  )
  return before.length === 0 ? most : Math.min(...before.map((line) => line.left))
}

/** The most frequent position, within three points. */
function usual(positions: readonly number[]): number {
  const sorted = [...positions].sort((a, b) => a - b)
  let best = sorted[0]!
  let most = 0
  let first = 0
  sorted.forEach((position, at) => {
    while (position - sorted[first]! > 3) first += 1
    if (at - first + 1 > most) {
      most = at - first + 1
      best = sorted[first]!
    }
  })
  return best
}

function far(positions: readonly number[]): number {
  const sorted = [...positions].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * 0.75)]!
}
