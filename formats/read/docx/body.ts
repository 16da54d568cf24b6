import { gapBetween, joinText } from '@gongkai/paper'
import { cleanCell, cleanParagraph } from '../clean.ts'
import { placed } from '../grid.ts'
import type { Found } from './found.ts'
import type { Numbering } from './numbering.ts'
import { readRuns } from './runs.ts'
import { outlineLevel, type Styles } from './styles.ts'
import { isLayout, type SourceRow, tableRows } from './tables.ts'
import { child, elements, isOn, value, type Xml } from './xml.ts'

export type Lore = { readonly styles: Styles; readonly numbering: Numbering }

/** The paragraphs and tables under a body, cell or text box. */
export function readBody(root: Xml, lore: Lore): readonly Found[] {
  const found: Found[] = []
  let held = ''
  const walk = (parent: Xml): void => {
    for (const element of elements(parent)) {
      if (element.name === 'w:p') paragraph(element)
      else if (element.name === 'w:tbl') found.push(...readTable(element, lore))
      else if (element.name === 'mc:AlternateContent') walk(child(element, 'mc:Choice') ?? element)
      else if (containers.has(element.name)) walk(element)
    }
  }
  const paragraph = (element: Xml): void => {
    const properties = child(element, 'w:pPr')
    const number = listNumber(properties, lore)
    const { lines, boxes } = readRuns(element, lore.styles)
    const words = lines.map((line) => cleanParagraph(line)).reduce(joinText, '')
    const text = `${held}${words === '' ? '' : number}${words}`
    held = ''
    // A paragraph whose end was deleted goes on in the next.
    if (child(child(properties, 'w:rPr'), 'w:del')) held = text
    else if (text !== '') found.push({ kind: 'paragraph', level: levelOf(properties, lore), text })
    for (const box of boxes) found.push(...readBody(box, lore))
  }
  walk(root)
  if (held !== '') found.push({ kind: 'paragraph', level: 0, text: held })
  return found
}

const containers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'mc:Choice',
  'mc:Fallback',
  'w:body',
])

function levelOf(properties: Xml | null, lore: Lore): number {
  const style = lore.styles.paragraph(value(child(properties, 'w:pStyle')))
  return outlineLevel(properties) ?? style.level
}

function listNumber(properties: Xml | null, { styles, numbering }: Lore): string {
  const name = value(child(properties, 'w:pStyle'))
  const own = child(properties, 'w:numPr')
  const style = styles.paragraph(name).numbering
  const list = value(child(own, 'w:numId')) ?? style?.list ?? null
  if (list === null || list === '0') return ''
  const at = value(child(own, 'w:ilvl'))
  const level = at !== null ? Number(at) : (style?.level ?? numbering.levelOfStyle(list, name))
  // What is deleted is not counted.
  if (isOn(child(child(properties, 'w:rPr'), 'w:del'))) return ''
  return numbering.next(list, level)
}

/** A table of data as one block; of one that only lays out the page, what stands in its cells. */
function readTable(table: Xml, lore: Lore): readonly Found[] {
  const rows = tableRows(table)
  const read = new Map<Xml, readonly Found[]>()
  for (const row of rows)
    for (const cell of row.cells) read.set(cell.content, readBody(cell.content, lore))
  const contents = (cell: Xml) => read.get(cell) ?? []
  if (isLayout(rows.map((row) => row.cells.map((cell) => contents(cell.content))))) {
    return rows.flatMap((row) => row.cells.flatMap((cell) => contents(cell.content)))
  }
  const grid = placed(rows as readonly SourceRow[])
  const cells = grid.cells.map((cell) => ({ ...cell, content: cellText(contents(cell.content)) }))
  return cells.length === 0 ? [] : [{ kind: 'table', grid: { ...grid, cells } }]
}

function cellText(contents: readonly Found[]): string {
  let text = ''
  for (const part of contents) {
    const words =
      part.kind === 'paragraph'
        ? cleanCell(part.text)
        : part.grid.cells
            .map((cell) => cell.content)
            .join(' ')
            .trim()
    text += gapBetween(text, words) + words
  }
  return text
}
