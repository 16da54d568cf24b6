import { concat, uint16s, uint32s, withUint16 } from './bytes.ts'
import { at, charactersOf, copy, type Font, metricOf, openFont, outlineOf } from './read.ts'

/**
 * One TrueType font out of slices of the same font that hold different characters (as web fonts are cut).
 * Where several slices have a character the first one's glyph is taken. Layout tables (kerning, vertical
 * forms) are left out. Throws where a slice is no TrueType font with outlines in `glyf`.
 */
export function joinFonts(
  slices: readonly Uint8Array[],
  names: { readonly family: string; readonly style: string; readonly postscript: string },
): Uint8Array {
  const fonts = slices.map(openFont)
  const first = fonts[0]
  if (!first) throw new Error('no slices to join')
  const outlines: Uint8Array[] = []
  const offsets: number[] = [0]
  const metrics: number[] = []
  const glyphOf = new Map<number, number>()
  let length = 0
  let base = 0
  for (const font of fonts) {
    for (let glyph = 0; glyph < font.glyphs; glyph++) {
      const outline = outlineOf(font, glyph, base)
      outlines.push(outline)
      length += outline.length
      offsets.push(length)
      metrics.push(...metricOf(font, glyph))
    }
    for (const [character, glyph] of charactersOf(font)) {
      if (!glyphOf.has(character)) glyphOf.set(character, base + glyph)
    }
    base += font.glyphs
  }
  return assemble([
    ['OS/2', copy(first, 'OS/2')],
    ['cmap', characterMap(glyphOf)],
    ['glyf', concat(outlines, length)],
    ['head', withUint16(copy(first, 'head'), 50, 1)],
    ['hhea', withUint16(copy(first, 'hhea'), 34, base)],
    ['hmtx', uint16s(metrics)],
    ['loca', uint32s(offsets)],
    ['maxp', largestProfile(fonts, base)],
    ['name', nameTable([names.family, names.style, names.postscript])],
    ['post', uint32s([0x00030000, 0, 0, 0, 0, 0, 0, 0])],
  ])
}

function characterMap(glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const runs: number[] = []
  let count = 0
  for (const [character, glyph] of [...glyphOf].sort(([a], [b]) => a - b)) {
    const last = runs.length - 3
    if (
      count &&
      runs[last + 1] === character - 1 &&
      runs[last + 2]! + character - runs[last]! === glyph
    )
      runs[last + 1] = character
    else {
      runs.push(character, character, glyph)
      count++
    }
  }
  const groupTable = uint32s([16 + 12 * count, 0, count, ...runs])
  return concat([uint16s([0, 1, 3, 10, 0, 12, 12, 0]), groupTable])
}

/** `maxp` with every limit the largest of all slices (OpenType, maxp 1.0). */
function largestProfile(fonts: readonly Font[], glyphs: number): Uint8Array {
  const profile = copy(fonts[0]!, 'maxp')
  const view = new DataView(profile.buffer)
  for (let field = 6; field + 1 < profile.length; field += 2) {
    const values = fonts.map((font) => font.view.getUint16(at(font, 'maxp') + field))
    view.setUint16(field, Math.max(...values))
  }
  return withUint16(profile, 4, glyphs)
}

/** Names for Windows in English: family, style, full name and the PostScript name. */
function nameTable([family, style, postscript]: readonly [string, string, string]): Uint8Array {
  const entries = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, postscript],
  ] as const
  const records: number[] = []
  const texts: Uint8Array[] = []
  let offset = 0
  for (const [id, text] of entries) {
    const encoded = uint16s([...text].map((character) => character.charCodeAt(0)))
    records.push(3, 1, 0x409, id, encoded.length, offset)
    texts.push(encoded)
    offset += encoded.length
  }
  return concat([uint16s([0, entries.length, 6 + 12 * entries.length, ...records]), ...texts])
}

function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = [
    0x0001,
    0,
    tables.length,
    16 * power,
    Math.log2(power),
    16 * (tables.length - power),
  ]
  let offset = 12 + 16 * tables.length
  const directory = tables.map(([tag, bytes]) => {
    const entry = new Uint8Array(16)
    entry.set([...tag].map((character) => character.charCodeAt(0)))
    entry.set(uint32s([checksum(bytes), offset, bytes.length]), 4)
    offset += (bytes.length + 3) & ~3
    return entry
  })
  const padded = tables.map(([, bytes]) => concat([bytes], (bytes.length + 3) & ~3))
  return concat([uint16s(head), ...directory, ...padded])
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let position = 0; position + 3 < bytes.length; position += 4)
    sum = (sum + view.getUint32(position)) >>> 0
  return sum
}
