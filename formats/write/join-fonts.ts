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

type Font = {
  readonly view: DataView
  readonly tables: ReadonlyMap<string, { readonly start: number; readonly length: number }>
  readonly glyphs: number
}

function openFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, { start: number; length: number }>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, { start: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  const font = { view, tables, glyphs: 0 }
  return { ...font, glyphs: view.getUint16(at(font, 'maxp') + 4) }
}

function at(font: Font, tag: string): number {
  const table = font.tables.get(tag)
  if (!table) throw new Error(`font without ${tag}`)
  return table.start
}

function copy(font: Font, tag: string): Uint8Array {
  const start = at(font, tag)
  const { buffer, byteOffset } = font.view
  return new Uint8Array(buffer, byteOffset + start, font.tables.get(tag)!.length).slice()
}

function outlineOf(font: Font, glyph: number, base: number): Uint8Array {
  const { view } = font
  const long = view.getInt16(at(font, 'head') + 50) === 1
  const loca = at(font, 'loca')
  const offset = (index: number) =>
    long ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index)
  const [start, end] = [offset(glyph), offset(glyph + 1)]
  const outline = new Uint8Array((end - start + 3) & ~3)
  outline.set(new Uint8Array(view.buffer, view.byteOffset + at(font, 'glyf') + start, end - start))
  if (end > start) moveComponents(new DataView(outline.buffer), base)
  return outline
}

/** A composite glyph names others by number; those have moved by `base` (OpenType, glyf). */
function moveComponents(view: DataView, base: number): void {
  if (view.getInt16(0) >= 0) return
  let position = 10
  for (;;) {
    const flags = view.getUint16(position)
    view.setUint16(position + 2, view.getUint16(position + 2) + base)
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    position += 4 + (flags & 0x01 ? 4 : 2) + scale
    if (!(flags & 0x20)) return
  }
}

function metricOf(font: Font, glyph: number): [advance: number, bearing: number] {
  const long = font.view.getUint16(at(font, 'hhea') + 34)
  const start = at(font, 'hmtx')
  const advance = font.view.getUint16(start + 4 * Math.min(glyph, long - 1))
  const bearing = glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)
  return [advance, font.view.getUint16(start + bearing)]
}

function* charactersOf(font: Font): Generator<readonly [character: number, glyph: number]> {
  const { view } = font
  const start = at(font, 'cmap')
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const table = start + view.getUint32(start + 8 + 8 * index)
    const format = view.getUint16(table)
    if (format === 4) yield* segments(view, table)
    if (format === 12) yield* groups(view, table)
  }
}

function* segments(view: DataView, table: number): Generator<readonly [number, number]> {
  const double = view.getUint16(table + 6)
  for (let index = 0; index < double; index += 2) {
    const end = view.getUint16(table + 14 + index)
    const start = view.getUint16(table + 16 + double + index)
    const delta = view.getUint16(table + 16 + 2 * double + index)
    const rangeAt = table + 16 + 3 * double + index
    const range = view.getUint16(rangeAt)
    for (let character = start; character <= end && character < 0xffff; character++) {
      const found = range ? view.getUint16(rangeAt + range + 2 * (character - start)) : character
      if (found) yield [character, (found + delta) & 0xffff]
    }
  }
}

function* groups(view: DataView, table: number): Generator<readonly [number, number]> {
  for (let index = 0; index < view.getUint32(table + 12); index++) {
    const group = table + 16 + 12 * index
    const [start, end] = [view.getUint32(group), view.getUint32(group + 4)]
    for (let character = start; character <= end; character++)
      yield [character, view.getUint32(group + 8) + character - start]
  }
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

function concat(
  parts: readonly Uint8Array[],
  length = parts.reduce((sum, part) => sum + part.length, 0),
): Uint8Array {
  const whole = new Uint8Array(length)
  let position = 0
  for (const part of parts) {
    whole.set(part, position)
    position += part.length
  }
  return whole
}

function withUint16(bytes: Uint8Array, position: number, value: number): Uint8Array {
  new DataView(bytes.buffer).setUint16(position, value)
  return bytes
}

function uint16s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => view.setUint16(2 * index, value & 0xffff))
  return bytes
}

function uint32s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => view.setUint32(4 * index, value))
  return bytes
}
