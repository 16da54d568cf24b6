import { child, elements, isOn, value, type Xml } from './xml.ts'

export type ParagraphStyle = {
  /** 1 the document's title, 2 and up headings, 0 the rest. */
  readonly level: number
  readonly numbering: { readonly list: string | null; readonly level: number | null } | null
}

export type Styles = {
  readonly paragraph: (id: string | null) => ParagraphStyle
  readonly hidden: (id: string | null) => boolean
}

/** What the document's styles say that reading needs: outline level, list, hidden text; each style takes after its base. */
export function readStyles(root: Xml | null): Styles {
  const styles = new Map<string, Xml>()
  let standard: string | null = null
  for (const style of elements(root)) {
    const id = style.attributes['w:styleId']
    if (style.name !== 'w:style' || id === undefined) continue
    styles.set(id, style)
    if (style.attributes['w:default'] === '1' && style.attributes['w:type'] === 'paragraph')
      standard = id
  }
  const chain = (id: string | null): readonly Xml[] => {
    const found: Xml[] = []
    for (let at = id; at !== null && found.length < 20; ) {
      const style = styles.get(at)
      if (!style) break
      found.push(style)
      at = value(child(style, 'w:basedOn'))
    }
    return found
  }
  const known = new Map<string, ParagraphStyle>()
  return {
    paragraph: (id) => {
      const key = id ?? standard ?? ''
      const style = known.get(key) ?? paragraphStyle(chain(key))
      known.set(key, style)
      return style
    },
    hidden: (id) => chain(id).some((style) => isOn(child(child(style, 'w:rPr'), 'w:vanish'))),
  }
}

/** The outline level of a paragraph's or style's own properties as a paper's level; null where it says nothing. */
export function outlineLevel(properties: Xml | null): number | null {
  const outline = value(child(properties, 'w:outlineLvl'))
  if (outline === null) return null
  const level = Number(outline)
  return level >= 0 && level <= 8 ? level + 2 : 0
}

function paragraphStyle(chain: readonly Xml[]): ParagraphStyle {
  let level: number | null = null
  let numbering: ParagraphStyle['numbering'] = null
  for (const style of chain) {
    const properties = child(style, 'w:pPr')
    if (/^title$/i.test(value(child(style, 'w:name')) ?? '')) level ??= 1
    level ??= outlineLevel(properties)
    const list = child(properties, 'w:numPr')
    if (list && !numbering) {
      const at = value(child(list, 'w:ilvl'))
      numbering = { list: value(child(list, 'w:numId')), level: at === null ? null : Number(at) }
    }
  }
  return { level: level ?? 0, numbering }
}
