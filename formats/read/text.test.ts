import { describe, expect, it } from 'vitest'
import { decode } from './charset.ts'
import { clean } from './clean.ts'
import { readPaper } from './read-paper.ts'
import { paperOf, rowsOf, tablesIn, wordsOf } from './testing.ts'

describe('clean: text as a reader sees it', () => {
  it.each([
    ['full-width figures and letters', '２０２４年ＡＢｃ', '2024年ABc'],
    ['figures with full-width signs', '１３６．１２０６，９５％', '136.1206，95%'],
    ['Kangxi and supplementary radicals', '⼀、⾏政⽂件⻓⻚', '一、行政文件长页'],
    ['ligatures', 'ofﬁce', 'office'],
    ['parenthesised numerals', '㈠总体情况', '（一）总体情况'],
    ['digits with full stop', '⒈属于国家秘密', '1.属于国家秘密'],
    ['invisible characters', '政\u200b府\u00ad信\ufeff息\u0000', '政府信息'],
    ['every kind of space', '一\u3000二\u00a0三\u2003四', '一 二 三 四'],
    ['vertical forms', '︵一︶', '（一）'],
  ])('%s become ordinary', (_, given, seen) => expect(clean(given)).toBe(seen))

  it('Chinese punctuation, circled numbers and superscripts stay as printed', () => {
    const printed = '（一）《条例》，“公开”：〔2021〕30号；①②！？…—m²'
    expect(clean(printed)).toBe(printed)
  })
})

describe('charsets are told from the bytes, then from what the page declares', () => {
  const utf16 = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) => {
        const code = c.charCodeAt(0)
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )
  const text = '政府信息公开 2024\r\n'
  // “政府信息公开” in GB18030.
  const gbk = Uint8Array.from([
    0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa,
  ])

  it.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), text],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`, false), text],
    ['UTF-16 without', utf16(text, false), text],
    ['UTF-16 big endian without', utf16(text, true), text],
    ['GB18030', gbk, '政府信息公开'],
  ])('%s', (_, bytes, seen) => expect(decode(bytes)).toBe(seen))

  it('a charset wrongly declared is not believed', () => {
    const page = (charset: string, ...inner: readonly number[]) =>
      Uint8Array.from([...new TextEncoder().encode(`<meta charset=${charset}>`), ...inner])
    for (const charset of ['utf-8', 'big5', 'iso-8859-1', 'gb2312'])
      expect(decode(page(charset, ...gbk))).toBe(`<meta charset=${charset}>政府信息公开`)
    const unicode = new TextEncoder().encode('政府信息公开')
    expect(decode(page('gb2312', ...unicode))).toContain('政府信息公开')
    // “政府資訊” in Big5.
    const big5 = [0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54]
    expect(decode(page('big5', ...big5))).toContain('政府資訊')
  })

  it('a page in UTF-8 whose last words are in GB18030 is UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('2024年政府公报'), ...gbk])
    expect(decode(bytes)).toMatch(/^2024年政府公报/)
  })

  it('a byte order mark amid the text leaves nothing behind', async () => {
    expect(wordsOf((await paperOf('一、总体\ufeff情况\n')).blocks)).toEqual(['一、总体情况'])
  })

  it('a UTF-8 file with one broken character is not taken for GB18030', () => {
    const bytes = new TextEncoder().encode(text.repeat(20))
    bytes[1] = 0x41
    expect(decode(bytes)).toContain('府信息公开 2024')
  })
})

describe('plain text and markdown', () => {
  it('rows of tabs are a table, empty fields included; a lone tab is a gap', async () => {
    const paper = await paperOf('\t\t其他\t0\t\t0\n一\t二\t三\n\n行政强制\t0\n')
    expect(tablesIn(paper).map(rowsOf)).toEqual([
      [
        ['', '', '其他', '0', '', '0'],
        ['一', '二', '三'],
      ],
    ])
    expect(wordsOf(paper.blocks)).toEqual(['行政强制 | 0'])
    expect(tablesIn(paper)[0]!.cells[3]!.place).toEqual({
      on: 'line',
      line: 1,
      column: 6,
      length: 1,
    })
  })

  it('an indent by tab is no table', async () => {
    const paper = await paperOf('\t2024年，我县认真落实条例。\n\t一是加强领导。\n')
    expect(tablesIn(paper)).toEqual([])
    expect(wordsOf(paper.blocks)).toEqual(['2024年，我县认真落实条例。', '一是加强领导。'])
  })

  it('pipe tables lose their frame and their row of dashes, not their empty cells', async () => {
    const paper = await paperOf(
      '| 信息内容 | 件数 |\n|:---|---:|\n| 规章 | 0 |\n| **行政许可** |  |\n',
    )
    expect(tablesIn(paper).map(rowsOf)).toEqual([
      [
        ['信息内容', '件数'],
        ['规章', '0'],
        ['行政许可', ''],
      ],
    ])
  })

  it('comma-separated values are a table, prose with commas is not', async () => {
    const table =
      '信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,0,0,0\n行政规范性文件,1,0,5\n'
    const prose =
      '2024年,我县认真落实条例,加强领导,健全机制,全年公开信息 10,200 条,成效明显。\n'.repeat(3)
    expect(tablesIn(await paperOf(table)).map(rowsOf)).toEqual([
      table
        .trim()
        .split('\n')
        .map((row) => row.split(',')),
    ])
    expect(tablesIn(await paperOf(prose))).toEqual([])
    expect(tablesIn(await paperOf('名称,"甲,乙"\n数,1\n', 'a.csv')).map(rowsOf)).toEqual([
      [
        ['名称', '甲,乙'],
        ['数', '1'],
      ],
    ])
  })

  it('an HTML table in the text is a table with its spans, the text around it stays', async () => {
    const paper = await paperOf(
      '## 三、情况\n说明如下：\n<table><tr><td colspan="2">甲</td></tr>\n<tr><td>1</td><td></td></tr></table>\n完。\n',
    )
    expect(tablesIn(paper).map(rowsOf)).toEqual([[['甲→2'], ['1', '']]])
    expect(wordsOf(paper.blocks)).toEqual(['三、情况', '说明如下：', '完。'])
  })

  it('headings, emphasis, tags and list marks are taken off; angle brackets of titles stay', async () => {
    const paper = await paperOf(
      '### **一、总体情况**\n- （一）主动公开。\n**二是**加强。\n印发<年度报告格式>的通知\n<b>文</b> 强制 0\n',
    )
    expect(paper.blocks[0]).toMatchObject({ kind: 'paragraph', level: 3, text: '一、总体情况' })
    expect(wordsOf(paper.blocks).slice(1)).toEqual([
      '（一）主动公开。',
      '二是加强。',
      '印发<年度报告格式>的通知',
      '文 强制 0',
    ])
  })

  it('page numbers are furniture: those that say so, and bare ones that count with the pages', async () => {
    const paper = await paperOf('甲。\n- 1 -\n\f乙。\n2\n\f丙。\n3\n\f丁。\n4\n\f7\n')
    const furniture = paper.blocks.filter((block) => block.kind === 'line' && block.furniture)
    expect(wordsOf(furniture)).toEqual(['- 1 -', '2', '3', '4'])
    expect(paper.blocks.at(-1)).toMatchObject({ page: 5 })
  })

  it('values that stand one a line are no page numbers', async () => {
    const paper = await paperOf('行政许可\n0\n行政处罚\n3\n')
    expect(paper.blocks.filter((block) => block.kind === 'line' && block.furniture)).toEqual([])
  })
})

describe('texts made to do harm', () => {
  it.each([
    ['lines that look like tables and are none', 'a|b\n甲,乙,丙,丁,戊\n'.repeat(25_000)],
    ['pictures never closed', '!['.repeat(400_000)],
    ['emphasis never closed', '**a'.repeat(400_000)],
    ['tags never closed', '<b '.repeat(400_000)],
    ['one line without end', '甲'.repeat(4_900_000)],
    ['words set apart without end', '甲 '.repeat(2_000_000)],
    ['a heading of spaces', `# 甲${' '.repeat(390_000)}乙`],
    ['a rule of dashes without end', `|${'-'.repeat(600_000)}x|`],
    ['spaces without end', `a${' '.repeat(390_000)}b`],
  ])('%s are read', async (_, text) =>
    expect((await paperOf(text)).blocks.length).toBeGreaterThan(0),
  )

  it('more text than any report holds is refused, whatever it looks like', async () => {
    for (const page of ['甲'.repeat(5_000_001), `<p>${'甲'.repeat(5_000_001)}</p>`]) {
      const bytes = new TextEncoder().encode(page)
      const result = await readPaper({ name: 'a', bytes })
      expect(result).toMatchObject({ ok: false, failure: { code: 'formats.too-complex' } })
    }
  })

  it.each(['\n', '\t', 'a  ', '1,', '|'])('a file of nothing but %j is refused', async (mark) => {
    const bytes = new TextEncoder().encode(`x${mark.repeat(2_000_000)}y`)
    const result = await readPaper({ name: 'a.txt', bytes })
    expect(result).toMatchObject({ ok: false, failure: { code: 'formats.too-complex' } })
  })
})
