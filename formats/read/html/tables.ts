import { gapBetween } from '@gongkai/paper'
import { cleanCell } from '../clean.ts'
import { type Grid, gridOf, type SourceCell } from '../grid.ts'
import { isBlock, isHidden, isInlineBlock, roleOf } from './look.ts'
import type { Element } from './tree.ts'

export type FoundTable = Grid<string> & { readonly caption: string }

/**
 * A table of data as a grid of cell texts; null for one that only lays out the page:
 * it has tables inside and few figures of its own, or cells as long as an article.
 */
export function dataTable(table: Element): FoundTable | null {
  const groups = rowGroups(table)
  const rows = groups.flat()
  const cells = rows.flat()
  if (cells.length === 0 || isLayout(rows)) return null
  const source = groups.map((group) => group.map((row) => row.map(sourceCell)))
  const caption = table.children.find(
    (child) => typeof child !== 'string' && child.name === 'caption' && !isHidden(child),
  )
  return { ...gridOf(source), caption: typeof caption === 'object' ? cellText(caption) : '' }
}

function isLayout(rows: readonly (readonly Element[])[]): boolean {
  const cells = rows.flat()
  const nested = cells.some((cell) => holdsTable(cell))
  const figures = cells.filter((cell) => /^[\d.,]+$/.test(cellText(cell, 20))).length
  if (nested) return figures < 6
  if (figures >= 6) return false
  const long = cells.filter((cell) => cellText(cell, 700).length >= 600).length
  return long > 0 || (rows.every((row) => row.length <= 1) && blocksIn(cells) > rows.length * 3)
}

function rowGroups(table: Element): readonly (readonly (readonly Element[])[])[] {
  const groups: Element[][][] = []
  let loose: Element[][] | null = null
  for (const child of table.children) {
    if (typeof child === 'string' || isHidden(child)) continue
    const role = roleOf(child)
    if (role === 'tbody' || role === 'thead' || role === 'tfoot') {
      loose = null
      groups.push(rowsOf(child))
    } else if (role === 'tr') {
      loose ??= groups[groups.push([]) - 1]!
      loose.push(cellsOf(child))
    } else if (role === 'td' || role === 'th') {
      loose ??= groups[groups.push([]) - 1]!
      if (loose.length === 0) loose.push([])
      loose[loose.length - 1]!.push(child)
    } else if (role === 'form' || role === 'div' || role === 'span' || role === 'font') {
      // Rows wrapped in what may not stand in a table.
      loose = null
      groups.push(...rowGroups(child).map((group) => group.map((row) => [...row])))
    }
  }
  return groups
}

const rowsOf = (group: Element) =>
  group.children.flatMap((child) => {
    if (typeof child === 'string' || isHidden(child)) return []
    return roleOf(child) === 'tr' ? [cellsOf(child)] : []
  })

const cellsOf = (row: Element): Element[] =>
  row.children.flatMap((child) => {
    if (typeof child === 'string' || isHidden(child)) return []
    const role = roleOf(child)
    if (role === 'td' || role === 'th') return [child]
    return role === 'form' || role === 'div' || role === 'font' ? cellsOf(child) : []
  })

const sourceCell = (cell: Element): SourceCell<string> => ({
  rowSpan: span(cell.attributes.rowspan, 0),
  columnSpan: Math.max(1, span(cell.attributes.colspan, 1)),
  content: cellText(cell),
})

function span(written: string | undefined, least: number): number {
  const number = Number.parseInt(written ?? '1', 10)
  if (!Number.isFinite(number) || number < least) return 1
  return Math.min(number, 1000)
}

/** A cell's lines joined; `most` stops early where only the length matters. */
export function cellText(cell: Element, most = Number.POSITIVE_INFINITY): string {
  const lines: string[] = ['']
  let length = 0
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (length > most) return
      if (typeof child === 'string') {
        lines[lines.length - 1] += child
        length += child.length
      } else if (!isHidden(child)) visit(child)
    }
  }
  const visit = (element: Element): void => {
    const role = roleOf(element)
    if (role === 'br') lines.push('')
    else if (role === 'input') lines[lines.length - 1] += element.attributes.value ?? ''
    else if (isBlock(role) && role !== 'td' && role !== 'th') {
      lines.push('')
      walk(element)
      lines.push('')
    } else {
      if (role === 'td' || role === 'th' || isInlineBlock(element)) lines[lines.length - 1] += ' '
      walk(element)
    }
  }
  walk(cell)
  let text = ''
  for (const line of lines) {
    const words = cleanCell(line)
    text += gapBetween(text, words) + words
  }
  return text
}

const holdsTable = (element: Element): boolean =>
  element.children.some(
    (child) =>
      typeof child !== 'string' &&
      !isHidden(child) &&
      (roleOf(child) === 'table' || holdsTable(child)),
  )

const blocksIn = (cells: readonly Element[]) =>
  cells
    .flatMap((cell) => cell.children)
    .filter((child) => typeof child !== 'string' && isBlock(child.name)).length
