import { decimalsOf, type TenThousandYuan } from '@gongkai/base'
import {
  applicantColumns,
  type CellPath,
  type CellReading,
  cellPaths,
  type Unchecked,
} from '../model/index.ts'
import { cellName } from './cell-names.zh.ts'
import { sayCell } from './messages.zh.ts'
import {
  cellEvidence,
  countAt,
  orderOfCell,
  type Placed,
  type Said,
  type Sheet,
  tell,
} from './sheet.ts'

type Lack = 'blank' | 'blank-inferred' | 'absent' | 'unread' | 'conflicting' | 'mark'
type Lacking = { readonly lack: Lack; readonly path: string; readonly cells: CellPath[] }

/**
 * I7 and R1: what stands in each cell. What the reader could not make out is R1, never an error of the agency;
 * a cell left empty in a file whose grid is certain (DOCX, HTML) is one. A cell that stands nowhere is not empty: its
 * row is lacking. Cells of one row that lack the same are one finding; where a table lost more than five rows, so is
 * the table.
 */
export function checkPrintedFigures(sheet: Sheet): Said {
  const { reading } = sheet
  const exact = reading.source === 'docx' || reading.source === 'html'
  const old = reading.report.norm === '60号(2019)'
  const findings: Placed[] = []
  const lacking = new Map<string, Lacking>()
  let withoutCounterpart = 0
  for (const path of cellPaths) {
    const cell = reading.cells[path]
    if (cell.status === 'printed') {
      if (isCount(cell.value)) continue
      if (noneMark.test(cell.printed?.trim() ?? '')) {
        collect(lacking, path, 'mark')
        continue
      }
      const odd = oddValue(path, cell, sheet)
      if (odd) findings.push(odd)
      continue
    }
    const mark = cell.printed?.trim() ?? ''
    if (noneMark.test(mark)) collect(lacking, path, 'mark')
    else if (cell.status === 'conflicting') collect(lacking, path, 'conflicting')
    else if (isDecimalCount(path, cell)) findings.push(fraction(path, mark, sheet))
    else if (old && cell.status === 'missing') withoutCounterpart++
    else {
      const lack = lackOf(cell, exact, old)
      if (lack) collect(lacking, path, lack)
    }
  }
  for (const one of folded([...lacking.values()])) findings.push(lacked(one, sheet))
  if (withoutCounterpart) {
    const message = sayCell.oldForm(withoutCounterpart)
    findings.push(tell('F3', 'note', 2e9, { message }))
  }
  return { findings, unchecked: [] }
}

/** What nearly every cell is. */
const isCount = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

const noneMark = /^(?:[/／\\—–\-－―一无]|——|--|N\/?A|×)$/i

/** A decimal where a count belongs: the reader takes no figure from it, but the cell is not empty. */
export const isDecimalCount = (path: string, cell: CellReading | undefined): boolean =>
  path !== 'table2.fees' &&
  cell?.status === 'blank' &&
  /^\d{1,12}[.．]\d{1,6}$/.test(cell.printed?.trim() ?? '')

const fraction = (path: CellPath, printed: string, sheet: Sheet): Placed =>
  tell('I7', 'error', orderOfCell(path), {
    path,
    expected: '整数',
    found: printed,
    message: sayCell.fraction(cellName(path), printed),
    evidence: [
      {
        text: `${cellName(path)} ${printed}`,
        path,
        place: sheet.reading.cells[path].place,
      },
    ],
  })

function oddValue(path: CellPath, cell: CellReading, sheet: Sheet): Placed | null {
  const { value } = cell
  if (value === null) return null
  const odd = (message: string, expected: string) =>
    tell('I7', 'error', orderOfCell(path), {
      path,
      expected,
      found: String(value),
      message,
      evidence: [cellEvidence(sheet, path)],
    })
  const name = cellName(path)
  if (String(value).startsWith('-')) return odd(sayCell.negative(name, String(value)), '≥0')
  if (path === 'table2.fees') {
    const fees = String(value) as TenThousandYuan
    return decimalsOf(fees) > 4 ? odd(sayCell.decimals(fees), '0.0001') : null
  }
  return Number.isInteger(value) ? null : fraction(path, String(value), sheet)
}

function lackOf(cell: CellReading, exact: boolean, old: boolean): Lack | null {
  const inferred = cell.status === 'inferred'
  if (!exact) return inferred ? null : 'unread'
  if (cell.place === null) return old ? null : 'absent'
  if (inferred) return cell.printed ? null : 'blank-inferred'
  return 'blank'
}

function collect(lacking: Map<string, Lacking>, path: CellPath, lack: Lack) {
  const key = `${lack} ${rowOf(path)}`
  const row = lacking.get(key)
  if (row) row.cells.push(path)
  else lacking.set(key, { lack, path: rowOf(path), cells: [path] })
}

const rowOf = (path: string) =>
  path.split('.').length > 2 ? path.slice(0, path.lastIndexOf('.')) : path

const manyRows = 5

/** Rows lost in reading, folded into their table where there are many. */
function folded(rows: readonly Lacking[]): readonly Lacking[] {
  const lost = new Map<string, Lacking[]>()
  for (const row of rows) {
    if (row.lack === 'blank' || row.lack === 'blank-inferred') continue
    const key = `${row.lack} ${row.path.slice(0, 6)}`
    lost.set(key, [...(lost.get(key) ?? []), row])
  }
  const tables = [...lost.values()].filter((some) => some.length > manyRows)
  const taken = new Set(tables.flat())
  return [
    ...rows.filter((row) => !taken.has(row)),
    ...tables.map(
      (some): Lacking => ({
        lack: some[0]!.lack,
        path: some[0]!.path.slice(0, 6),
        cells: some.flatMap(({ cells }) => cells),
      }),
    ),
  ]
}

function lacked({ lack, path, cells }: Lacking, sheet: Sheet): Placed {
  const first = cells[0]!
  const names = cells.map(cellName)
  const told = {
    path: cells.length > 1 ? path : first,
    evidence: cells.map((cell) => cellEvidence(sheet, cell)),
  }
  const order = orderOfCell(first)
  if (lack === 'mark') return marked(cells, told.path, sheet)
  if (lack === 'conflicting') return conflicting(cells, told.path, sheet)
  if (lack === 'unread')
    return tell('R1', 'warning', order, { ...told, message: sayCell.unread(names) })
  if (lack === 'absent') {
    const whole = cells.length === applicantColumns.length && rowOf(first) === path
    const message = sayCell.absent(whole ? [`${cellName(path)}一行`] : names)
    return tell('R1', 'warning', order, { ...told, message })
  }
  if (lack === 'blank')
    return tell('I7', 'error', order, { ...told, found: '', message: sayCell.blank(names) })
  const inferred = cells.map((cell) => sheet.reading.cells[cell].value).join(' ')
  return tell('I7', 'warning', order, {
    ...told,
    expected: inferred,
    found: '',
    message: sayCell.blankInferred(names),
  })
}

/** “/” where the form wants 0. */
function marked(cells: readonly CellPath[], path: string, sheet: Sheet): Placed {
  const markOf = (cell: CellPath) => sheet.reading.cells[cell].printed?.trim() ?? ''
  const marks = [...new Set(cells.map(markOf))].join('、')
  return tell('I7', 'error', orderOfCell(cells[0]!), {
    path,
    expected: '0',
    found: marks,
    message: sayCell.slash(cells.map(cellName), marks),
    evidence: cells.map((cell) => ({
      text: sayCell.candidates(cellName(cell), markOf(cell)),
      path: cell,
      place: sheet.reading.cells[cell].place,
    })),
  })
}

function conflicting(cells: readonly CellPath[], path: string, sheet: Sheet): Placed {
  const first = cells[0]!
  const candidates = (cell: CellPath) =>
    (sheet.reading.cells[cell].candidates ?? []).join('或') || sayCell.several
  const single = cells.length === 1
  return tell('R1', 'warning', orderOfCell(first), {
    path,
    found: single ? sheet.reading.cells[first].printed : null,
    message: single
      ? sayCell.conflicting(cellName(first), candidates(first))
      : sayCell.conflictingCells(cells.map(cellName)),
    evidence: cells.map((cell) => ({
      text: sayCell.candidates(cellName(cell), candidates(cell)),
      path: cell,
      place: sheet.reading.cells[cell].place,
    })),
  })
}

/** I9: shares that often come from wrong sorting; a hint, no more. Limits are settings of ours (report.md §5). */
export function checkShares(sheet: Sheet, limits = { other: 0.2, notHeld: 0.6 }): Said {
  const findings: Placed[] = []
  const unchecked: Unchecked[] = [
    { rule: 'I9', path: 'table3.partial', reason: sayCell.partialOnce },
  ]
  const total = countAt(sheet, 'table3.resultTotal.total')
  const hint = (path: CellPath, limit: number, say: (share: string) => string) => {
    const count = countAt(sheet, path)
    if (count === null || !total || count / total <= limit || count > total) return
    const share = `${Math.round((count / total) * 1000) / 10}%`
    findings.push(
      tell('I9', 'note', orderOfCell(path), {
        path,
        expected: `≤${limit * 100}%`,
        found: share,
        message: say(share),
        evidence: [cellEvidence(sheet, path), cellEvidence(sheet, 'table3.resultTotal.total')],
      }),
    )
  }
  hint('table3.other.other.total', limits.other, sayCell.other)
  hint('table3.unable.notHeld.total', limits.notHeld, sayCell.notHeld)
  return { findings, unchecked }
}
