import type { Glyph, Matrix } from './glyph.ts'
import { times } from './glyph.ts'

/** A character as pdf.js hands it to its painter; `width` in thousandths of the font size. */
export type PrintedGlyph = {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace: boolean
}

export type TextState = {
  matrix: Matrix
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  direction: 1 | -1
  widthScale: number
  heightScale: number
  vertical: boolean
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
}

/** Puts the characters of one string on the page and moves on behind them (ISO 32000-1, 9.4.4). */
export function placeGlyphs(
  state: TextState,
  printed: readonly (PrintedGlyph | number)[],
  glyphs: Glyph[],
): void {
  const { size, vertical, direction } = state
  if (size === 0) return
  const scale = state.horizontalScale * direction
  const matrix = times(state.matrix, state.textMatrix)
  const height = size * state.heightScale * Math.hypot(matrix[2], matrix[3])
  const angle = angleOf(matrix, scale)
  // Text set aslant is a watermark; its strings still move on.
  const advance = size * state.widthScale
  const em = size * state.heightScale
  let along = 0
  for (const glyph of printed) {
    if (typeof glyph === 'number') {
      along += ((vertical ? 1 : -1) * glyph * size) / 1000
      continue
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing
    const width = (vertical && glyph.vmetric ? -glyph.vmetric[0]! : glyph.width) * advance
    const [x, y] = vertical
      ? [state.x, state.y - along + state.rise]
      : [state.x + along * scale, state.y + state.rise]
    const text = glyph.unicode
    if (text !== '' && angle !== null && Number.isFinite(x + y + height) && height > 0.5) {
      const length = (vertical ? -Math.abs(width) : width * scale) || 0
      const box = vertical
        ? boxOf(matrix, x - em / 2, y, x + em / 2, y + length)
        : boxOf(matrix, x, y - 0.14 * em, x + length, y + 0.86 * em)
      glyphs.push({ ...box, text, size: height, angle, vertical, space: isBlank(text) })
    }
    along += vertical ? width - spacing * direction : width + spacing * direction
  }
  if (vertical) state.y -= along
  else state.x += along * scale
}

const isBlank = (text: string) => text.trim() === ''

function angleOf(matrix: Matrix, scale: number): Glyph['angle'] | null {
  const [x, y] = [matrix[0] * scale, matrix[1] * scale]
  if (Math.min(Math.abs(x), Math.abs(y)) > 0.2 * Math.hypot(x, y)) return null
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 180
  return y > 0 ? 90 : 270
}

function boxOf(matrix: Matrix, x1: number, y1: number, x2: number, y2: number) {
  const [a, b, c, d, e, f] = matrix
  const [left, right] = [a * x1 + c * y1 + e, a * x2 + c * y2 + e]
  const [top, bottom] = [b * x1 + d * y1 + f, b * x2 + d * y2 + f]
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  }
}
