import { describe, expect, it } from 'vitest'
import { at, gridOf, hex, paperOf, pdfOf, rowsOf, rule, tablesIn } from './testing.ts'

const xs = [60, 200, 300, 400]
const ys = [100, 130, 160, 190]
const texts = [
  ['信息内容', '制发', '废止'],
  ['规章', '2', '3'],
  ['文件', '11', '36'],
]
const rows = async (content: string, extra = '') =>
  tablesIn(await paperOf(pdfOf([{ content, extra }]))).map(rowsOf)

describe('ruled tables', () => {
  it('a full grid, with every cell at its place on the page', async () => {
    const paper = await paperOf(pdfOf([gridOf(xs, ys, texts)]))
    const [table] = tablesIn(paper)
    expect(rowsOf(table!)).toEqual(texts)
    expect(table!.cells[4]!.place).toEqual({
      on: 'page',
      page: 1,
      left: 200,
      top: 130,
      width: 100,
      height: 30,
    })
    expect(paper.pages).toEqual([{ width: 595, height: 842 }])
  })

  it('cells over columns and rows where lines are missing', async () => {
    const content = [
      ...[60, 400].map((x) => rule(x, 100, x, 190)),
      ...[100, 190].map((y) => rule(60, y, 400, y)),
      rule(200, 100, 200, 190),
      rule(200, 130, 400, 130),
      rule(300, 130, 300, 190),
      rule(200, 160, 400, 160),
      at(70, 130, '三、本年'),
      at(70, 145, '度办理'),
      at(250, 105, '申请人'),
      at(210, 135, '1'),
      at(310, 135, '2'),
      at(210, 165, '3'),
    ].join('')
    expect(await rows(content)).toEqual([
      [
        ['三、本年度办理↓3', '申请人→2'],
        ['1', '2'],
        ['3', ''],
      ],
    ])
  })

  it.each([
    [
      'thin filled rectangles',
      (x1: number, y1: number, x2: number, y2: number) =>
        `${x1} ${842 - y2 - 0.25} ${x2 - x1 || 0.5} ${y2 - y1 || 0.5} re f\n`,
    ],
    [
      'dashes drawn one by one',
      (x1: number, y1: number, x2: number, y2: number) =>
        Array.from({ length: Math.ceil((x2 - x1 + y2 - y1) / 5) }, (_, n) =>
          x1 === x2
            ? rule(x1, y1 + n * 5, x1, y1 + n * 5 + 3)
            : rule(x1 + n * 5, y1, x1 + n * 5 + 3, y1),
        ).join(''),
    ],
    [
      'double lines',
      (x1: number, y1: number, x2: number, y2: number) =>
        rule(x1, y1, x2, y2) +
        (x1 === x2 ? rule(x1 + 2, y1, x2 + 2, y2) : rule(x1, y1 + 2, x2, y2 + 2)),
    ],
    [
      'lines in a scaled and shifted form',
      (x1: number, y1: number, x2: number, y2: number) =>
        `q 2 0 0 2 10 20 cm ${(x1 - 10) / 2} ${(842 - y1 - 20) / 2} m ${(x2 - 10) / 2} ${(842 - y2 - 20) / 2} l S Q\n`,
    ],
  ])('%s', async (_, line) => {
    const lines = [
      ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!)),
      ...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)),
    ]
    const filled = texts.flatMap((row, r) => row.map((text, c) => at(xs[c]! + 5, ys[r]! + 8, text)))
    expect(await rows(lines.join('') + filled.join(''))).toEqual([texts])
  })

  it('a table without lines at its sides', async () => {
    const inner = [
      ...[200, 300].map((x) => rule(x, 100, x, 190)),
      ...ys.map((y) => rule(60, y, 400, y)),
    ]
    const filled = texts.flatMap((row, r) => row.map((text, c) => at(xs[c]! + 5, ys[r]! + 8, text)))
    expect(await rows(inner.join('') + filled.join(''))).toEqual([texts])
  })

  it('a table with lines between its rows only is read, but is not exact', async () => {
    const across = [100, 130, 160, 190, 220].map((y) => rule(60, y, 400, y))
    const filled = [['申请人情况', '', ''], ...texts].flatMap((row, r) =>
      row.map((text, c) => (text === '' ? '' : at(xs[c]! + 5 + r, 108 + r * 30, text))),
    )
    const content = across.join('') + filled.join('') + at(60, 115, '')
    const [table] = tablesIn(await paperOf(pdfOf([content])))
    expect(rowsOf(table!)).toEqual([['申请人情况', '', ''], ...texts])
    expect(table!.exact).toBe(false)
    const prose = [105, 135, 165, 195].map((y) =>
      at(62, y, '全年公开信息十条，成效明显，群众满意。'),
    )
    expect(await rows(across.join('') + prose.join(''))).toEqual([])
  })

  it('white lines, backgrounds and a frame around the page draw no table', async () => {
    const frame = '0.5 w 40 40 515 762 re S\n'
    const shade = '0.9 g 60 600 300 100 re f 0 g\n'
    const white = `1 G ${gridOf(xs, ys, [])} 0 G\n`
    expect(await rows(frame + shade + white + at(80, 110, '一、总体情况'))).toEqual([])
  })

  it('a string over several cells is parted, a figure that runs over a line is not', async () => {
    const empty = gridOf([60, 100, 140, 180], [100, 130, 160], [])
    const strings =
      at(90, 105, '甲乙', 20) + at(65, 135, '1        2       3', 10) + at(120, 140, '1139888', 10)
    expect((await rows(empty + strings))[0]![0]).toEqual(['甲', '乙', ''])
    expect((await rows(empty + at(65, 135, '1       2       3', 10)))[0]![1]).toEqual([
      '1',
      '2',
      '3',
    ])
    expect((await rows(empty + at(104, 135, '11398889', 10)))[0]![1]).toEqual(['', '11398889', ''])
  })

  it('labels set vertically, in a vertical font or turned', async () => {
    const empty = gridOf([60, 100, 200], [100, 200, 230], []) + at(110, 110, '（一）予以公开')
    expect((await rows(empty + at(80, 103, '三、结果', 12, 'V1')))[0]![0]![0]).toBe('三、结果')
    const turned = `BT /F1 12 Tf 0 -1 1 0 80 730 Tm <${hex('三、结果')}> Tj ET\n`
    expect((await rows(empty + turned))[0]![0]![0]).toBe('三、结果')
    const stacked = ['总', '', '计'].map((text, line) => at(75, 110 + line * 20, text)).join('')
    expect((await rows(empty + stacked))[0]![0]![0]).toBe('总计')
  })

  it('a figure too long for its cell is one, figures one under the other are two', async () => {
    const empty = gridOf([60, 100, 200], [100, 140, 180], [])
    const long = at(64, 105, '113988', 10) + at(64, 120, '89', 10)
    const two = at(104, 105, '11', 10) + at(104, 120, '36', 10)
    expect((await rows(empty + long + two))[0]![0]).toEqual(['11398889', '11 36'])
  })

  it('a table too wide for its page is read over the edge; a figure cut by the edge is not read', async () => {
    const wide = gridOf([60, 300, 560, 640], [100, 130], [['新收', '1', '']])
    expect(await rows(wide + at(580.5, 105, '148', 10))).toEqual([[['新收', '1', '']]])
    expect(await rows(wide + at(579.5, 105, '148', 10))).toEqual([[['新收', '1', '']]])
    expect(await rows(wide + at(575, 105, '14844888', 10))).toEqual([[['新收', '1', '14844888']]])
    expect(await rows(wide + at(610, 105, '15', 10))).toEqual([[['新收', '1', '15']]])
  })

  it('a turned page is read upright and placed as it is displayed', async () => {
    const paper = await paperOf(pdfOf([{ content: gridOf(xs, ys, texts), extra: '/Rotate 90' }]))
    expect(tablesIn(paper).map(rowsOf)).toEqual([texts])
    expect(paper.pages).toEqual([{ width: 842, height: 595 }])
    expect(tablesIn(paper)[0]!.place).toMatchObject({ left: 652, top: 60, width: 90, height: 340 })
  })

  it('a page turned by 270 whose content is set sideways the other way is read upright', async () => {
    const content = `q 0 -1 1 0 0 842 cm 1 0 0 1 0 -247 cm ${gridOf(xs, ys, texts)} Q`
    for (const extra of ['', '/Rotate 90', '/Rotate 180', '/Rotate 270']) {
      expect(await rows(content, extra)).toEqual([texts])
    }
  })

  it('a page whose content is set sideways is read upright', async () => {
    const content = `q 0 1 -1 0 595 0 cm 1 0 0 1 0 -247 cm ${gridOf(xs, ys, texts)} Q`
    const paper = await paperOf(pdfOf([content]))
    expect(tablesIn(paper).map(rowsOf)).toEqual([texts])
    expect(tablesIn(paper)[0]!.place).toMatchObject({ width: 90, height: 340 })
  })
})
