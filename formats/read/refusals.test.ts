import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFailureWords } from './failures.zh.ts'
import type { ReadOptions } from './options.ts'
import { readPaper } from './read-paper.ts'
import { at, bytesOf, docxOf, p, pdfOf } from './testing.ts'

const failureOf = async (bytes: Uint8Array | string, name = 'file', options: ReadOptions = {}) => {
  const result = await readPaper(
    { name, bytes: typeof bytes === 'string' ? strToU8(bytes, true) : bytes },
    options,
  )
  if (result.ok) return null
  expect(readFailureWords(result.failure)).toMatch(/^[^。]+。$/)
  return result.failure
}

const ole = (...names: readonly string[]) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...names.flatMap((name) => [...name].flatMap((c) => [c.charCodeAt(0), 0])),
  ])

describe('what cannot be read is refused with one sentence that says what to do', () => {
  it.each([
    ['an empty file', '', { code: 'formats.empty-file' }],
    ['nothing but white space', ' \r\n\t\n', { code: 'formats.empty-file' }],
    [
      'a page without text',
      '<html><body><img src=a.png></body></html>',
      { code: 'formats.empty-file' },
    ],
    ['an old Word file', ole('WordDocument'), { code: 'formats.unknown-type', kind: 'doc' }],
    ['an old Excel file', ole('Workbook'), { code: 'formats.unknown-type', kind: 'spreadsheet' }],
    [
      'an encrypted Office file',
      ole('EncryptionInfo', 'EncryptedPackage'),
      { code: 'formats.encrypted', kind: 'office' },
    ],
    [
      'a workbook',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      { code: 'formats.unknown-type', kind: 'spreadsheet' },
    ],
    [
      'an OFD file',
      zipSync({ 'OFD.xml': strToU8('<x/>') }),
      { code: 'formats.unknown-type', kind: 'ofd' },
    ],
    [
      'an archive',
      zipSync({ 'a.txt': strToU8('x') }),
      { code: 'formats.unknown-type', kind: 'archive' },
    ],
    ['a RAR archive', 'Rar!\x1a\x07\x00', { code: 'formats.unknown-type', kind: 'archive' }],
    ['a picture', '\x89PNG\r\n\x1a\n', { code: 'formats.unknown-type', kind: 'image' }],
    ['rich text', '{\\rtf1 x}', { code: 'formats.unknown-type', kind: 'rtf' }],
    [
      'bytes that are nothing',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 29),
      { code: 'formats.unknown-type', kind: 'other' },
    ],
    [
      'a DOCX without a body',
      zipSync({ 'word/document.xml': strToU8('<x>') }),
      { code: 'formats.damaged', kind: 'docx' },
    ],
    ['a DOCX without words', docxOf('<w:p/>'), { code: 'formats.empty-file' }],
    [
      'a PDF of pictures only',
      pdfOf(['q 100 0 0 100 0 0 cm Q']),
      { code: 'formats.no-text-layer', pages: 1 },
    ],
    [
      'a scan with page numbers',
      pdfOf([at(290, 810, '- 1 -'), at(290, 810, '- 2 -')]),
      { code: 'formats.no-text-layer', pages: 2 },
    ],
    [
      'a PDF of objects without end',
      `%PDF-1.7\n${'1 0 obj <<'.repeat(200_000)}`,
      { code: 'formats.damaged', kind: 'pdf' },
    ],
    [
      'a PDF of arrays without end',
      `%PDF-1.7\n${'['.repeat(400_000)}`,
      { code: 'formats.damaged', kind: 'pdf' },
    ],
    [
      'a PDF of arrays and other things without end',
      `%PDF-1.7\n1 0 obj\n${'<</A[1 2'.repeat(200_000)}`,
      { code: 'formats.damaged', kind: 'pdf' },
    ],
    [
      'a PDF page of states saved without end',
      pdfOf(['q '.repeat(100_000)]),
      { code: 'formats.too-complex' },
    ],
    [
      'a PDF page of more words than any book holds',
      pdfOf([at(60, 100, '信息公开'.repeat(80_000))]),
      { code: 'formats.too-complex' },
    ],
    [
      'a DOCX of a million paragraphs',
      docxOf('<w:p/>'.repeat(2_100_000)),
      { code: 'formats.too-complex' },
    ],
    ['a PDF that is none', '%PDF-1.7\nnothing', { code: 'formats.damaged', kind: 'pdf' }],
  ])('%s', async (_, bytes, failure) => expect(await failureOf(bytes)).toEqual(failure))

  it('a WPS file is called one', async () => {
    expect(await failureOf(ole('WordDocument'), 'a.WPS')).toEqual({
      code: 'formats.unknown-type',
      kind: 'wps',
    })
  })

  it('a PDF may come in a Node buffer', async () => {
    const bytes = Buffer.from(pdfOf([at(60, 100, '这份文件放在缓冲区里')]))
    expect(await failureOf(bytes, 'a.pdf')).toBe(null)
  })

  it('the bytes decide, not the name', async () => {
    expect(await failureOf(docxOf(p('正文')), 'a.pdf')).toBe(null)
    expect(
      await failureOf(
        `junk\n${new TextDecoder('latin1').decode(pdfOf([at(60, 100, '这份文件前面有一行别的内容')]))}`,
        'a.docx',
      ),
    ).toBe(null)
  })

  it('a file over the set size, a PDF over the set pages', async () => {
    expect(await failureOf('x'.repeat(200), 'a.txt', { mostBytes: 100 })).toEqual({
      code: 'formats.too-large',
      bytes: 200,
      mostBytes: 100,
    })
    const pages = [1, 2, 3].map((page) => at(60, 100 + page * 100, `第${page}页的文字内容`))
    expect(await failureOf(pdfOf(pages), 'a.pdf', { mostPages: 2 })).toEqual({
      code: 'formats.too-many-pages',
      pages: 3,
      mostPages: 2,
    })
    expect(await failureOf(pdfOf(pages), 'a.pdf', { mostPages: 3 })).toBe(null)
  })

  it('reading stops when it is called off, and says how far it is', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = (fraction: number) => {
      seen.push(fraction)
      stop.abort()
    }
    const pages = [at(60, 100, '第一页的文字内容'), at(60, 100, '第二页的文字内容')]
    expect(await failureOf(pdfOf(pages), 'a.pdf', { signal: stop.signal, onProgress })).toEqual({
      code: 'formats.cancelled',
    })
    expect(seen).toEqual([0.5])
  })
})

describe('files that unpack to more than they show', () => {
  const bomb = (size: number) =>
    zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 6 })

  it('a part of gigabytes is refused before it is unpacked', async () => {
    expect(await failureOf(bomb(49 * 1024 * 1024))).toMatchObject({
      code: 'formats.unpacks-too-large',
    })
  })

  it('a part that says it is small but is not is damaged', async () => {
    const bytes = bomb(8 * 1024 * 1024)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    }
    expect(await failureOf(bytes)).toEqual({ code: 'formats.damaged', kind: 'docx' })
  })

  it('a part with a damaged byte is not read as if it were whole', async () => {
    const bytes = zipSync(
      {
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('受理36件')}</w:body></w:document>`,
        ),
      },
      { level: 0 },
    )
    bytes[new TextDecoder('latin1').decode(bytes).indexOf('36')] = 0x37
    expect(await failureOf(bytes)).toEqual({ code: 'formats.damaged', kind: 'docx' })
  })

  it('a document nested beyond reason is refused', async () => {
    expect(await failureOf(docxOf('<w:sdt><w:sdtContent>'.repeat(5000)))).toMatchObject({
      code: 'formats.damaged',
    })
  })
})

describe('protected and broken PDFs', () => {
  it('one that asks for a password is refused, one that only forbids changes is read', async () => {
    const fixtures = new URL('./fixtures/', import.meta.url)
    expect(await failureOf(bytesOf('password.pdf', fixtures))).toEqual({
      code: 'formats.encrypted',
      kind: 'pdf',
    })
    expect(await failureOf(bytesOf('no-changes.pdf', fixtures))).toBe(null)
  })

  it('one cut short anywhere is read as far as it can be or refused', async () => {
    const whole = bytesOf('reports/hongze-2023.pdf')
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 0.999]) {
      const failure = await failureOf(whole.subarray(0, Math.floor(whole.length * share)))
      expect([null, 'formats.damaged', 'formats.no-text-layer']).toContain(failure?.code ?? null)
    }
  })
})
