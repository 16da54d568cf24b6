import { Converter } from 'opencc-js/cn2t'

/** Characters only, no words: 信息 stays 信息 in its own spelling, as the law writes it. */
const toHongKong = Converter({ from: 'cn', to: 'hk' })

/** 中卫 is 中衛 in Chinese place names, not the variant used in Hong Kong. */
const convert = (text: string) => toHongKong(text).replaceAll('衞', '衛').replaceAll('説', '說')

const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g
const documentNumber = /[\p{Script=Han}]{2,12}〔\d{4}〕\d+号/gu
const shownAttributes = /(\s(?:aria-label|title|placeholder|alt|content|label)=")([^"]*)(")/g

/**
 * A rendered page in traditional characters: text nodes and the attributes a reader meets.
 * Numbers, 文号 and whatever stands in `class="notranslate"` or a form field's value stay as they are.
 */
export function traditionalPage(html: string): string {
  let result = ''
  let from = 0
  const kept: string[] = []
  for (const found of html.matchAll(tag)) {
    result +=
      kept.length > 0 ? html.slice(from, found.index) : traditional(html.slice(from, found.index))
    result += found[0].replace(
      shownAttributes,
      (_, start: string, value: string, end: string) => start + traditional(value) + end,
    )
    from = found.index + found[0].length
    follow(kept, found[0])
  }
  return (result + traditional(html.slice(from))).replace(
    '<html lang="zh-CN"',
    '<html lang="zh-Hant"',
  )
}

/** A text in traditional characters, 文号 left as they are. */
export function traditional(text: string): string {
  let result = ''
  let from = 0
  for (const found of text.matchAll(documentNumber)) {
    const start = found.index + leading(found[0])
    result += convert(text.slice(from, start)) + text.slice(start, found.index + found[0].length)
    from = found.index + found[0].length
  }
  return result + convert(text.slice(from))
}

/** How many characters before the issuer's short name belong to the sentence: 按照国办发〔2021〕30号. */
function leading(found: string): number {
  const lead = /^.*?(?:根据|按照|依据|和|与|及|见|的)(?=[\p{Script=Han}]{2,}〔)/u.exec(found)
  return lead ? lead[0].length : 0
}

/** Keeps the open elements that must not be changed, and those inside them. */
function follow(kept: string[], markup: string): void {
  const name = /^<\/?([a-z0-9]+)/i.exec(markup)?.[1]
  if (name === undefined) return
  if (markup.startsWith('</')) {
    if (kept.at(-1) === name) kept.pop()
    return
  }
  const verbatim = / class="notranslate"/.test(markup) || name === 'script' || name === 'style'
  if ((verbatim || kept.length > 0) && !markup.endsWith('/>') && !voids.has(name)) kept.push(name)
}

const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col'])
