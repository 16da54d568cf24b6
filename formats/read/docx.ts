import { fail, ok, type Result } from '@gongkai/base'
import type { Block, Paper } from '@gongkai/paper'
import { cleanParagraph } from './clean.ts'
import { readBody } from './docx/body.ts'
import type { Found } from './docx/found.ts'
import { readNumbering } from './docx/numbering.ts'
import { readStyles } from './docx/styles.ts'
import { child, elements, isEndlessXml, parseXml, plainText, type Xml } from './docx/xml.ts'
import type { ReadFailure } from './failures.ts'
import { atBlocks } from './places.ts'
import { unpack, type ZipEntry, zipEntries } from './zip.ts'

/** No part that is read may unpack to more than this, nor all the file holds together to ten times as much. */
const mostPart = 48 * 1024 * 1024

/** Reads a DOCX by its parts: the text, automatic list numbers, tables with their spans, text boxes and notes. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Paper, ReadFailure>> {
  const entries = zipEntries(bytes)
  if (entries === null) return damaged
  const main = mainPart(bytes, entries)
  if (main === null) return fail({ code: 'formats.unknown-type', kind: archiveKind(entries) })
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const names = [
    main,
    ...['styles.xml', 'numbering.xml', 'footnotes.xml', 'endnotes.xml'].map(
      (name) => folder + name,
    ),
  ]
  const wanted = [...names, 'docProps/core.xml'].flatMap((name) => entries.get(name) ?? [])
  if (wanted.some((entry) => entry.encrypted))
    return fail({ code: 'formats.encrypted', kind: 'zip' })
  const all = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0)
  const largest = Math.max(...wanted.map((entry) => entry.unpacked))
  if (largest > mostPart || all > mostPart * 10) {
    return fail({ code: 'formats.unpacks-too-large', bytes: Math.max(largest, all) })
  }
  let endless = false
  const part = (name: string): Xml | null => {
    const entry = entries.get(name)
    const plain = endless ? null : entry && unpack(bytes, entry)
    if (!plain) return null
    endless = isEndlessXml(plain)
    return endless ? null : parseXml(decode(plain))
  }
  const document = part(main)
  const body = child(document, 'w:body')
  if (endless) return fail({ code: 'formats.too-complex' })
  if (!body) return damaged
  const lore = {
    styles: readStyles(part(names[1]!)),
    numbering: readNumbering(part(names[2]!)),
  }
  const notes = [part(names[3]!), part(names[4]!)].flatMap((notes) =>
    elements(notes).filter(
      (note) => !/separator|continuation/i.test(note.attributes['w:type'] ?? ''),
    ),
  )
  if (endless) return fail({ code: 'formats.too-complex' })
  const found = [body, ...notes].flatMap((root) => readBody(root, lore))
  if (found.length === 0) return fail({ code: 'formats.empty-file' })
  const title = child(part('docProps/core.xml'), 'dc:title')
  const words = title ? cleanParagraph(plainText(title)) : ''
  return ok({
    format: 'docx',
    pages: [],
    title: words === '' ? null : words,
    blocks: blocksOf(found),
  })
}

const damaged = fail({ code: 'formats.damaged', kind: 'docx' })

/** The document's main part: by the package's relations, else where Word puts it. */
function mainPart(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): string | null {
  if (entries.has('word/document.xml')) return 'word/document.xml'
  const entry = entries.get('_rels/.rels')
  const plain = entry && entry.unpacked < 1 << 20 ? unpack(bytes, entry) : null
  for (const relation of elements(plain ? parseXml(decode(plain)) : null)) {
    const target = (relation.attributes.Target ?? '').replace(/^\//, '')
    if (
      /\/officeDocument$/.test(relation.attributes.Type ?? '') &&
      /document\d*\.xml$/i.test(target)
    ) {
      return entries.has(target) ? target : null
    }
  }
  return null
}

function archiveKind(entries: ReadonlyMap<string, ZipEntry>) {
  const names = [...entries.keys()]
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('OFD.xml') || has('Doc_0/')) return 'ofd'
  if (has('xl/')) return 'spreadsheet'
  if (has('ppt/')) return 'slides'
  return has('content.xml') ? 'odt' : 'archive'
}

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

const blocksOf = (found: readonly Found[]): readonly Block[] =>
  atBlocks(
    found.map((part): Block => {
      const place = { on: 'block', block: 0 } as const
      if (part.kind === 'paragraph') return { ...part, pieces: [{ start: 0, place }] }
      const { cells, ...grid } = part.grid
      return {
        kind: 'table',
        ...grid,
        place,
        cells: cells.map(({ content, ...cell }) => ({ ...cell, text: content, place })),
      }
    }),
  )
