import { isHidden, textOf } from './look.ts'
import type { Element } from './tree.ts'

/**
 * The element that holds the article: from the page down, while one child holds nearly all the weight.
 * Weight is text outside links; a container known by the names content systems give it wins with less.
 * Going only as far as one child holds it all, nothing of an article cut into several containers is lost.
 */
export function findArticle(root: Element): Element {
  const weights = new Map<Element, number>()
  weigh(root, weights)
  const weight = (element: Element) => weights.get(element) ?? 0
  let here = root
  for (;;) {
    const children = here.children.filter((child) => typeof child !== 'string')
    const next = children.find((child) => weight(child) >= weight(here) * enough(child))
    if (!next || !container.has(next.name)) return here
    here = next
  }
}

/** Whether an element outside or inside the article is the page's furniture: menus, sharing, print buttons. */
export function isChrome(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'footer' || element.name === 'button') return true
  const { id = '', class: classes = '' } = element.attributes
  return (id !== '' || classes !== '') && chrome.test(`${id} ${classes}`)
}

const enough = (element: Element) =>
  article.test(`${element.attributes.id ?? ''} ${element.attributes.class ?? ''}`) ? 0.8 : 0.9

const article =
  /(?:^|[\s_-])(?:zoom|article|trs_editor|ucap-content|view|content|con|main|detail|text|txt|news|xxgk|wzxq|editor|pages_content|bt_content|j-fontContent)/i
const chrome =
  /(?:^|[\s_-])(?:nav|menu|breadcrumbs?|crumbs?|position|location|sidebar|share|bdshare\w*|copyright|toolbar|search|login|logo|qrcode|ewm|fontsize|font-size|pagination|pager|prev|next|friend-?link|foot(?:er)?|topbar|top-bar|dqwz|site-?(?:nav|foot|head)\w*|skip)(?:$|[\s_-])/i
const container = new Set(
  'body html div section article main form td table tbody tr center span font dl dd ul li blockquote'.split(
    ' ',
  ),
)

function weigh(element: Element, weights: Map<Element, number>): number {
  let sum = 0
  for (const child of element.children) {
    if (typeof child === 'string') sum += child.replace(/\s+/g, '').length
    else if (!isHidden(child)) sum += weigh(child, weights)
  }
  if (element.name === 'a') sum = 0
  if (element.name === 'head' || element.name === 'title') sum = 0
  if (isChrome(element)) sum *= 0.1
  weights.set(element, sum)
  return sum
}

/** The article's title: the page's own meta data, its only `<h1>`, or `<title>`; null where it has none. */
export function findTitle(root: Element): {
  readonly title: string | null
  readonly heading: Element | null
} {
  const found: { meta: string; title: string; headings: Element[] } = {
    meta: '',
    title: '',
    headings: [],
  }
  look(root, found)
  const heading = found.headings.length === 1 ? found.headings[0]! : null
  const words = [found.meta, heading ? textOf(heading) : '', found.title]
  const title = words.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '')
  return { title: title ?? null, heading }
}

function look(element: Element, found: { meta: string; title: string; headings: Element[] }): void {
  const { name, attributes } = element
  const key = (attributes.name ?? attributes.property ?? '').toLowerCase()
  if (name === 'meta' && (key === 'articletitle' || (key === 'og:title' && found.meta === ''))) {
    found.meta = attributes.content ?? ''
  }
  if (name === 'title' && found.title === '') found.title = textOf(element)
  if (name === 'h1' && !isHidden(element) && textOf(element).trim() !== '')
    found.headings.push(element)
  for (const child of element.children) if (typeof child !== 'string') look(child, found)
}
