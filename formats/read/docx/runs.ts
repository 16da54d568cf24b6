import type { Styles } from './styles.ts'
import { child, elements, isOn, plainText, value, type Xml } from './xml.ts'

/** What a paragraph prints: its lines (cut at line breaks), and the text boxes anchored in it. */
export type Runs = { readonly lines: readonly string[]; readonly boxes: readonly Xml[] }

/** Text as it stands on paper: deleted and hidden words and field codes left out, inserted words and field results kept. */
export function readRuns(paragraph: Xml, styles: Styles): Runs {
  const lines: string[] = ['']
  const boxes: Xml[] = []
  // A field's code stands between begin and separate, its result between separate and end; fields nest.
  const fields: ('code' | 'result')[] = []
  const print = (text: string): void => {
    if (!fields.includes('code')) lines[lines.length - 1] += text
  }

  const walk = (parent: Xml): void => {
    for (const element of elements(parent)) visit(element)
  }

  const visit = (element: Xml): void => {
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        print(plainText(element))
        return
      case 'w:r':
        if (isHidden(element)) fieldMarks(element)
        else walk(element)
        return
      case 'w:tab':
      case 'w:ptab':
        print('  ')
        return
      case 'w:br':
        if (element.attributes['w:type'] === 'page') return
        lines.push('')
        return
      case 'w:cr':
        lines.push('')
        return
      case 'w:noBreakHyphen':
        print('-')
        return
      case 'w:sym':
        print(symbol(element))
        return
      case 'w:fldChar':
        mark(element)
        return
      case 'w:ruby':
        walk(child(element, 'w:rubyBase') ?? element)
        return
      case 'mc:AlternateContent': {
        const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
        if (chosen) walk(chosen)
        return
      }
      case 'w:txbxContent':
        boxes.push(element)
        return
      default:
        if (!unprinted.has(element.name)) walk(element)
    }
  }

  const mark = (element: Xml): void => {
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') fields.push('code')
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
    else if (type === 'end') fields.pop()
  }

  const fieldMarks = (run: Xml): void => {
    for (const element of elements(run)) if (element.name === 'w:fldChar') mark(element)
  }

  const isHidden = (run: Xml): boolean => {
    const properties = child(run, 'w:rPr')
    const vanish = child(properties, 'w:vanish')
    return vanish ? isOn(vanish) : styles.hidden(value(child(properties, 'w:rStyle')))
  }

  walk(paragraph)
  return { lines, boxes }
}

const unprinted = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:sdtPr',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:annotationRef',
  'w:commentReference',
  'w:softHyphen',
  'w:fldData',
  'w:object',
])

/** Signs of the symbol fonts that forms use: boxes, ticks, bullets. */
function symbol(element: Xml): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code)) return ''
  if (code < 0xf000 || code > 0xf0ff)
    return code > 0 && code <= 0xffff ? String.fromCharCode(code) : ''
  return symbols[code & 0xff] ?? ''
}
const symbols: Readonly<Record<number, string>> = {
  82: '☑',
  83: '☒',
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  163: '□',
  167: '▪',
  168: '□',
  183: '·',
  216: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
