/** An XML element. Names carry the usual prefix of their namespace (`w:p`), whichever the file uses. */
export type Xml = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Xml | string)[]
}

const mostNodes = 500_000
const mostSigns = 2_000_000

/** Whether a part holds more tags and attributes than any report: as a tree it would take all memory. */
export function isEndlessXml(bytes: Uint8Array): boolean {
  let signs = 0
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) signs += 1
  return signs > mostSigns
}

const mostDepth = 300

/** The document's root; null where it is not well formed or holds more than can be read. No entity is ever expanded. */
export function parseXml(source: string): Xml | null {
  const root: Xml = { name: '', attributes: {}, children: [] }
  const open: { readonly node: Xml; readonly written: string }[] = [{ node: root, written: '' }]
  const prefixes = new Map<string, string>()
  let nodes = 0
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at)
    const end = next < 0 ? source.length : next
    if (end > at) {
      const { node } = open[open.length - 1]!
      if (open.length > 1) node.children.push(references(source.slice(at, end)))
    }
    if (next < 0) break
    if (source.startsWith('<!--', next)) at = after(source, '-->', next)
    else if (source.startsWith('<![CDATA[', next)) {
      at = after(source, ']]>', next)
      open[open.length - 1]!.node.children.push(source.slice(next + 9, at - 3))
    } else if (source.startsWith('<?', next)) at = after(source, '?>', next)
    else if (source.startsWith('<!', next)) return null
    else {
      at = tagEnd(source, next)
      if (at < 0) return null
      const tag = source.slice(next + 1, at - 1)
      if (tag.startsWith('/')) {
        if (open.length < 2 || open.pop()!.written !== tag.slice(1).trim()) return null
        continue
      }
      nodes += 1
      if (nodes > mostNodes || open.length > mostDepth) return null
      const empty = tag.endsWith('/')
      const written = /^[^\s/]+/.exec(tag)?.[0] ?? ''
      const node = element(written, tag, prefixes)
      open[open.length - 1]!.node.children.push(node)
      if (!empty) open.push({ node, written })
    }
    if (at < 0) return null
  }
  const first = root.children.find((child) => typeof child !== 'string')
  return open.length === 1 && first ? first : null
}

/** The first child of that name. */
export function child(element: Xml | null | undefined, name: string): Xml | null {
  if (!element) return null
  for (const each of element.children)
    if (typeof each !== 'string' && each.name === name) return each
  return null
}

export const elements = (element: Xml | null | undefined): readonly Xml[] =>
  element ? element.children.filter((each): each is Xml => typeof each !== 'string') : []

export const value = (element: Xml | null | undefined): string | null =>
  element?.attributes['w:val'] ?? null

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
export const isOn = (element: Xml | null | undefined): boolean =>
  element !== null && element !== undefined && !/^(?:0|false|off)$/.test(value(element) ?? '1')

export function plainText(element: Xml): string {
  return element.children
    .map((each) => (typeof each === 'string' ? each : plainText(each)))
    .join('')
}

const usual: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

function element(written: string, tag: string, prefixes: Map<string, string>): Xml {
  const pairs = tag.length > written.length + 1 ? [...tag.matchAll(attribute)] : []
  for (const [, name, double, single] of pairs) {
    if (name!.startsWith('xmlns')) {
      prefixes.set(name!.slice(6), usual[double ?? single ?? ''] ?? name!.slice(6))
    }
  }
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of pairs) {
    attributes[named(name!, prefixes, false)] = references(double ?? single ?? '')
  }
  return { name: named(written, prefixes, true), attributes, children: [] }
}

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function named(written: string, prefixes: Map<string, string>, element: boolean): string {
  const colon = written.indexOf(':')
  if (colon < 0) {
    const prefix = element ? prefixes.get('') : ''
    return prefix ? `${prefix}:${written}` : written
  }
  const prefix = written.slice(0, colon)
  return `${prefixes.get(prefix) ?? prefix}${written.slice(colon)}`
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Past the `>` that ends the tag; one inside quotes does not. */
function tagEnd(source: string, from: number): number {
  let quote = 0
  for (let at = from + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (quote) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at + 1
    else if (code === 60) return -1
  }
  return -1
}

function references(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (all, hex, decimal, name) => {
      if (name)
        return (
          { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[String(name).toLowerCase()] ?? all
        )
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
