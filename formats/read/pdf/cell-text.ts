import { gapBetween } from '@gongkai/paper'
import { cleanCell } from '../clean.ts'
import type { Box, Glyph } from './glyph.ts'
import { textLines } from './text-lines.ts'
import { turned } from './turn.ts'

/** What stands in a cell: its lines joined, text set vertically or turned included. */
export function cellText(glyphs: readonly Glyph[], box: Box): string {
  if (glyphs.length === 0) return ''
  const ways = new Map<Glyph['angle'], Glyph[]>()
  for (const glyph of glyphs) {
    const way = (glyph.vertical ? (glyph.angle + 90) % 360 : glyph.angle) as Glyph['angle']
    const same = ways.get(way)
    if (same) same.push(glyph)
    else ways.set(way, [glyph])
  }
  const parts = [...ways].map(([way, all]) => ({
    all,
    text: linesText(
      all.map((glyph) => ({ ...glyph, ...turned(glyph, way) })),
      way % 180 === 0 ? box.right - box.left : box.bottom - box.top,
    ),
  }))
  parts.sort(
    (a, b) =>
      Math.min(...a.all.map((glyph) => glyph.top)) - Math.min(...b.all.map((glyph) => glyph.top)),
  )
  return parts.map((part) => part.text).reduce(joined, '')
}

const joined = (before: string, after: string) => before + gapBetween(before, after) + after

/** A figure too long for its cell goes on below without a gap: the line above it has no room for another digit. */
function linesText(glyphs: readonly Glyph[], width: number): string {
  let text = ''
  let isFull = false
  for (const { pieces, box, size } of textLines(glyphs)) {
    const words = cleanCell(pieces.map((piece) => piece.text).join(' '))
    const wrapped = isFull && /^[\d.]+$/.test(text) && /^[\d.]+$/.test(words)
    text = wrapped ? text + words : joined(text, words)
    const taken = box.right - box.left
    isFull = taken >= width / 2 && width - taken < size / 2 + padding
  }
  return text
}

/** What cells commonly leave free at both sides together, in points. */
const padding = 12
