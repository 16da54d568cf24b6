import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { joinFonts } from '../fonts/join.ts'
import { shippedFonts } from '../fonts/shipped.ts'
import { aManuscript, aTable, has, hostile, read, text } from '../testing.ts'
import { writePdf } from './pdf.ts'

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const isArchival = (bytes: Uint8Array) => latin(bytes).includes('pdfaid:part')

describe('PDF', () => {
  test('the same manuscript gives the same bytes, whatever was written between', async () => {
    const manuscript = aManuscript([text('正文。'), aTable([['甲'], ['1']])])
    const first = await writePdf(manuscript)
    await writePdf(aManuscript([text('另一份。')]))
    expect(await writePdf(manuscript)).toEqual(first)
  })

  test('tagged, with title and language, PDF/A', async () => {
    const bytes = await writePdf(aManuscript([text('正文。')]))
    expect(latin(bytes)).toContain('/Marked true')
    expect(latin(bytes)).toMatch(/\/Lang ?\(zh-CN\)/)
    expect(isArchival(bytes)).toBe(true)
  })

  test('rare characters of names have a glyph', async () => {
    const rare = '镕堃昇喆瞭濛滘氹㎡〔〕“”‘’—…·①Ⅱ%‰℃'
    expect(isArchival(await writePdf(aManuscript([text(rare)])))).toBe(true)
  })

  test('a character that no font has does not stop the document', async () => {
    const bytes = await writePdf(aManuscript([text('甲\u{13000}乙')]))
    expect(latin(bytes).startsWith('%PDF-')).toBe(true)
    expect(isArchival(bytes)).toBe(false)
  })

  test.each(Object.entries(hostile))('prose is set, whatever it holds: %s', async (_, [given]) => {
    const manuscript = aManuscript([text(given), aTable([['甲'], [given]])], `题${given}`)
    expect(latin(await writePdf(manuscript)).startsWith('%PDF-')).toBe(true)
  })

  test('a paragraph of a megabyte is set', async () => {
    const bytes = await writePdf(aManuscript([text('政府信息公开工作。'.repeat(40_000))]))
    expect(Number(/\/Count (\d+)/.exec(latin(bytes))![1])).toBeGreaterThan(400)
  })

  test("the office's own fonts are taken first, ours where they lack a character", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-fonts-'))
    try {
      const [serif] = await shippedFonts()
      const names = { family: '仿宋_GB2312', style: 'Regular', postscript: 'OfficeFangSong' }
      writeFileSync(join(folder, 'fangsong.ttf'), joinFonts([serif!], names))
      writeFileSync(join(folder, 'damaged.ttf'), 'no font')
      const manuscript = aManuscript([text('正文。')])
      expect(latin(await writePdf(manuscript, { fontFolder: folder }))).toContain('OfficeFangSong')
      expect(latin(await writePdf(manuscript))).not.toContain('OfficeFangSong')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe.skipIf(!has('pdftotext'))('PDF, read by Poppler', () => {
  const lines = (bytes: Uint8Array) =>
    read(bytes, 'pdftotext', '-layout', '{}', '-')
      .split(/[\n\f]/)
      .map((line) => line.trim())

  test('A4, tagged, with title, author and day', async () => {
    const info = read(await writePdf(aManuscript([text('正文。')])), 'pdfinfo', '{}')
    expect(info).toMatch(/Title: +通知\n/)
    expect(info).toMatch(/Author: +平罗县财政局\n/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/\(A4\)/)
    expect(info).toMatch(/CreationDate: +Mon Jan 20 00:00:00 2025/)
  })

  test('GB/T 9704: 28 characters stand on a line and 22 lines on a page', async () => {
    const blocks = [text('政'.repeat(26 + 28 * 43))]
    const bytes = await writePdf({ ...aManuscript([]), blocks })
    const full = lines(bytes).filter((line) => /^政+$/.test(line))
    expect(full.map((line) => line.length)).toEqual([26, ...Array(43).fill(28)])
    expect(read(bytes, 'pdfinfo', '{}')).toMatch(/Pages: +2\n/)
  })

  test('page numbers stand between dashes', async () => {
    const blocks = Array.from({ length: 30 }, () => text('正文。'))
    expect(
      lines(await writePdf(aManuscript(blocks))).filter((line) => /^—\s*\d\s*—$/.test(line)),
    ).toHaveLength(2)
  })

  test('nothing is lost, in order, and the head of a long table is on every page', async () => {
    const rows = [
      ['项目', '数值'],
      ...Array.from({ length: 70 }, (_, at) => [`第${at}行`, `${at}`]),
    ]
    const all = lines(await writePdf(aManuscript([text('表前。'), aTable(rows), text('表后。')])))
    const seen = all.flatMap((line) => /^第(\d+)行/.exec(line)?.[1] ?? []).map(Number)
    expect(seen).toEqual(rows.slice(1).map((_, at) => at))
    expect(all.filter((line) => /^项目\s+数值$/.test(line)).length).toBeGreaterThan(1)
    expect(all.indexOf('表前。')).toBeLessThan(all.indexOf('表后。'))
  })

  test('a heading is never the last line of a page', async () => {
    const heading = { kind: 'paragraph', role: 'heading', text: '一、总体情况' } as const
    for (const before of [19, 20, 21, 22]) {
      const blocks = [...Array(before).fill(text('前文。')), heading, text('后文。')]
      const pages = read(
        await writePdf({ ...aManuscript([]), blocks }),
        'pdftotext',
        ...['-layout', '{}', '-'],
      ).split('\f')
      const page = pages.find((one) => one.includes('一、总体情况'))
      expect(page).toContain('后文。')
    }
  })

  test('the note of a table that fills a page stands on the page of its last row', async () => {
    const note = {
      kind: 'paragraph',
      role: 'note',
      text: '注：由勾稽关系推算。'.repeat(12),
    } as const
    const heading = { kind: 'paragraph', role: 'heading', text: '三、收到和处理' } as const
    for (let count = 22; count <= 40; count += 1) {
      const rows = Array.from({ length: count }, (_, at) => [`第${at + 1}行`, `${at}`])
      const blocks = [heading, aTable(rows, { keepTogether: true }), note, text('后文。')]
      const bytes = await writePdf({ ...aManuscript([]), blocks })
      const pages = read(bytes, 'pdftotext', '-layout', '{}', '-').split('\f')
      const last = pages.find((page) => page.includes(`第${count}行`))
      expect(last, `${count} rows`).toContain('注：')
    }
  })

  test.each(Object.entries(hostile))(
    'prose is read as it was meant: %s',
    async (_, [given, seen]) => {
      const bytes = await writePdf(aManuscript([text(given)]))
      const words = lines(bytes).join('').replaceAll(/\s/g, '')
      expect(words).toContain(seen.replaceAll(/\s/g, ''))
    },
  )
})
