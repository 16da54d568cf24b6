import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aManuscript, aTable, converted, has, hostile, read, text } from '../testing.ts'
import { writeDocx } from './docx.ts'

const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!)
const words = (bytes: Uint8Array) =>
  [...bodyOf(bytes).matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, one]) =>
    one!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )

describe('DOCX', () => {
  test('the same manuscript gives the same bytes', () => {
    const manuscript = aManuscript([text('正文。'), aTable([['甲'], ['1']])])
    expect(writeDocx(manuscript)).toEqual(writeDocx(manuscript))
  })

  test('GB/T 9704: A4, margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters, the fonts by name', () => {
    const parts = unzipSync(writeDocx(aManuscript([text('正文。')])))
    const body = strFromU8(parts['word/document.xml']!)
    const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    const [, top, right, bottom, left] =
      /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(body)!
    expect([top, bottom, left, right].map(Number)).toEqual([37, 35, 28, 26].map(twips))
    expect(Number(/w:linePitch="(\d+)"/.exec(body)![1])).toBe(Math.floor(twips(225) / 22))
    const styles = strFromU8(parts['word/styles.xml']!)
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${font}"`)
  })

  test('merged cells are merged cells, heads are repeated, headings have an outline level', () => {
    const cell = {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      align: 'center',
      heads: null,
    } as const
    const table = aTable([['', '']], {
      rows: 3,
      cells: [
        { ...cell, rowSpan: 2, text: '甲', heads: 'rows' },
        { ...cell, column: 1, text: '乙', heads: 'column' },
        { ...cell, row: 1, column: 1, text: '1' },
        { ...cell, row: 2, columnSpan: 2, text: '丙' },
      ],
    })
    const heading = { kind: 'paragraph', role: 'heading', text: '一、总体情况' } as const
    const body = bodyOf(writeDocx(aManuscript([heading, table])))
    expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:vMerge\/>/g)).toHaveLength(1)
    expect(body.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  })

  test.each(Object.entries(hostile))('prose is text, whatever it holds: %s', (_, [given, seen]) => {
    const bytes = writeDocx(aManuscript([text(given), aTable([['甲'], [given]])], `题${given}`))
    expect(words(bytes)).toEqual([`题${seen}`, seen, '甲', seen])
  })

  test('a paragraph of a megabyte and an unbroken string are written', () => {
    const long = '政府信息公开工作。'.repeat(40_000)
    expect(words(writeDocx(aManuscript([text(long), text('x'.repeat(100_000))])))[1]).toBe(long)
  })
})

describe.skipIf(!has('soffice') || !has('pdftotext'))('DOCX, read by LibreOffice', () => {
  const lines = (bytes: Uint8Array) =>
    read(converted(bytes, 'docx', 'pdf'), 'pdftotext', '-layout', '{}', '-')
      .split('\n')
      .map((line) => line.trim())

  test('28 characters stand on a line and 22 lines on a page', { timeout: 120_000 }, () => {
    const seen = (lines: number) => {
      const blocks = [text('政'.repeat(26 + 28 * (lines - 1)))]
      const pdf = converted(writeDocx({ ...aManuscript([]), blocks }), 'docx', 'pdf')
      const printed = read(pdf, 'pdftotext', '-layout', '{}', '-').match(/政+/g)
      return {
        pages: Number(/Pages: +(\d+)/.exec(read(pdf, 'pdfinfo', '{}'))![1]),
        lines: printed?.map((line) => line.length),
      }
    }
    expect(seen(22)).toEqual({ pages: 1, lines: [26, ...Array(21).fill(28)] })
    expect(seen(23)).toEqual({ pages: 2, lines: [26, ...Array(22).fill(28)] })
  })

  test('nothing is lost, in order, and the head of a long table is on every page', {
    timeout: 120_000,
  }, () => {
    const rows = [
      ['项目', '数值'],
      ...Array.from({ length: 70 }, (_, at) => [`第${at}行`, `${at}`]),
    ]
    const all = lines(writeDocx(aManuscript([text('表前。'), aTable(rows), text('表后。')])))
    const seen = all.flatMap((line) => /^第\s*(\d+)\s*行/.exec(line)?.[1] ?? []).map(Number)
    expect(seen).toEqual(rows.slice(1).map((_, at) => at))
    expect(all.filter((line) => /^项目\s+数值$/.test(line)).length).toBeGreaterThan(1)
    expect(all.indexOf('表前。')).toBeLessThan(all.indexOf('表后。'))
  })
})
