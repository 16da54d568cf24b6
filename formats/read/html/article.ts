import { isHidden, textOf } from './look.ts'
import { dataTable } from './tables.ts'
import type { Element } from './tree.ts'

/**
 * The element that holds the article: from the page down, while one child holds nearly all the text outside links
 * and leaves no sentence and no table of figures beside it. Containers with the names that content systems give
 * need hold a little less. A table of data is never gone into.
 */
export function findArticle(root: Element): Element {
  const body = articleBody(root)
  if (body) return body
  const weights = new Map<Element, Weight>()
  weigh(root, weights)
  const weight = (element: Element) => weights.get(element) ?? nothing
  let here = root
  for (;;) {
    const children = here.children.filter((child) => typeof child !== 'string')
    const next = children.find((child) => weight(child).text >= weight(here).text * enough(child))
    if (!next || !container.has(next.name) || weight(next).figures < weight(here).figures)
      return here
    if (children.some((child) => child !== next && isArticle(child, weight(child)))) return here
    if (next.name === 'table' && dataTable(next)) return here
    here = next
  }
}

/** What the page itself declares to be the article's text (schema.org), if it does so once and means more than a line. */
function articleBody(root: Element): Element | null {
  const declared: Element[] = []
  const look = (element: Element): void => {
    if (isArticleBody(element)) declared.push(element)
    else for (const child of element.children) if (typeof child !== 'string') look(child)
  }
  look(root)
  const [body] = declared
  return declared.length === 1 && textOf(body!).trim().length >= 400 ? body! : null
}

export const isArticleBody = ({ attributes }: Element): boolean =>
  /(?:^|\s)articleBody(?:$|\s)/.test(attributes.itemprop ?? '')

/** What stands in an article's text and is none of it: remarks that the page adds. */
export const isRemark = ({ name, attributes }: Element): boolean =>
  name === 'aside' || name === 'caption' || attributes.role === 'note'

/** Whether what stands beside the article belongs to it: sentences that are no footer full of links. */
const isArticle = (element: Element, { text, sentences, links }: Weight) =>
  text >= 30 && sentences >= (links > 0 ? 3 : 1) && !isChrome(element)

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

/** Text outside links and furniture, ended sentences, links, and cells that hold a figure. */
type Weight = {
  readonly text: number
  readonly sentences: number
  readonly links: number
  readonly figures: number
}
const nothing: Weight = { text: 0, sentences: 0, links: 0, figures: 0 }

function weigh(element: Element, weights: Map<Element, Weight>): Weight {
  let [text, sentences, links, figures] = [0, 0, element.name === 'a' ? 1 : 0, 0]
  let own = ''
  for (const child of element.children) {
    if (typeof child === 'string') {
      own += child
      continue
    }
    if (isHidden(child)) continue
    const inner = weigh(child, weights)
    text += inner.text
    sentences += inner.sentences
    links += inner.links
    figures += inner.figures
  }
  own = own.replace(/\s+/g, '')
  text += own.length
  sentences += own.split('。').length - 1
  if (figures === 0 && (element.name === 'td' || element.name === 'th')) {
    figures = text <= 12 && /\d/.test(own || textOf(element)) ? 1 : 0
  }
  const silent = element.name === 'a' || element.name === 'head' || element.name === 'title'
  const share = silent ? 0 : isChrome(element) ? 0.1 : 1
  const weight = { text: text * share, sentences: silent ? 0 : sentences, links, figures }
  weights.set(element, weight)
  return weight
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
