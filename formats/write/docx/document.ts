import type { WrittenBlock, WrittenParagraph, WrittenRole } from '@gongkai/paper'
import { linesOf } from '../markup.ts'
import { wordNamespaces, xmlHead } from './package.ts'
import { runs } from './runs.ts'
import { sectionXml } from './styles.ts'
import { tableXml } from './table.ts'

/** The body of the document: `word/document.xml`. */
export function documentXml(blocks: readonly WrittenBlock[]): string {
  const body = blocks.map((block, at) => {
    if (block.kind === 'paragraph') return paragraphXml(block)
    if (block.kind === 'page-break') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    const caption = block.caption === null ? '' : styled('Caption', runs([block.caption]))
    // Word joins tables that follow each other, and wants a paragraph at the end.
    const next = blocks[at + 1]
    const gap = !next || (next.kind === 'table' && next.caption === null) ? styled('Gap', '') : ''
    return `${caption}${tableXml(block)}${gap}`
  })
  return `${xmlHead}<w:document ${wordNamespaces}><w:body>${body.join('')}${sectionXml}</w:body></w:document>`
}

function paragraphXml(paragraph: WrittenParagraph): string {
  const broken = paragraph.role === 'title' && widthOf(paragraph.text) > titleWidth
  const content = runs(broken ? linesOf(paragraph) : [paragraph.text])
  const style = styleOf[paragraph.role]
  return style ? styled(style, content) : `<w:p>${content}</w:p>`
}

const styleOf: Readonly<Record<WrittenRole, string | null>> = {
  title: 'Title',
  heading: 'Heading1',
  subheading: 'Heading2',
  text: null,
  note: 'Note',
  signature: 'Signature',
}

function styled(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`
}

/** How many characters of 22 pt stand on one line. */
const titleWidth = 20

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0)
