import { clean } from '../clean.ts'
import { around, type Box, type Glyph } from './glyph.ts'

export type TextPieceBox = { readonly text: string; readonly box: Box }

export type TextLine = {
  readonly pieces: readonly TextPieceBox[]
  readonly box: Box
  /** Font size of most of its characters, in points. */
  readonly size: number
}

/** Upright characters as printed lines from top to bottom, each cut into pieces at wide gaps. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  return atomLines(glyphs).map((line) =>
    lineOf(
      line,
      line.atoms.map((atom) => atom.gap >= line.cut),
    ),
  )
}

/** A line in the smallest parts it could be cut into; `gap` is what lies before a part, in font sizes. */
export type AtomLine = {
  readonly atoms: readonly (TextPieceBox & { readonly gap: number; readonly joint: '' | ' ' })[]
  readonly size: number
  /** The gap from which on two parts are two pieces. */
  readonly cut: number
}

export const atomLines = (glyphs: readonly Glyph[]): readonly AtomLine[] =>
  bands(glyphs).flatMap((band) => atomLine(band) ?? [])

/** The line cut where told, one answer for each part; parts between cuts are joined. */
export function lineOf({ atoms, size }: AtomLine, cuts: readonly boolean[]): TextLine {
  const pieces: { text: string; box: Box }[] = []
  atoms.forEach((atom, at) => {
    const open = pieces.at(-1)
    if (!open || cuts[at]) pieces.push({ text: atom.text, box: atom.box })
    else {
      open.text += atom.joint + atom.text
      open.box = around([open.box, atom.box])
    }
  })
  return { pieces, box: around(atoms.map((atom) => atom.box)), size }
}

/** Characters that stand beside one another; raised and lowered small ones go with the line they stand at. */
function bands(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const sorted = [...glyphs].sort((a, b) => middle(a) - middle(b))
  const found: Glyph[][] = []
  let last: Glyph | null = null
  for (const glyph of sorted) {
    const near =
      last !== null && middle(glyph) - middle(last) <= 0.3 * Math.min(glyph.size, last.size)
    if (near) found[found.length - 1]!.push(glyph)
    else found.push([glyph])
    last = glyph
  }
  return attached(found)
}

function attached(found: readonly Glyph[][]): readonly (readonly Glyph[])[] {
  const sizes = found.map((band) => Math.max(...band.map((glyph) => glyph.size)))
  const kept = found.map((band) => [...band])
  found.forEach((band, at) => {
    for (const next of [at + 1, at - 1]) {
      const home = kept[next]
      if (!home || home.length === 0 || sizes[next]! * 0.8 < sizes[at]!) continue
      const box = around(found[next]!)
      const centre = band.reduce((sum, glyph) => sum + middle(glyph), 0) / band.length
      const beside = band.every(
        (glyph) => glyph.left > box.left - sizes[next]! && glyph.left < box.right + sizes[next]!,
      )
      if (centre > box.top && centre < box.bottom && beside) {
        home.push(...kept[at]!.splice(0))
        return
      }
    }
  })
  return kept.filter((band) => band.length > 0)
}

const middle = (box: Box) => (box.top + box.bottom) / 2

function atomLine(band: readonly Glyph[]): AtomLine | null {
  const printed = band.filter((glyph) => !glyph.space).sort((a, b) => a.left - b.left)
  const spaces = band.filter((glyph) => glyph.space)
  const atoms: { text: string; box: Box; gap: number; joint: '' | ' ' }[] = []
  let last: Glyph | null = null
  for (const glyph of printed) {
    const text = clean(glyph.text)
    if (text.trim() === '') continue
    const gap = last ? (glyph.left - last.right) / Math.max(glyph.size, last.size) : 0
    const joint = last ? between(last, glyph, gap, spaces) : ''
    const open = atoms.at(-1)
    if (!open || gap >= smallest) atoms.push({ text, box: glyph, gap, joint })
    else {
      open.text += joint + text
      open.box = around([open.box, glyph])
    }
    last = glyph
  }
  return atoms.length === 0 ? null : { atoms, size: usualSize(printed), cut: cutAt(printed) }
}

const smallest = 0.12

/** The gap, in font sizes, that parts two pieces: wider where the whole line is set apart letter by letter. */
function cutAt(printed: readonly Glyph[]): number {
  const gaps: number[] = []
  for (let at = 1; at < printed.length; at += 1) {
    const [before, glyph] = [printed[at - 1]!, printed[at]!]
    if (isChinese(before.text) && isChinese(glyph.text))
      gaps.push((glyph.left - before.right) / glyph.size)
  }
  const wide = gaps.filter((gap) => gap > 0.2).sort((a, b) => a - b)
  if (wide.length < 3 || wide.length < gaps.length * 0.6) return 0.95
  const usual = wide[Math.floor(wide.length / 2)]!
  // Only even spacing is letter spacing; two-character headings of columns stand in uneven gaps.
  return wide.at(-1)! < usual * 1.6 + 0.2 ? Math.max(0.95, usual * 1.6 + 0.2) : 0.95
}

/** Spaces are kept between words and figures, and beside them where printed; none between Chinese characters. */
function between(before: Glyph, glyph: Glyph, gap: number, spaces: readonly Glyph[]): '' | ' ' {
  const chinese = Number(isChinese(before.text.slice(-1))) + Number(isChinese(glyph.text))
  if (chinese === 2 || gap < 0.08) return ''
  if (chinese === 0 && gap > 0.2) return ' '
  const centre = (before.right + glyph.left) / 2
  const reach = (glyph.left - before.right) / 2 + 0.3 * glyph.size
  return spaces.some((space) => Math.abs((space.left + space.right) / 2 - centre) <= reach)
    ? ' '
    : ''
}

const isChinese = (text: string) =>
  /^[\u2014\u2018-\u201d\u2026\u2e80-\uffdc\u3000-\u303f]/.test(text)

function usualSize(glyphs: readonly Glyph[]): number {
  const sorted = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
