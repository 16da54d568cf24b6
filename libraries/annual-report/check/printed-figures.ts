import { decimalsOf, type TenThousandYuan } from '@gongkai/base'
import { type CellPath, type CellReading, cellPaths, type Unchecked } from '../model/index.ts'
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

type Lack = 'blank' | 'blank-inferred' | 'unread'

/**
 * I7 and R1: what stands in each cell. What the reader could not make out is R1, never an error of the agency;
 * a cell left empty in a file whose grid is certain (DOCX, HTML) is one. Empty cells of one row are one finding.
 */
export function checkPrintedFigures(sheet: Sheet): Said {
  const { reading } = sheet
  const exact = reading.source === 'docx' || reading.source === 'html'
  const old = reading.report.norm === '60号(2019)'
  const findings: Placed[] = []
  const lacking = new Map<string, { lack: Lack; cells: CellPath[] }>()
  let withoutCounterpart = 0
  for (const path of cellPaths) {
    const cell = reading.cells[path]
    if (cell.status === 'printed') {
      if (isCount(cell.value)) continue
      const odd = oddValue(path, cell, sheet)
      if (odd) findings.push(odd)
      continue
    }
    const mark = cell.printed?.trim() ?? ''
    if (noneMark.test(mark)) findings.push(slash(path, mark, sheet))
    else if (cell.status === 'conflicting') findings.push(conflicting(path, cell, sheet))
    else if (old && cell.status === 'missing') withoutCounterpart++
    else {
      const lack = lackOf(cell, exact)
      if (lack) collect(lacking, path, lack)
    }
  }
  for (const { lack, cells } of lacking.values()) findings.push(lacked(lack, cells, sheet))
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

function oddValue(path: CellPath, cell: CellReading, sheet: Sheet): Placed | null {
  const mark = cell.printed?.trim() ?? ''
  if (noneMark.test(mark)) return slash(path, mark, sheet)
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
  return Number.isInteger(value) ? null : odd(sayCell.fraction(name, String(value)), '整数')
}

const slash = (path: CellPath, mark: string, sheet: Sheet) =>
  tell('I7', 'error', orderOfCell(path), {
    path,
    expected: '0',
    found: mark,
    message: sayCell.slash(cellName(path), mark),
    evidence: [cellEvidence(sheet, path)],
  })

const conflicting = (path: CellPath, cell: CellReading, sheet: Sheet) =>
  tell('R1', 'warning', orderOfCell(path), {
    path,
    found: cell.printed,
    message: sayCell.conflicting(cellName(path), (cell.candidates ?? []).join('或') || '几个数'),
    evidence: [cellEvidence(sheet, path)],
  })

function lackOf(cell: CellReading, exact: boolean): Lack | null {
  if (cell.status === 'inferred') {
    return exact && (cell.printed === '' || cell.printed === null) ? 'blank-inferred' : null
  }
  if (exact) return 'blank'
  return 'unread'
}

function collect(
  lacking: Map<string, { lack: Lack; cells: CellPath[] }>,
  path: CellPath,
  lack: Lack,
) {
  const key = `${lack} ${rowOf(path)}`
  const row = lacking.get(key)
  if (row) row.cells.push(path)
  else lacking.set(key, { lack, cells: [path] })
}

const rowOf = (path: string) =>
  path.split('.').length > 2 ? path.slice(0, path.lastIndexOf('.')) : path

function lacked(lack: Lack, cells: readonly CellPath[], sheet: Sheet): Placed {
  const first = cells[0]!
  const names = cells.map(cellName)
  const told = {
    path: cells.length > 1 ? rowOf(first) : first,
    evidence: cells.map((path) => cellEvidence(sheet, path)),
  }
  const order = orderOfCell(first)
  if (lack === 'unread')
    return tell('R1', 'warning', order, { ...told, message: sayCell.unread(names) })
  if (lack === 'blank')
    return tell('I7', 'error', order, { ...told, found: '', message: sayCell.blank(names) })
  const inferred = cells.map((path) => sheet.reading.cells[path].value).join(' ')
  return tell('I7', 'warning', order, {
    ...told,
    expected: inferred,
    found: '',
    message: sayCell.blankInferred(names),
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
