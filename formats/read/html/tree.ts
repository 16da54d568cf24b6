import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import { count, withoutPictures, withoutScripts } from './scripts.ts'

/** An element with what reading needs of it. Scripts, styles, comments and templates never enter the tree. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

export type Tree = { readonly root: Element; readonly complete: boolean }

/**
 * A page's tree, built forgivingly: what is left open closes where it must, stray end tags do nothing.
 * Depth is capped (deeper elements become siblings) and so is the number of elements (`complete` is false then):
 * parse5's own tree builder walks the open elements for every tag, which a page of nested tags makes quadratic.
 */
export function buildTree(page: string, mostElements = 250_000): Tree {
  const html = withoutPictures(withoutScripts(page))
  const root: Element = { name: '#root', attributes: {}, children: [] }
  const builder = createBuilder(root, mostElements)
  const isEndless =
    html.length > mostSigns || count(html, '<') > mostMarks || count(html, '&') > mostMarks
  if (isEndless) return { root, complete: false }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, builder.handler)
  builder.attach(tokenizer)
  // In portions, so that a page of nothing but tags can be given up early.
  const portion = 1 << 14
  for (let at = 0; at < html.length && !builder.full(); at += portion) {
    tokenizer.write(html.slice(at, at + portion), at + portion >= html.length)
  }
  return { root, complete: !builder.full() }
}

/** Signs that may begin a tag or a character reference: each costs the tokenizer a microsecond and more. */
const mostMarks = 2_000_000
/** Half a microsecond each. */
const mostSigns = 12_000_000
const mostDepth = 400
const searchDepth = 600

const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const skipped = new Set(
  'script style template noscript iframe object applet svg math select datalist audio video canvas noframes noembed xml dialog'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table ul'.split(
    ' ',
  ),
)
const keptAttributes = new Set(
  'id class style colspan rowspan hidden name content value type property align role itemprop'.split(
    ' ',
  ),
)
/** What a start tag closes, up to and not beyond the nearest of `within`. */
const closes: Readonly<Record<string, { readonly open: string; readonly within: string }>> = {
  td: { open: 'td th', within: 'tr table' },
  th: { open: 'td th', within: 'tr table' },
  tr: { open: 'tr td th caption', within: 'table tbody thead tfoot' },
  tbody: { open: 'tbody thead tfoot tr td th caption', within: 'table' },
  thead: { open: 'tbody thead tfoot tr td th caption', within: 'table' },
  tfoot: { open: 'tbody thead tfoot tr td th caption', within: 'table' },
  li: { open: 'li', within: 'ul ol menu dir td th table' },
  dt: { open: 'dt dd', within: 'dl td th table' },
  dd: { open: 'dt dd', within: 'dl td th table' },
  option: { open: 'option', within: 'select' },
}

function createBuilder(root: Element, mostElements: number) {
  const stack: { readonly name: string; readonly node: Element }[] = [{ name: '#root', node: root }]
  let tokenizer: Tokenizer | null = null
  let skipping: string | null = null
  let skipDepth = 0
  let elements = 0
  // The tokenizer compares every attribute of a tag with every other.
  let comparisons = 0

  const popTo = (names: ReadonlySet<string>, bounds: ReadonlySet<string>): void => {
    const least = Math.max(1, stack.length - searchDepth)
    let last = 0
    for (let at = stack.length - 1; at >= least; at -= 1) {
      const { name } = stack[at]!
      if (bounds.has(name)) break
      if (names.has(name)) last = at
    }
    if (last > 0) stack.length = last
  }

  const text = (chars: string): void => {
    if (skipping) return
    const { children } = stack[stack.length - 1]!.node
    const before = children.length - 1
    if (typeof children[before] === 'string') children[before] = `${children[before]}${chars}`
    else children.push(chars)
  }

  const open = (token: Token.TagToken): void => {
    const name = token.tagName
    comparisons += token.attrs.length ** 2
    if (tokenizer && name in rawText) tokenizer.state = rawText[name]!
    if (skipping) {
      if (name === skipping && !token.selfClosing) skipDepth += 1
      return
    }
    if (skipped.has(name)) {
      if (token.selfClosing) return
      skipping = name
      skipDepth = 1
      return
    }
    const rule = closes[name]
    if (rule) popTo(wordSet(rule.open), wordSet(rule.within))
    else if (blocks.has(name)) popTo(paragraph, paragraphBounds)
    elements += 1
    const node: Element = { name, attributes: attributesOf(token), children: [] }
    stack[stack.length - 1]!.node.children.push(node)
    if (voids.has(name) || (token.selfClosing && name.includes(':'))) return
    stack.push(
      stack.length < mostDepth ? { name, node } : { name, node: stack[stack.length - 1]!.node },
    )
    // Deeper than the cap: text goes to the deepest element there is, in order.
  }

  const close = (token: Token.TagToken): void => {
    const name = token.tagName
    if (skipping) {
      if (name === skipping) skipDepth -= 1
      if (skipDepth === 0 || name === 'body' || name === 'html') skipping = null
      return
    }
    if (name === 'br') {
      stack[stack.length - 1]!.node.children.push({ name: 'br', attributes: {}, children: [] })
      return
    }
    const cellOrTable = tableParts.has(name)
    const least = Math.max(1, stack.length - searchDepth)
    for (let at = stack.length - 1; at >= least; at -= 1) {
      const entry = stack[at]!.name
      if (entry === name) {
        stack.length = at
        return
      }
      if (cellOrTable ? entry === 'table' : tableParts.has(entry)) return
      if (!blocks.has(name) && blocks.has(entry) && name !== 'body' && name !== 'html') return
    }
  }

  const handler: TokenHandler = {
    onStartTag: open,
    onEndTag: close,
    onCharacter: (token) => text(token.chars),
    onWhitespaceCharacter: (token) => text(token.chars),
    onNullCharacter: () => {},
    onComment: () => {},
    onDoctype: () => {},
    onEof: () => {},
  }
  return {
    handler,
    attach: (made: Tokenizer) => {
      tokenizer = made
    },
    full: () =>
      elements > mostElements ||
      stack.length > mostElements ||
      comparisons + openAttributes(tokenizer) ** 2 > mostComparisons,
  }
}

const mostComparisons = 200_000_000

/** How many attributes the tag has that is being read; the tokenizer keeps it to itself. */
function openAttributes(tokenizer: unknown): number {
  const { currentToken } = tokenizer as {
    readonly currentToken?: { readonly attrs?: readonly unknown[] } | null
  }
  return currentToken?.attrs?.length ?? 0
}

const rawText: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}
const paragraph = new Set(['p'])
const paragraphBounds = new Set([
  'td',
  'th',
  'table',
  'div',
  'li',
  'section',
  'article',
  'center',
  'caption',
])
const tableParts = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table', 'caption'])

const sets = new Map<string, ReadonlySet<string>>()
function wordSet(words: string): ReadonlySet<string> {
  const known = sets.get(words) ?? new Set(words.split(' '))
  sets.set(words, known)
  return known
}

function attributesOf(token: Token.TagToken): Readonly<Record<string, string>> {
  if (token.attrs.length === 0) return none
  const kept: Record<string, string> = {}
  for (const { name, value } of token.attrs) if (keptAttributes.has(name)) kept[name] = value
  return kept
}
const none: Readonly<Record<string, string>> = {}
