import { describe, expect, it } from 'vitest'
import { docxOf, p, paperOf, rowsOf, tablesIn, wordsOf } from './testing.ts'

const numbering = `
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pStyle w:val="Label"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
const list = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const styles = `
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/>${list(1)}</w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Label"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>`
const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles }
const words = async (body: string, more: Readonly<Record<string, string>> = parts) =>
  wordsOf((await paperOf(docxOf(body, more))).blocks)

const tc = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const below = '<w:vMerge/>'

describe('automatic list numbers are printed text', () => {
  it('count per level, restart below a higher one, and follow the style', async () => {
    const body = [
      p('总体情况', '<w:pStyle w:val="H1"/>'),
      p('主动公开', list(1, 1)),
      p('依申请公开', list(1, 1)),
      p('甲', list(1, 2)),
      p('主动公开政府信息情况', '<w:pStyle w:val="H1b"/>'),
      p('规章', list(1, 1)),
      p('属于国家秘密', '<w:pStyle w:val="Label"/>'),
      p('重复申请', '<w:pStyle w:val="Label"/>'),
      p('点', list(2, 1)),
      p('另起', list(3)),
      p('不编号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(await words(body)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1.甲',
      '二、主动公开政府信息情况',
      '（一）规章',
      '1.属于国家秘密',
      '2.重复申请',
      '点',
      '一、另起',
      '不编号',
    ])
  })

  it('run on to the tens', async () => {
    const body = Array.from({ length: 21 }, (_, at) => p(`第${at + 1}`, list(1))).join('')
    const found = await words(body)
    expect([found[9], found[10], found[19], found[20]]).toEqual([
      '十、第10',
      '十一、第11',
      '二十、第20',
      '二十一、第21',
    ])
  })

  it('give headings their level', async () => {
    const { blocks } = await paperOf(
      docxOf(
        p('年度报告', '<w:pStyle w:val="T"/>') +
          p('总体情况', '<w:pStyle w:val="H1b"/>') +
          p('正文') +
          p('小标题', '<w:outlineLvl w:val="1"/>'),
        parts,
      ),
    )
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.level : null))).toEqual([
      1, 2, 0, 3,
    ])
  })
})

describe('what stands on paper is read, what does not is not', () => {
  const r = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it.each([
    [
      'deleted words go, inserted ones stay',
      `<w:p><w:del>${r('<w:delText>旧</w:delText>')}</w:del><w:ins>${r(t('新'))}</w:ins></w:p>`,
      ['新'],
    ],
    [
      'moved words stand where they went',
      `<w:p><w:moveFrom>${r(t('甲'))}</w:moveFrom><w:moveTo>${r(t('乙'))}</w:moveTo></w:p>`,
      ['乙'],
    ],
    [
      'hidden words go',
      `<w:p>${r(t('密'), '<w:vanish/>')}${r(t('影'), '<w:rStyle w:val="Ghost"/>')}${r(t('明'), '<w:vanish w:val="0"/>')}</w:p>`,
      ['明'],
    ],
    [
      'a field shows its result',
      `<w:p>${field(' PAGE ', r(t('36')))}${r(t('件'))}</w:p>`,
      ['36件'],
    ],
    ['fields nest', `<w:p>${field(` IF ${field(' X ', r(t('1')))} `, r(t('是')))}</w:p>`, ['是']],
    [
      'links, smart tags and controls are gone through',
      `<w:p><w:hyperlink>${r(t('链'))}</w:hyperlink><w:smartTag>${r(t('签'))}</w:smartTag><w:sdt><w:sdtContent>${r(t('控'))}</w:sdtContent></w:sdt></w:p>`,
      ['链签控'],
    ],
    [
      'a deleted paragraph end joins two',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r(t('上'))}</w:p>${p('下')}`,
      ['上下'],
    ],
    [
      'symbols are what they look like',
      `<w:p>${r('<w:sym w:font="Wingdings" w:char="F0FE"/>')}${r(t('是'))}</w:p>`,
      ['☑是'],
    ],
    [
      'a line break joins as lines do',
      `<w:p>${r(`${t('某县人民政府')}<w:br/>${t('2024年年报')}`)}</w:p>`,
      ['某县人民政府2024年年报'],
    ],
    [
      'text boxes follow their paragraph',
      `<w:p>${r(t('外'))}${r(`<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('内')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('内')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`)}</w:p>`,
      ['外', '内'],
    ],
    [
      'entities are read, none is expanded',
      `<w:p>${r(t('&lt;格式&gt;&#x4E00;&amp;&bomb;'))}</w:p>`,
      ['<格式>一&&bomb;'],
    ],
  ])('%s', async (_, body, seen) => expect(await words(body)).toEqual(seen))

  it('footnotes follow at the end', async () => {
    const note = `<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">${p('注释')}</w:footnote>`
    expect(await words(p('正文'), { 'word/footnotes.xml': note })).toEqual(['正文', '注释'])
  })

  it('strict Office Open XML is read like the other', async () => {
    const xml =
      '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>'
    expect(await words('', { 'word/document.xml': xml })).toEqual(['正文'])
  })

  it('any prefix of the namespace will do', async () => {
    const xml =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>'
    expect(await words('', { 'word/document.xml': xml })).toEqual(['正文'])
  })
})

describe('tables', () => {
  const rows = async (...body: readonly string[]) =>
    tablesIn(await paperOf(docxOf(`<w:tbl>${body.join('')}</w:tbl>`, parts))).map(rowsOf)

  it('cells over columns and rows', async () => {
    expect(
      await rows(
        tr(tc('结果', restart), tc('申请人', span(2))),
        tr(tc('', below), tc('自然人'), tc('总计')),
        tr(tc('新收'), tc('1'), tc('2')),
      ),
    ).toEqual([
      [
        ['结果↓2', '申请人→2'],
        ['自然人', '总计'],
        ['新收', '1', '2'],
      ],
    ])
  })

  it('spans left out, or wrong, are put right by the widths of the cells', async () => {
    const wide = (width: number, more = '') => `<w:tcW w:w="${width}" w:type="dxa"/>${more}`
    const grid = `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(3)}</w:tblGrid>`
    const full = tr(tc('新收', wide(1000)), tc('1', wide(1010)), tc('2', wide(990)))
    const seen = [['申请人→3'], ['结果', '件数→2'], ['新收', '1', '2']]
    const head = [
      tr(tc('申请人', wide(3000))),
      tr(tc('结果', wide(1000)), tc('件数', wide(2000, span(5)))),
    ]
    expect(await rows(grid, ...head, full)).toEqual([seen])
    expect(await rows(...head, full)).toEqual([seen])
    expect(await rows(tr(tc('甲'), tc('乙')), tr(tc('1'), tc('2'), tc('3')))).toEqual([
      [
        ['甲', '乙'],
        ['1', '2', '3'],
      ],
    ])
  })

  it('a table in a text box, and one inside a layout table, are tables', async () => {
    const inner = `<w:tbl>${tr(tc('规章'), tc('1'))}${tr(tc('许可'), tc('2'))}</w:tbl>`
    const box = `<w:p><w:r><w:pict><w:txbxContent>${inner}<w:p/></w:txbxContent></w:pict></w:r></w:p>`
    const outer = `<w:tbl>${tr(tc(p('一、总体情况') + box), tc(inner))}</w:tbl>`
    const found = tablesIn(await paperOf(docxOf(box + outer, parts))).map(rowsOf)
    expect(found).toEqual(
      Array.from({ length: 3 }, () => [
        ['规章', '1'],
        ['许可', '2'],
      ]),
    )
  })

  it('a cell that goes on below nothing is a cell', async () => {
    expect(await rows(tr(tc('甲', below), tc('1')), tr(tc('乙'), tc('2')))).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
  })

  it('rows indented in the grid, deleted rows, cells in controls', async () => {
    expect(
      await rows(
        tr(tc('甲'), tc('乙'), tc('丙')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}<w:sdt><w:sdtContent>${tc('2')}</w:sdtContent></w:sdt></w:tr>`,
        `<w:tr><w:trPr><w:del/></w:trPr>${tc('x')}${tc('y')}${tc('z')}</w:tr>`,
      ),
    ).toEqual([
      [
        ['甲', '乙', '丙'],
        ['1', '2'],
      ],
    ])
  })

  it('labels numbered by a list, cells of several paragraphs', async () => {
    const label = (text: string) => p(text, '<w:pStyle w:val="Label"/>')
    expect(
      await rows(
        tr(tc(label('属于国家秘密')), tc('0')),
        tr(tc(label('重复') + p('申请')), tc(p('1') + p('2'))),
      ),
    ).toEqual([
      [
        ['1.属于国家秘密', '0'],
        ['2.重复申请', '1 2'],
      ],
    ])
  })

  it('a table that lays out the page is gone through', async () => {
    const inner = `<w:tbl>${tr(tc('规章'), tc('1'))}</w:tbl>`
    const paper = await paperOf(
      docxOf(`<w:tbl>${tr(tc(p('一、总体情况') + inner + p('完。')))}</w:tbl>`),
    )
    expect(wordsOf(paper.blocks)).toEqual(['一、总体情况', '完。'])
    expect(tablesIn(paper).map(rowsOf)).toEqual([[['规章', '1']]])
  })
})
