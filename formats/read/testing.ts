import { readFileSync } from 'node:fs'
import type { Block, Paper, Table } from '@gongkai/paper'
import { strToU8, zipSync } from 'fflate'
import type { ReadOptions } from './options.ts'
import { readPaper } from './read-paper.ts'

const corpus = new URL('../../corpus/', import.meta.url)

export const corpusFiles = [
  'seeds/000_93d92bcb368a6d5c.txt',
  'seeds/001_0fd0d067f85b1ad8.txt',
  'seeds/002_35b618bdd99c4352.txt',
  'seeds/003_04e968e14b920c61.txt',
  'seeds/004_dc6eabfeda6fcd8b.txt',
  'reports/suqian-2023.txt',
  'reports/hangzhou-style-2025.html',
  'reports/statutory-form-2021-blank.docx',
  'reports/hongze-2023.pdf',
] as const

export const bytesOf = (path: string, base: URL = corpus): Uint8Array =>
  new Uint8Array(readFileSync(new URL(path, base)))

/** The paper of a file that must be readable. */
export async function paperOf(
  bytes: Uint8Array | string,
  name = 'file',
  options: ReadOptions = {},
): Promise<Paper> {
  const result = await readPaper(
    { name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes },
    options,
  )
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`)
  return result.value
}

export const tablesIn = (paper: Paper): readonly Table[] =>
  paper.blocks.filter((block): block is Table => block.kind === 'table')

/** A table row by row, each cell as its text, with `→2` and `↓2` for spans. */
export function rowsOf(table: Table): readonly (readonly string[])[] {
  const rows: string[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) {
    const over = cell.columnSpan > 1 ? `→${cell.columnSpan}` : ''
    const down = cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''
    rows[cell.row]!.push(`${cell.text}${over}${down}`)
  }
  return rows
}

export const wordsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    return block.kind === 'line' ? [block.pieces.map((piece) => piece.text).join(' | ')] : []
  })

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A DOCX of that body, with further parts by name. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const wrapped = (root: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${root}>`
  const roots: Readonly<Record<string, string>> = {
    'word/numbering.xml': 'numbering',
    'word/styles.xml': 'styles',
    'word/footnotes.xml': 'footnotes',
  }
  const files = Object.entries(parts).map(([name, inner]) => [
    name,
    strToU8(roots[name] ? wrapped(roots[name], inner) : inner),
  ])
  return zipSync({
    'word/document.xml': strToU8(wrapped('document', `<w:body>${body}</w:body>`)),
    ...Object.fromEntries(files),
  })
}

export const p = (text: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`

export type PdfPage = {
  readonly content: string
  readonly extra?: string
  readonly size?: readonly [number, number]
}

/** A PDF whose characters are their own Unicode numbers: Chinese a full em wide, the rest half of one. */
export function pdfOf(pages: readonly (PdfPage | string)[], trailer = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const add = (object: string) => objects.push(object)
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end'
  const font = (encoding: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>`
  add(font('Identity-H'))
  add(font('Identity-V'))
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 255 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 860 /Descent -140 /ItalicAngle 0 /CapHeight 800 /StemV 80 /FontBBox [0 -140 1000 860] >> >>',
  )
  add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`)
  const kids = pages.map((page) => {
    const {
      content,
      extra = '',
      size = [595, 842],
    } = typeof page === 'string' ? { content: page } : page
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /Font << /F1 3 0 R /V1 4 0 R >> >> /Contents ${stream} 0 R ${extra} >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    true,
  )
}

/** Text at a place from the page's top left, as content of a page 842 points high. */
export function at(
  left: number,
  top: number,
  text: string,
  size = 12,
  font = 'F1',
  height = 842,
): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${left} ${height - top - size * 0.86} Tm <${hex(text)}> Tj ET\n`
}

export const hex = (text: string) =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')

/** A ruling line between two places from the page's top left. */
export const rule = (x1: number, y1: number, x2: number, y2: number, height = 842) =>
  `0.5 w ${x1} ${height - y1} m ${x2} ${height - y2} l S\n`

/** A full grid of ruling lines with a text in each cell. */
export function gridOf(
  xs: readonly number[],
  ys: readonly number[],
  texts: readonly (readonly string[])[],
  size = 10,
): string {
  const lines = [
    ...xs.map((x) => rule(x, ys[0]!, x, ys.at(-1)!)),
    ...ys.map((y) => rule(xs[0]!, y, xs.at(-1)!, y)),
  ]
  const words = texts.flatMap((row, r) =>
    row.map((text, c) => (text === '' ? '' : at(xs[c]! + 4, ys[r]! + 4, text, size))),
  )
  return [...lines, ...words].join('')
}
