import { flow } from '@gongkai/paper'
import { describe, expect, it } from 'vitest'
import { at, hex, paperOf, pdfOf, wordsOf } from './testing.ts'

const words = async (content: string) => wordsOf((await paperOf(pdfOf([content]))).blocks)

describe('running text', () => {
  it('items that touch are one word, gaps between Chinese characters are none', async () => {
    expect(
      await words(
        at(60, 100, '全年受理3') + at(114, 100, '6') + at(120, 100, '件，') + at(150, 100, '答复'),
      ),
    ).toEqual(['全年受理36件，答复'])
    expect(
      await words(at(60, 100, '总') + at(90, 100, '计') + at(120, 100, '表') + at(150, 100, '格')),
    ).toEqual(['总计表格'])
  })

  it('columns without lines become pieces with their places, narrow gaps by the lines around them', async () => {
    const paper = await paperOf(
      pdfOf([
        [
          at(60, 100, '信息内容') + at(150, 100, '本年制发件数', 12) + at(225, 100, '本年废止件数'),
          at(60, 120, '规章') + at(150, 120, '2') + at(225, 120, '0'),
          at(60, 140, '行政规范性文件') + at(150, 140, '11') + at(225, 140, '36'),
        ].join(''),
      ]),
    )
    expect(wordsOf(paper.blocks)).toEqual([
      '信息内容 | 本年制发件数 | 本年废止件数',
      '规章 | 2 | 0',
      '行政规范性文件 | 11 | 36',
    ])
    expect(paper.blocks[1]).toMatchObject({
      pieces: [{}, { place: { on: 'page', page: 1, left: 150 } }, {}],
    })
  })

  it('a character drawn twice to look bold is one; invisible text counts, text aslant does not', async () => {
    expect(await words(at(60, 100, '公开') + at(60.4, 100, '公开'))).toEqual(['公开'])
    expect(await words(`3 Tr ${at(60, 100, '扫描件里的文字，可以读取')}`)).toEqual([
      '扫描件里的文字，可以读取',
    ])
    expect(
      await words(
        `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${hex('水印')}> Tj ET ${at(60, 100, '正文在此，不可混入水印。')}`,
      ),
    ).toEqual(['正文在此，不可混入水印。'])
  })

  it('a font that leaves its character map out takes the one of the assets', async () => {
    const gbk = '<d5feb8aed0c5cfa2b9abbfaa>'
    const file = new TextDecoder().decode(pdfOf([`BT /F1 12 Tf 60 700 Td ${gbk} Tj ET`]))
    const bare = file
      .replace('/Encoding /Identity-H', '/Encoding /GBK-EUC-H ')
      .replaceAll(' /ToUnicode 6 0 R', '                ')
      .replace('(Identity) /Supplement 0', '(GB1) /Supplement 2     ')
    const cMapUrl = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname
    const paper = await paperOf(bare, 'a.pdf', { pdfAssets: { cMapUrl } })
    expect(wordsOf(paper.blocks)).toEqual(['政府信息公开'])
  })

  it('a raised note mark goes with its line', async () => {
    expect(
      await words(at(60, 100, '公开政府信息') + at(133, 98, '1', 6) + at(138, 100, '十条')),
    ).toHaveLength(1)
  })

  it('a row of figures at the foot of a page is no page number', async () => {
    const row = (top: number, ...texts: readonly string[]) =>
      texts.map((text, column) => at(60 + column * 60, top, text)).join('')
    const paper = await paperOf(
      pdfOf([
        row(780, '0', '0', '0') + at(280, 810, '- 1 -'),
        row(780, '0', '0', '1') + row(810, '-', '2', '-'),
      ]),
    )
    const printed = paper.blocks.filter((block) => block.kind === 'line' && !block.furniture)
    expect(wordsOf(printed)).toEqual(['0 | 0 | 0', '0 | 0 | 1', '- | 2 | -'])
  })

  it('sentences go on over lines and pages; furniture does not stand between', async () => {
    const line = (top: number, text: string, left = 60) => at(left, top, text)
    const full = '政'.repeat(39)
    const page = (number: number, content: string) =>
      content + at(280, 800, `${number}`) + at(240, 30, '某县政府年报')
    const paper = await paperOf(
      pdfOf([
        page(1, [100, 120, 140, 160].map((top) => line(top, full)).join('')),
        page(
          2,
          line(100, '府信息公开完毕。') +
            line(120, '一、总体情况', 84) +
            line(140, full.slice(2), 84) +
            line(160, '完。'),
        ),
        page(3, line(100, full) + line(120, full)),
      ]),
    )
    expect(wordsOf(flow(paper.blocks))).toEqual([
      `${full.repeat(4)}府信息公开完毕。`,
      '一、总体情况',
      `${full.slice(2)}完。`,
      full.repeat(2),
    ])
  })
})
