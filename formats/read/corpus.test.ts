import { flow, type Paper, type Table } from '@gongkai/paper'
import { describe, expect, it } from 'vitest'
import { bytesOf, paperOf, rowsOf, tablesIn, wordsOf } from './testing.ts'

const read = (path: string): Promise<Paper> => paperOf(bytesOf(path), path)
const statutoryHeads = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
]

describe('the development reports stand on the paper as in their files', () => {
  it('Ningxia 2024: markdown with tables whose rows lost tabs', async () => {
    const paper = await read('seeds/000_93d92bcb368a6d5c.txt')
    expect(paper.format).toBe('text')
    expect(paper.blocks[0]).toMatchObject({ kind: 'paragraph', level: 1 })
    expect(wordsOf(paper.blocks)).toEqual(expect.arrayContaining(statutoryHeads.slice(0, 1)))
    const [two, three, four] = tablesIn(paper) as [Table, Table, Table]
    expect([two, three, four].map((table) => table.exact)).toEqual([false, false, false])
    expect(rowsOf(two)[4]!.slice(0, 4)).toEqual(['行政规范性文件', '11 36', '', '268'])
    expect(rowsOf(two)[10]!.slice(0, 2)).toEqual(['行政处罚 3', ''])
    expect(rowsOf(three)[3]!.slice(0, 10)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '',
      '',
      '97',
      '2',
      '0',
      '0',
      '0',
      '0',
      '99',
    ])
    expect(rowsOf(four).at(-1)).toEqual('8 0 0 0 8 0 0 0 0 0 1 0 0 0 1'.split(' '))
    const listed = wordsOf(flow(paper.blocks)).filter((text) => /^[-*] /.test(text))
    expect(listed).toEqual([])
  })

  it('Pingluo 2023: every empty field of a row of tabs is a cell', async () => {
    const tables = tablesIn(await read('seeds/001_0fd0d067f85b1ad8.txt'))
    expect(rowsOf(tables[1]!)[5]).toEqual([
      '三、本年度办理结果',
      '(一) 予以公开',
      '3',
      '0',
      '0',
      '0',
      '0',
      '0',
      '3',
      '',
    ])
    expect(rowsOf(tables[1]!)[7]!.slice(0, 3)).toEqual(['', '(三) 不予公开', '1.属于国家秘密'])
    expect(rowsOf(tables[2]!).at(-1)!.slice(5, 10)).toEqual(['0', '0', '0', '1', '1'])
  })

  it('Zhongwei 2023: a table torn by a page break comes as two', async () => {
    const tables = tablesIn(await read('seeds/002_35b618bdd99c4352.txt'))
    expect(tables.map((table) => table.rows)).toEqual([14, 6, 22, 4])
    expect(rowsOf(tables[2]!)[0]!.slice(0, 2)).toEqual([
      '年度办 理结果',
      '(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)',
    ])
  })

  it('Huinong 2024: the dashes under a head are no row, and a torn sentence is one', async () => {
    const paper = await read('seeds/003_04e968e14b920c61.txt')
    const rows = tablesIn(paper).flatMap((table) => rowsOf(table))
    expect(rows.filter((row) => row.some((cell) => cell.startsWith('---')))).toEqual([])
    expect(wordsOf(flow(paper.blocks))).toContain(
      '（二）依申请公开。2024年以来，区政府办公室共受理依申请公开政府信息 5 件，全部依法依规进行了答复。',
    )
  })

  it('Zhongning 2024: blank lines between all lines split no sentence', async () => {
    const texts = wordsOf(flow((await read('seeds/004_dc6eabfeda6fcd8b.txt')).blocks))
    expect(texts[0]).toBe('中宁县人民政府办公室2024 年政府信息公开工作年度报告')
    expect(texts[1]).toMatch(
      /^根据《.*本报告统计数据从 2024年 1月 1日至 2024年 12 月 31 日，电子版可在中宁县人民政府网站（https:\/\/www\.znzf\.gov\.cn\)查阅.*邮箱：znxzwgkb@163\.com。）$/,
    )
    expect(texts).toContain('一、总体情况')
    expect(texts.find((text) => text.startsWith('（二）依申请公开方面。'))).toMatch(
      /未发生因政府信息公开申请引起的行政复议、行政诉讼情况。$/,
    )
    expect(texts).toContain('行政规范性文件 0 0 5')
  })

  it('Suqian 2023: columns of pdftotext -layout become pieces', async () => {
    const paper = await read('reports/suqian-2023.txt')
    const lines = wordsOf(paper.blocks)
    expect(lines).toContain('行政规范性文件 | 109 | 489 | 597')
    expect(lines).toContain('一、本年新收政府信息公开申请数量 | 3402 | 99 | 0 | 4 | 5 | 1 | 3511')
    expect(lines).toContain('本 | （二）部分公开 | 319 | 7 | 0 | 0 | 2 | 0 | 328')
    expect(wordsOf(flow(paper.blocks))).toContain('三、收到和处理政府信息公开申请情况')
  })

  it('Hangzhou 2025: spans of the page are spans of the table', async () => {
    const paper = await read('reports/hangzhou-style-2025.html')
    expect(paper.title).toBe('测试市2025年政府信息公开工作年度报告')
    const [two, three, four] = tablesIn(paper) as [Table, Table, Table]
    expect([two.columns, three.columns, four.columns]).toEqual([4, 10, 15])
    expect([two, three, four].every((table) => table.exact)).toBe(true)
    expect(rowsOf(two)[6]).toEqual(['行政许可', '11398889→3'])
    expect(rowsOf(three)[5]!.slice(0, 3)).toEqual([
      '三、本年度办理结果↓22',
      '（一）予以公开→2',
      '5345',
    ])
    expect(three.cells.at(-1)!.place).toEqual({ on: 'block', block: 8, row: 27, column: 9 })
  })

  it('the blank statutory form: 25 rows of seven empty cells', async () => {
    const [, three] = tablesIn(await read('reports/statutory-form-2021-blank.docx')) as [
      Table,
      Table,
    ]
    expect([three.rows, three.columns, three.exact]).toEqual([28, 10, true])
    expect(rowsOf(three)[3]!.slice(0, 10)).toEqual([
      '一、本年新收政府信息公开申请数量→3',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    expect(three.cells.filter((cell) => cell.text === '')).toHaveLength(25 * 7)
  })

  it('Hongze 2023: a ruled table over two pages with a vertical label is one', async () => {
    const paper = await read('reports/hongze-2023.pdf')
    expect(paper.pages).toHaveLength(5)
    const [two, three, four] = tablesIn(paper) as [Table, Table, Table]
    expect([two.rows, three.rows, four.rows]).toEqual([14, 26, 4])
    expect(rowsOf(two)[3]).toEqual(['行政规范性文件', '0', '5', '5'])
    expect(rowsOf(three)[5]!.slice(0, 3)).toEqual([
      '三、本年度办理结果↓20',
      '（一）予以公开→2',
      '0',
    ])
    expect(rowsOf(three)[7]).toEqual([
      '（三）不予公开↓8',
      '1.属于国家秘密',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
    ])
    expect(rowsOf(three)[17]).toEqual([
      '3.补正后申请内容仍不明确',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
    ])
    expect(rowsOf(three)[23]).toEqual(['（六）其他处理→2', '0', '0', '0', '0', '0', '0', '0'])
    expect(rowsOf(four)[3]).toEqual('10 1 0 0 0 0 0 0 0 0 5 0 0 0 0'.split(' '))
    const onFour = three.cells.filter((cell) => cell.place.on === 'page' && cell.place.page === 4)
    expect(onFour.length).toBeGreaterThan(50)
    const furniture = paper.blocks.filter((block) => block.kind === 'line' && block.furniture)
    expect(wordsOf(furniture)).toEqual(['- 1 -', '- 2 -', '- 3 -', '- 4 -', '- 5 -'])
    expect(wordsOf(flow(paper.blocks))).toContain(
      '2023年，区政府严格落实《政府信息公开信息处理费管理办法》，全年收取政府信息公开信息处理费0元。',
    )
  })
})

describe('what an office program prints', () => {
  it('the tables of a page, printed on small pages that cut rows, labels and figures, are those tables', async () => {
    const page = tablesIn(await read('reports/hangzhou-style-2025.html')).map(rowsOf)
    const printed = await paperOf(bytesOf('office-a5.pdf', new URL('./fixtures/', import.meta.url)))
    expect(printed.pages.length).toBeGreaterThan(3)
    expect(tablesIn(printed).map(rowsOf)).toEqual(page)
  })
})
