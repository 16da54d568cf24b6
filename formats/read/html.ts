import type { Block } from '@gongkai/paper'
import { cleanParagraph } from './clean.ts'
import { findArticle, findTitle } from './html/article.ts'
import { type Found, foundIn } from './html/blocks.ts'
import { buildTree } from './html/tree.ts'
import { atBlocks } from './places.ts'

/** The article of a page: its title and its paragraphs and tables; null where the page has too much in it. */
export function readHtml(
  html: string,
): { readonly title: string | null; readonly blocks: readonly Block[] } | null {
  const tree = buildTree(html)
  if (!tree.complete) return null
  const { title, heading } = findTitle(tree.root)
  const found = [...foundIn(findArticle(tree.root))]
  const headline = heading ? foundIn({ ...heading, children: [heading] }) : []
  const words = headline.map((part) => (part.kind === 'paragraph' ? part.text : '')).join('')
  const known = found.some(
    (part) => part.kind === 'paragraph' && packed(part.text) === packed(words),
  )
  if (words !== '' && !known) found.unshift({ kind: 'paragraph', level: 1, text: words })
  return { title: title === null ? null : cleanParagraph(title), blocks: blocksOf(found) }
}

/** The tables and text of a piece of HTML that stands in another format. */
export function readHtmlTables(html: string): readonly Block[] {
  return blocksOf(foundIn(buildTree(html).root))
}

const packed = (text: string) => text.replace(/\s+/g, '')

const blocksOf = (found: readonly Found[]): readonly Block[] =>
  atBlocks(
    found.map((part): Block => {
      if (part.kind === 'paragraph') {
        return { ...part, pieces: [{ start: 0, place: { on: 'block', block: 0 } }] }
      }
      const place = { on: 'block', block: 0 } as const
      if (part.kind === 'row') {
        const pieces = part.fields.map((text) => ({ text, place }))
        return { kind: 'line', pieces, place, page: 1, indent: 0, full: null }
      }
      const { rows, columns, cells, exact } = part.table
      return {
        kind: 'table',
        rows,
        columns,
        exact,
        place,
        cells: cells.map(({ content, ...cell }) => ({ ...cell, text: content, place })),
      }
    }),
  )
