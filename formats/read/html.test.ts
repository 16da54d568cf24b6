import { describe, expect, it } from 'vitest'
import { paperOf, rowsOf, tablesIn, wordsOf } from './testing.ts'

const prose = '根据条例规定，本机关编制本报告，统计期限自2024年1月1日起至12月31日止。'.repeat(4)
const tables = async (html: string) =>
  tablesIn(await paperOf(`<html><body><p>${prose}</p>${html}</body></html>`)).map(rowsOf)
const texts = async (html: string) =>
  wordsOf((await paperOf(`<html><body>${html}</body></html>`)).blocks)

describe('tables of a page', () => {
  it('spans take their places; blank cells and &nbsp; are empty texts', async () => {
    expect(
      await tables(
        '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>&nbsp;</td><td></td></tr></table>',
      ),
    ).toEqual([
      [
        ['甲↓2', '乙→2'],
        ['', ''],
      ],
    ])
  })

  it('spans that are too large, zero or overlap harm no other cell', async () => {
    expect(
      await tables('<table><tr><td colspan=99>甲</td></tr><tr><td>1</td><td>2</td></tr></table>'),
    ).toEqual([[['甲→2'], ['1', '2']]])
    expect(
      await tables('<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></table>'),
    ).toEqual([[['甲↓2', '1'], ['2']]])
    expect(
      await tables('<table><tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr></table>'),
    ).toEqual([[['甲↓2', '1'], ['2']]])
    expect(
      await tables(
        '<table><tr><td>1</td><td rowspan=2>乙</td><td>3</td></tr><tr><td colspan=2>4</td><td>5</td></tr></table>',
      ),
    ).toEqual([
      [
        ['1', '乙↓2', '3'],
        ['4', '5'],
      ],
    ])
  })

  it('a table with overlaps or ragged rows is not exact', async () => {
    const of = async (html: string) =>
      tablesIn(await paperOf(`<html><p>${prose}</p>${html}`))[0]!.exact
    expect(
      await of('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'),
    ).toBe(true)
    expect(
      await of(
        '<table><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ),
    ).toBe(false)
    expect(
      await of(
        '<table><tr><td>1</td><td rowspan=2>2</td></tr><tr><td colspan=2>3</td></tr></table>',
      ),
    ).toBe(false)
  })

  it('rows and cells left open, stray end tags and rows without a table part are read as browsers do', async () => {
    expect(await tables('<table><tr><td>1<td>2<tr><td>3</span></div><td>4</table>')).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ])
    expect(await tables('<table><td>1</td><td>2</td></table>')).toEqual([[['1', '2']]])
  })

  it('lines of a cell are joined without a gap, words and figures with a space', async () => {
    expect(
      await tables(
        '<table><tr><td>三、本<br>年度<p>办理</p><p>结果</p></td><td>1<br>2</td><td> 结 果\n维 持 </td></tr><tr><td>总&emsp;计</td><td>0</td><td>0</td></tr></table>',
      ),
    ).toEqual([
      [
        ['三、本年度办理结果', '1 2', '结果维持'],
        ['总计', '0', '0'],
      ],
    ])
  })

  it('hidden rows and cells are not read, Word markup leaves nothing behind', async () => {
    expect(
      await tables(
        '<table><tr style="display:none"><td>x</td><td>y</td></tr><tr><td style="mso-hide:all">z</td><td class=MsoNormal><p><span lang=EN-US>1<o:p></o:p></span></p></td><td>2<!--[if !mso]>3<![endif]--></td></tr></table>',
      ),
    ).toEqual([[['1', '2']]])
  })

  it('a table that lays out the page is gone through, one inside a paragraph of it is read', async () => {
    const inner = '<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>'
    const html = `<table><tr><td>菜单</td><td><p>${prose}</p>${inner}<p>二、情况</p></td></tr></table>`
    const paper = await paperOf(`<html><body>${html}</body></html>`)
    expect(tablesIn(paper).map(rowsOf)).toEqual([
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
    ])
    expect(wordsOf(paper.blocks).slice(-2)).toEqual([prose, '二、情况'])
  })

  it('cells laid out by style are a table, values in input fields are read', async () => {
    expect(
      await tables(
        '<div style="display:table"><div style="display:table-row"><div style="display:table-cell">规章</div><div style="display:table-cell"><input type=text value=3></div></div></div>',
      ),
    ).toEqual([[['规章', '3']]])
  })
})

describe('running text of a page', () => {
  it('scripts, styles, comments, templates and hidden elements are no text', async () => {
    expect(
      await texts(
        `<script>document.write("<p>坏</p>")</script><style>p{}</style><!-- 注 --><noscript>请启用</noscript><template><p>模</p></template><p hidden>隐</p><p style="display: none">藏</p><p>${prose}</p>`,
      ),
    ).toEqual([prose])
  })

  it('a script named in a comment takes nothing with it', async () => {
    const html = `<!-- <script> --><p>${prose}</p><script>if(a<b){}</script><!--[if IE]><p>旧</p><![endif]-->`
    expect(await texts(html)).toEqual([prose])
  })

  it('line breaks go on in a sentence and end with one, a heading or an indent', async () => {
    expect(
      await texts(
        '<p>　　一、总体情况<br>　　2024年，本机关认真落实<br>条例规定，成效明显。<br><br>（一）主动公开。公开信息10条。<br>二是加强管理。</p>',
      ),
    ).toEqual([
      '一、总体情况',
      '2024年，本机关认真落实条例规定，成效明显。',
      '（一）主动公开。公开信息10条。',
      '二是加强管理。',
    ])
  })

  it('rows set as lines keep their fields apart, dates and spaced words are running text', async () => {
    const paper = await paperOf(
      `<html><body><p>${prose}</p><p>信息内容&nbsp;&nbsp;&nbsp;制发件数&nbsp; &nbsp;废止件数<br>规章 0 12 3<br>行政许可　　507<br>其他&nbsp;&nbsp;0&nbsp;&nbsp;0<br>一、总体情况<br>总　　计　　表<br>2024 年 1 月 2 日<br>某局　　2024年1月2日</p></body></html>`,
    )
    expect(wordsOf(paper.blocks).slice(1)).toEqual([
      '信息内容 | 制发件数 | 废止件数',
      '规章 | 0 | 12 | 3',
      '行政许可 | 507',
      '其他 | 0 | 0',
      '一、总体情况',
      '总计表',
      '2024 年 1 月 2 日',
      '某局 2024年1月2日',
    ])
    expect(paper.blocks[2]).toMatchObject({
      pieces: [{ place: { on: 'block', block: 2 } }, {}, {}, {}],
    })
  })

  it('a source line break between Chinese characters is no space', async () => {
    expect(await texts('<p>政府信息\n   公开工作，<span>2024</span> 年</p>')).toEqual([
      '政府信息公开工作，2024 年',
    ])
  })

  it('headings keep their level', async () => {
    const { blocks } = await paperOf(
      `<html><body><div><h1>年度报告</h1><h2>一、总体情况</h2><p>${prose}</p></div></body></html>`,
    )
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.level : null))).toEqual([
      1, 2, 0,
    ])
  })
})

describe('the article in a page of a content system', () => {
  const page = (
    article: string,
  ) => `<!doctype html><html><head><meta name="ArticleTitle" content="某县2024年政府信息公开工作年度报告"><title>某县政府网_年报</title></head>
    <body><div class="header"><ul class="nav">${'<li><a href="#">政务公开</a></li>'.repeat(80)}</ul></div>
    <div class="main"><div class="position">当前位置：<a>首页</a></div><h1>某县2024年政府信息公开<br>工作年度报告</h1><div class="info">发布时间：2025-01-20 来源：办公室</div>
    ${article}<div class="share">分享到 微信 打印 关闭</div></div>
    <div class="footer">主办单位：某县人民政府 备案号：000</div></body></html>`

  it('is found without its menus and footer, with its title', async () => {
    const paper = await paperOf(
      page(
        `<div id="zoom" class="TRS_Editor"><p>${prose}</p><p>一、总体情况</p><p>${prose}</p></div>`,
      ),
    )
    expect(paper.title).toBe('某县2024年政府信息公开工作年度报告')
    expect(wordsOf(paper.blocks)).toEqual([
      '某县2024年政府信息公开工作年度报告',
      prose,
      '一、总体情况',
      prose,
    ])
  })

  it('is not cut where its last sentences, or its tables, stand beside the rest', async () => {
    const contact =
      '<p>本报告电子版可在门户网站下载，如有疑问请与办公室联系，电话0951-0000000。</p>'
    const rest = `<div class="TRS_Editor"><p>${prose.repeat(8)}</p></div>`
    const table = `<div><table>${'<tr><td>规章</td><td>3</td></tr>'.repeat(5)}</table></div>`
    expect(wordsOf((await paperOf(page(rest + contact))).blocks).at(-1)).toMatch(/^本报告电子版/)
    expect(tablesIn(await paperOf(page(rest + table)))).toHaveLength(1)
  })

  it('is not a table of data, however much of the page that is', async () => {
    const rows =
      `<tr><td>${'要求行政机关确认或重新出具已获取信息'.repeat(3)}</td><td>3</td></tr>`.repeat(12)
    expect(
      tablesIn(await paperOf(`<html><body><p>表三</p><table>${rows}</table></body></html>`))[0]!
        .rows,
    ).toBe(12)
  })

  it('is whole where it stands in several containers', async () => {
    const half = `<div class="TRS_Editor"><p>${prose}</p></div>`
    const words = wordsOf((await paperOf(page(half + half))).blocks)
    expect(words.filter((text) => text === prose)).toHaveLength(2)
    expect(words.join()).not.toContain('主办单位')
  })
})
