import type { DocumentColumn, Norm } from '../model/index.ts'
import type { Gathered } from './row-figures.ts'
import type { Row } from './rows.ts'
import { core } from './words.ts'

/** One column's header above a row: what it heads in the present form, null where nothing. */
export type Headed = {
  readonly column: DocumentColumn | 'decisions' | 'fees' | null
  readonly text: string
  /** Its place among the headers, and across. */
  readonly at: number
  readonly x: number
}

/** The headers of a row: the nearest line above that is made of column headers. */
export function headersOf(region: readonly Row[], from: number, row: Gathered): readonly Headed[] {
  const gathered: Headed[] = []
  for (let at = from - 1; at >= 0; at -= 1) {
    const above = region[at]!
    const found = headersIn(above)
    if (found.length > 0) {
      gathered.unshift(...found)
      // One header a line: go on up to the block's first.
      if (found.length > 1 || above.kind === 'table') break
    } else if (/信息内容|第二十条/u.test(above.text)) break
    else if (gathered.length > 0 || from - at > 12) break
  }
  const left = row.exact ? gathered.filter((header) => header.x >= 0) : gathered
  return left.map((header, at) => ({ ...header, at }))
}

function headersIn(row: Row): readonly Headed[] {
  const pieces = row.labels.flatMap((label) =>
    label.text.split(/\s+/u).map((text) => ({ text, x: label.x })),
  )
  return pieces.flatMap(({ text, x }) => {
    const cell = row.cells.find((one) => one.column === x)
    const middle = cell ? cell.column + (cell.columnSpan - 1) / 2 : x
    return apart(text).flatMap((part) => {
      const column = columnOf(core(part))
      return column === undefined ? [] : [{ column, text: part, at: 0, x: middle }]
    })
  })
}

/** `本年制发件数本年废止件数现行有效件数` printed without a gap. */
const apart = (text: string): readonly string[] =>
  text.split(/(?<=数量?)(?=本年|现行|对外|处理|上一年|采购)/u)

/** What a column header heads; undefined for what is none. */
function columnOf(said: string): Headed['column'] | undefined {
  if (/制发|新制作/u.test(said)) return 'made'
  if (/废止/u.test(said)) return 'repealed'
  if (/现行有效|有效件数/u.test(said)) return 'valid'
  if (/处理决定/u.test(said)) return 'decisions'
  if (/收费.*金额|收费总额/u.test(said)) return 'fees'
  if (/新公开|对外公开|上一年|项目数量|增减|采购/u.test(said)) return null
  return undefined
}

/** The form that a table two has, by its columns; null where they do not say. */
export function normOf(region: readonly Row[]): Norm | null {
  const text = region.map((row) => row.text).join('')
  if (/新制作数量|本年新公开|对外公开总|上一年项目|政府集中采购/u.test(text)) return '60号(2019)'
  return /制发件数|废止件数|现行有效/u.test(text) ? '30号(2021)' : null
}
