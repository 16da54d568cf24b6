import { plainDate } from '@gongkai/base'
import type { Manuscript, Place, WrittenTable } from '@gongkai/paper'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partHeadings, type Reading, valueAt } from '../model/index.ts'
import { aReading, arbitraryFigures } from '../testing.ts'
import { tableFourLayout, tableThreeLayout, tableTwoLayout } from './layout.ts'
import { manuscriptOf } from './manuscript.ts'

const date = plainDate('2025-01-20')
const written = (reading: Reading) => manuscriptOf(reading, { date })
const tables = (manuscript: Manuscript) =>
  manuscript.blocks.filter((block): block is WrittenTable => block.kind === 'table')
const texts = (manuscript: Manuscript, role: string) =>
  manuscript.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === role ? block.text : [],
  )

describe('the report in the statutory form', () => {
  test('art. 50: title, preamble, the six parts, and the tables in parts two, three and four', () => {
    const { blocks, title, author } = written(aReading())
    expect({ title, author }).toEqual({
      title: '平罗县财政局2024年政府信息公开工作年度报告',
      author: '平罗县财政局',
    })
    expect(
      blocks.map((block) =>
        block.kind !== 'paragraph' ? block.kind : block.role === 'text' ? '…' : block.text,
      ),
    ).toEqual([
      title,
      '…',
      partHeadings[0],
      '…',
      partHeadings[1],
      'table',
      partHeadings[2],
      'table',
      partHeadings[3],
      'table',
      partHeadings[4],
      '…',
      partHeadings[5],
      '…',
    ])
  })

  test('every figure stands in its own cell as printed', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const shown = tables(written(aReading({ figures }))).map((table) =>
          table.cells.filter((cell) => cell.heads === null).map((cell) => cell.text),
        )
        const layouts = [tableTwoLayout(), tableThreeLayout(), tableFourLayout()]
        expect(shown).toEqual(
          layouts.map((layout) =>
            layout.cells
              .filter((cell) => cell.heads === null)
              .map((cell) => (cell.path ? String(valueAt(figures, cell.path)) : cell.label)),
          ),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('a figure not read is never zero: inferred in brackets with its equation, blank and missing as 未印出, in doubt as 待核', () => {
    const manuscript = written(
      aReading({
        cells: {
          'table3.granted.natural': { status: 'inferred', value: 15, equation: '15 = 18 − 3' },
          'table3.denied.process.total': { status: 'blank', value: null },
          'table4.review.upheld': { status: 'missing', value: null },
          'table2.fees': { status: 'conflicting', value: null, candidates: [1, 7] },
        },
      }),
    )
    const [two, three, four] = tables(manuscript).map((table) =>
      table.cells.map((cell) => cell.text).filter((text) => /^(\[\d+\]|未印出|待核)$/.test(text)),
    )
    expect({ two, three, four }).toEqual({
      two: ['待核'],
      three: ['[15]', '未印出'],
      four: ['未印出'],
    })
    expect(texts(manuscript, 'note')).toEqual([
      '注：标“待核”之处，原报告的数字无法确定：行政事业性收费·本年收费金额（单位：万元）可能为1或7。',
      '注：方括号内的数字，原报告没有印出或未能辨认，由本表勾稽关系推算得出：（一）予以公开：自然人 15 = 18 − 3。',
      '注：标“未印出”的1处，原报告没有印出数字，不等于零。',
      '注：标“未印出”的1处，原报告没有印出数字，不等于零。',
    ])
  })

  test('a part that the report lacks is named at its place, and its table is not lost', () => {
    const reading = aReading()
    const parts = reading.parts.filter(({ number }) => number !== 3 && number !== 5)
    const manuscript = written({ ...reading, parts })
    expect(texts(manuscript, 'heading')).toEqual(partHeadings)
    expect(texts(manuscript, 'note')).toEqual([
      '（原报告没有这一部分的标题。）',
      '（原报告没有这一部分。）',
    ])
    expect(tables(manuscript)).toHaveLength(3)
  })

  test('headings and their order are those printed, not those of the form', () => {
    const reading = aReading()
    const parts = reading.parts
      .map((part) => (part.number === 5 ? { ...part, heading: '五、存在问题及改进措施' } : part))
      .toSorted((a, b) => Number(a.number === 4) - Number(b.number === 4))
    expect(texts(written({ ...reading, parts }), 'heading')).toEqual(
      parts.map(({ heading }) => heading),
    )
  })

  test.each<[string, (order: number) => Place]>([
    ['lines', (line) => ({ on: 'line', line, column: 1, length: 1 })],
    ['blocks', (block) => ({ on: 'block', block })],
    ['pages', (top) => ({ on: 'page', page: 1, left: 0, top, width: 1, height: 1 })],
  ])('prose before and after a table keeps its side (%s)', (_, at) => {
    const reading = aReading({ prose: { 2: ['表前。', '表后。'] } })
    const parts = reading.parts.map((part) =>
      part.number === 2
        ? {
            ...part,
            passages: part.passages.map((passage, index) => ({
              ...passage,
              pieces: [{ start: 0, place: at(index === 0 ? 1 : 9) }],
            })),
          }
        : part,
    )
    const first = reading.cells['table2.regulations.made']
    const cells = { ...reading.cells, 'table2.regulations.made': { ...first, place: at(5) } }
    const kinds = written({ ...reading, parts, cells }).blocks.flatMap((block) =>
      block.kind === 'table' ? block.name : block.kind === 'paragraph' ? block.text : [],
    )
    const table = kinds.indexOf('主动公开政府信息情况表')
    expect(kinds.slice(table - 1, table + 2)).toEqual([
      '表前。',
      '主动公开政府信息情况表',
      '表后。',
    ])
  })

  test('printed figures that the form has no cell for are listed below their table', () => {
    const place: Place = { on: 'line', line: 1, column: 1, length: 1 }
    const kept = (table: 2 | 3 | null, label: string, values: readonly string[]) => ({
      ...{ name: label, table, label, place, values },
      columns: ['自然人', '总计'],
    })
    const reading = {
      ...aReading(),
      kept: [
        kept(3, '（六）其他处理', ['1', '2']),
        kept(3, '（八）延期', ['3', '4']),
        kept(3, '（九）无列名', ['5', '6', '7']),
        kept(null, '网站访问量', ['8']),
      ],
    }
    const all = tables(written(reading))
    expect(all.map((table) => table.cells.map((cell) => cell.text))[2]).toEqual([
      ...['项目', '自然人', '总计', '（六）其他处理', '1', '2', '（八）延期', '3', '4'],
    ])
    expect(all[3]!.cells.map((cell) => cell.text)).toEqual([
      ...['项目', '自然人', '总计', '数值3', '（九）无列名', '5', '6', '7'],
    ])
    expect(all[5]!.cells.map((cell) => cell.text)).toEqual(['项目', '自然人', '网站访问量', '8'])
  })

  test('（一） on a line of its own is a subheading, a sentence that begins with it is text', () => {
    const manuscript = written(
      aReading({ prose: { 1: ['（一）主动公开情况', '（二）依申请公开。全年办结18件。'] } }),
    )
    expect(texts(manuscript, 'subheading')).toEqual(['（一）主动公开情况'])
  })

  test('the agency and the day at the end are the signature', () => {
    const closing = ['联系电话：0952-0000000', '平罗县财政局', '2025年1月20日']
    expect(texts(written(aReading({ closing })), 'signature')).toEqual(closing.slice(1))
  })
})
