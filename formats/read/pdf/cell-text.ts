import { gapBetween } from '@gongkai/paper'
import { cleanCell } from '../clean.ts'
import type { Glyph } from './glyph.ts'
import { textLines } from './text-lines.ts'
import { turned } from './turn.ts'

/** What stands in a cell: its lines joined, text set vertically or turned included. */
export function cellText(glyphs: readonly Glyph[]): string {
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
    text: linesText(all.map((glyph) => ({ ...glyph, ...turned(glyph, way) }))),
  }))
  parts.sort(
    (a, b) =>
      Math.min(...a.all.map((glyph) => glyph.top)) - Math.min(...b.all.map((glyph) => glyph.top)),
  )
  return parts.map((part) => part.text).reduce(joined, '')
}

const joined = (before: string, after: string) => before + gapBetween(before, after) + after

function linesText(glyphs: readonly Glyph[]): string {
  return textLines(glyphs)
    .map((line) => cleanCell(line.pieces.map((piece) => piece.text).join(' ')))
    .reduce(joined, '')
}
