/** A TrueType font file, opened: where its tables lie. */
export type Font = {
  readonly view: DataView
  readonly tables: ReadonlyMap<string, { readonly start: number; readonly length: number }>
  readonly glyphs: number
}

export function openFont(bytes: Uint8Array): Font {
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

export function at(font: Font, tag: string): number {
  const table = font.tables.get(tag)
  if (!table) throw new Error(`font without ${tag}`)
  return table.start
}

export function copy(font: Font, tag: string): Uint8Array {
  const start = at(font, tag)
  const { buffer, byteOffset } = font.view
  return new Uint8Array(buffer, byteOffset + start, font.tables.get(tag)!.length).slice()
}

export function outlineOf(font: Font, glyph: number, base: number): Uint8Array {
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

export function metricOf(font: Font, glyph: number): [advance: number, bearing: number] {
  const long = font.view.getUint16(at(font, 'hhea') + 34)
  const start = at(font, 'hmtx')
  const advance = font.view.getUint16(start + 4 * Math.min(glyph, long - 1))
  const bearing = glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long)
  return [advance, font.view.getUint16(start + bearing)]
}

export function* charactersOf(font: Font): Generator<readonly [character: number, glyph: number]> {
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
