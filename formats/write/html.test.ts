import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { writeHtml } from './html.ts'
import { aManuscript, aTable, hostile, text } from './testing.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('HTML', () => {
  test('one valid file: language, character set, title, one h1', async () => {
    const note = { kind: 'paragraph', role: 'note', text: '注：一。' } as const
    const heading = { kind: 'paragraph', role: 'heading', text: '一、总体情况' } as const
    const html = textOf(
      writeHtml(aManuscript([heading, text('正文。'), aTable([['甲'], ['1']]), note])),
    )
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
    }).validateString(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    ).toEqual([])
    expect(html).toContain('<html lang="zh-CN">')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('heads have a scope, a head as wide as the table opens a group, every table has a caption or name', () => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, align: 'center' } as const
    const table = aTable([['', '']], {
      ...{ rows: 3, headerRows: 0, name: '情况表' },
      cells: [
        { ...cell, columnSpan: 2, text: '第一项', heads: 'rows' },
        { ...cell, row: 1, text: '规章', heads: 'row' },
        { ...cell, row: 1, column: 1, text: '1', heads: null },
        { ...cell, row: 2, columnSpan: 2, text: '第二项', heads: 'rows' },
      ],
    })
    const html = textOf(writeHtml(aManuscript([table])))
    expect(html).toContain('<table class="normal" aria-label="情况表">')
    expect(textOf(writeHtml(aManuscript([{ ...table, caption: '表一' }])))).toContain(
      '<caption>表一</caption>',
    )
    expect(html.match(/<tbody>/g)).toHaveLength(2)
    expect(html).toContain('<th scope="rowgroup" colspan="2">第一项</th>')
    expect(html).toContain('<th scope="row">规章</th><td>1</td>')
  })

  test.each(Object.entries(hostile))('prose is text, whatever it holds: %s', (_, [given, seen]) => {
    const html = textOf(
      writeHtml(aManuscript([text(given), aTable([['甲'], [given]])], `题${given}`)),
    )
    const page = elements(parse(html))
    expect(page.filter(({ tagName }) => tagName === 'script')).toEqual([])
    const seenIn = (tag: string) =>
      page.filter(({ tagName }) => tagName === tag).map((element) => wordsOf(element))
    expect([seenIn('h1'), seenIn('p'), seenIn('td')]).toEqual([[`题${seen}`], [seen], [seen]])
  })

  test('no script may run', () => {
    expect(textOf(writeHtml(aManuscript([])))).toContain(`content="default-src 'none'`)
  })
})

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

const elements = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...childrenOf(node).flatMap(elements),
]

const wordsOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(wordsOf).join('')
