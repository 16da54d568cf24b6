import { joinText, startsAnew } from '@gongkai/paper'
import { cleanParagraph } from '../clean.ts'
import { isArticleBody, isChrome, isRemark } from './article.ts'
import { isBlock, isHidden, isInlineBlock, roleOf } from './look.ts'
import { fieldsOf } from './rows.ts'
import { dataTable, type FoundTable } from './tables.ts'
import type { Element } from './tree.ts'

/** What an element holds, in reading order, before it gets its places. */
export type Found =
  | { readonly kind: 'paragraph'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly table: FoundTable }
  /** A row of a table that is set as a line of text. */
  | { readonly kind: 'row'; readonly fields: readonly string[] }

/** The paragraphs and tables under an element; tables that only lay out the page are gone through. */
export function foundIn(root: Element): readonly Found[] {
  const found: Found[] = []
  let lines: string[] = ['']
  let level = 0
  let preformatted = 0
  const declared = isArticleBody(root)

  const flush = (): void => {
    let words: string[] = []
    const prose = (): void => {
      for (const text of joined(words)) found.push({ kind: 'paragraph', level, text })
      words = []
    }
    for (const line of lines) {
      const fields = fieldsOf(line)
      if (fields === null) {
        words.push(line)
        continue
      }
      prose()
      found.push({ kind: 'row', fields })
    }
    prose()
    lines = ['']
  }

  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') words(child)
      else if (!isHidden(child)) visit(child)
    }
  }

  const words = (text: string): void => {
    const [first = '', ...more] = preformatted > 0 ? text.split(/\r\n|\n|\r/) : [sourceLines(text)]
    lines[lines.length - 1] += first
    lines.push(...more)
  }

  const visit = (element: Element): void => {
    const role = roleOf(element)
    if (role === 'br') {
      lines.push('')
      return
    }
    if (role === 'head' || role === 'title' || role === 'meta') return
    if (role === 'input') {
      if (/^(?:|text|number)$/i.test(element.attributes.type ?? ''))
        words(element.attributes.value ?? '')
      return
    }
    if (isChrome(element) && light(element)) return
    if (declared && isRemark(element)) return
    if (role === 'table') {
      const table = dataTable(element)
      if (table) {
        flush()
        if (table.caption !== '' && !declared)
          found.push({ kind: 'paragraph', level: 0, text: table.caption })
        found.push({ kind: 'table', table })
        return
      }
    }
    if (!isBlock(role)) {
      if (isInlineBlock(element)) words(' ')
      walk(element)
      if (isInlineBlock(element)) words(' ')
      return
    }
    flush()
    const outer = level
    if (/^h[1-6]$/.test(role)) level = Number(role[1])
    if (role === 'pre') preformatted += 1
    walk(element)
    flush()
    if (role === 'pre') preformatted -= 1
    level = outer
  }

  walk(root)
  flush()
  return found
}

/** A line end of the source between two Chinese characters is no space on the page a reader sees. */
const sourceLines = (text: string) =>
  text.replace(
    /(?<=[\u3000-\u9fff\uff00-\uff60])[ \t]*[\r\n]+[ \t]*(?=[\u3000-\u9fff\uff00-\uff60])/g,
    '',
  )

/** Furniture by its name is believed only where it holds little: some systems call the article `main-nav`. */
function light(element: Element, most = 600): boolean {
  let left = most
  const count = (node: Element): void => {
    for (const child of node.children) {
      if (left <= 0) return
      if (typeof child === 'string') left -= child.trim().length
      else count(child)
    }
  }
  count(element)
  return left > 0
}

/** Lines between `<br>`s as paragraphs: one goes on in the next unless that begins anew. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let open = ''
  for (const line of lines) {
    const text = cleanParagraph(line)
    const indented = /^[\s\u00a0\u3000]*[\u00a0\u3000]/.test(line)
    if (text === '' || indented || startsAnew(open, text)) {
      if (open !== '') paragraphs.push(open)
      open = text
    } else open = joinText(open, text)
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs
}
