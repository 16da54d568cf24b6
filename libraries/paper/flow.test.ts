import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow } from './flow.ts'
import { joinText } from './join.ts'
import type { Block, Line, Table } from './paper.ts'
import { isNumbered, startsAnew } from './sentence.ts'

const place = (line: number) => ({ on: 'line', line, column: 1, length: 1 }) as const

const line = (text: string, number = 1, more: Partial<Line> = {}): Line => ({
  kind: 'line',
  pieces: text.split('|').map((piece) => ({ text: piece, place: place(number) })),
  place: place(number),
  page: 1,
  indent: 0,
  full: null,
  ...more,
})
const full = (text: string, more: Partial<Line> = {}) => line(text, 1, { full: true, ...more })
const short = (text: string, more: Partial<Line> = {}) => line(text, 1, { full: false, ...more })
const table: Table = { kind: 'table', rows: 1, columns: 1, cells: [], place: place(1), exact: true }
const texts = (...blocks: readonly Block[]) =>
  flow(blocks).map((block) => (block.kind === 'paragraph' ? block.text : 'table'))

describe('joinText', () => {
  it.each([
    ['政府信', '息公开', '政府信息公开'],
    ['2024', '年', '2024年'],
    ['受理', '36件', '受理36件'],
    ['Open', 'Data', 'Open Data'],
    ['12', '34', '12 34'],
    ['https://www.', 'gov.cn', 'https://www.gov.cn'],
    ['data,', 'then', 'data, then'],
  ])('%s + %s', (before, after, whole) => expect(joinText(before, after)).toBe(whole))
})

describe('flow: lines become the paragraphs they were', () => {
  it('full lines go on, a short one ends the paragraph, an indent begins one', () => {
    expect(
      texts(
        full('2024年，本机关认真落实', { indent: 2 }),
        full('条例规定，全年公开信息10条。'),
        short('群众满意。'),
        full('下一步，将继续做好工作，', { indent: 2 }),
        short('提高质量。'),
      ),
    ).toEqual([
      '2024年，本机关认真落实条例规定，全年公开信息10条。群众满意。',
      '下一步，将继续做好工作，提高质量。',
    ])
  })

  it('a full line that ends a sentence is followed by an indent or goes on', () => {
    const before = [full('甲甲，甲甲。', { indent: 2 }), full('乙乙，乙乙。')]
    expect(texts(...before, full('丙丙，', { indent: 2 }), short('丁。'))).toEqual([
      '甲甲，甲甲。乙乙，乙乙。',
      '丙丙，丁。',
    ])
  })

  it('an indent begins a paragraph after a full line that ends a clause', () => {
    const list = [full('坚持统一领导，工作如下：', { indent: 2 }), full('完善目录，明确责任，')]
    expect(
      texts(...list, full('加强培训，提升能力；', { indent: 2 }), full('丙，', { indent: 2 })),
    ).toEqual(['坚持统一领导，工作如下：完善目录，明确责任，', '加强培训，提升能力；', '丙，'])
    expect(texts(full('甲甲，', { indent: 2 }), full('乙乙，', { indent: 2 }))).toEqual([
      '甲甲，乙乙，',
    ])
  })

  it('headings stand by themselves, 第二十条第（一）项 does not begin one', () => {
    expect(
      texts(
        short('一、总体情况'),
        full('（一）主动公开。依据第二十条第'),
        full('（一）项规定，公开规章。'),
        short('二、主动公开政府信息情况'),
      ),
    ).toEqual([
      '一、总体情况',
      '（一）主动公开。依据第二十条第（一）项规定，公开规章。',
      '二、主动公开政府信息情况',
    ])
  })

  it('a sentence goes on across a page break and its furniture', () => {
    expect(
      texts(
        full('围绕中心工作，', { page: 1 }),
        short('- 1 -', { furniture: true }),
        short('服务群众。', { page: 2 }),
      ),
    ).toEqual(['围绕中心工作，服务群众。'])
  })

  it('where fullness is unknown, an open sentence goes on and a title does not', () => {
    expect(
      texts(
        line('某县2024年政府信息公开工作年度报告'),
        line('根据条例规定，现发布'),
        line('本报告。'),
        line('一、总体情况'),
      ),
    ).toEqual([
      '某县2024年政府信息公开工作年度报告',
      '根据条例规定，现发布本报告。',
      '一、总体情况',
    ])
  })

  it('a title set in two lines is one', () => {
    expect(
      texts(
        short('中宁县人民政府办公室'),
        short('2024年政府信息公开工作年度报告'),
        full('根据条例，'),
      ),
    ).toEqual(['中宁县人民政府办公室2024年政府信息公开工作年度报告', '根据条例，'])
  })

  it('columns stay apart from prose, tables pass through', () => {
    expect(texts(full('行政许可|507'), full('规章|0|0|7'), table, short('完。'))).toEqual([
      '行政许可 507',
      '规章 0 0 7',
      'table',
      '完。',
    ])
  })

  it('letter-spaced words are closed up, words beside figures keep their space', () => {
    expect(texts(short('电 子 版 可 在 网 站 查 阅，2024 年。'))).toEqual([
      '电子版可在网站查阅，2024 年。',
    ])
  })

  it('every piece says where its words stand, and no word is lost or made up', () => {
    const words = fc.stringMatching(/^[一-十，。a-c0-9（）、]{1,12}$/)
    const lines = fc.array(
      fc.record({
        text: words,
        full: fc.constantFrom(true, false, null),
        indent: fc.constantFrom(0, 2),
        number: fc.nat(99),
      }),
    )
    fc.assert(
      fc.property(lines, (given) => {
        const blocks = given.map(({ text, number, ...more }) => line(text, number, more))
        const paragraphs = flow(blocks).filter((block) => block.kind === 'paragraph')
        const packed = (text: string) => text.replaceAll(' ', '')
        expect(packed(paragraphs.map((each) => each.text).join(''))).toBe(
          packed(given.map(({ text }) => text).join('')),
        )
        const pieces = paragraphs.flatMap((each) =>
          each.pieces.map((piece, at) => [
            packed(each.text.slice(piece.start, each.pieces[at + 1]?.start)),
            piece.place.on === 'line' ? piece.place.line : -1,
          ]),
        )
        expect(pieces).toEqual(given.map(({ text, number }) => [packed(text), number]))
      }),
    )
  })
})

describe('words that begin anew', () => {
  it.each(['一、总体情况', '（十二）其他', '1.属于国家秘密', '（3）其他', '①甲', '第三章'])(
    '%s carries a number',
    (text) => {
      expect(isNumbered(text)).toBe(true)
      expect(startsAnew('上文如此，', text)).toBe(false)
      expect(startsAnew('上文如此。', text)).toBe(true)
    },
  )

  it.each([
    '（一）项规定',
    '5.1%',
    '9. 44%',
    '3. 2万件',
    '（30号）',
    '第二十条第（一）项',
    '10.2万',
  ])('%s does not', (text) => {
    expect(isNumbered(text)).toBe(false)
  })
})
