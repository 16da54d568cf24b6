import {
  type CellPath,
  type CellReading,
  cellPaths,
  type Damage,
  type KeptRow,
  resultGroups,
} from '../model/index.ts'
import { sayCell } from './messages.zh.ts'
import { isDecimalCount } from './printed-figures.ts'
import { orderOfCell, orderOfPart, type Placed, type Said, type Sheet, tell } from './sheet.ts'

/** F1, F2, F3: what was damaged or stands outside the form, as notes; the reader's words are kept. */
export function checkDamages(sheet: Sheet): Said {
  const { cells } = sheet.reading
  // A decimal count is told as I7.
  const told = sheet.reading.damages.filter(
    ({ where }) => !isDecimalCount(where, cells[where as CellPath]),
  )
  const findings: Placed[] = told.map((damage) => {
    const form = damage.kind === 'nonstandard-layout' || damage.kind === 'label-garbled'
    return tell(form ? 'F2' : 'F1', 'note', orderOf(damage.where), {
      path: damage.where,
      message: withValue(damage, cells[damage.where as CellPath]),
      evidence: [{ text: damage.detail, path: damage.where, place: damage.place }],
    })
  })
  for (const row of sheet.reading.kept) {
    const values = row.columns.length
      ? row.values.map((value, index) => `${row.columns[index] ?? ''} ${value}`.trim()).join('，')
      : row.values.join(' ')
    findings.push(
      tell('F3', 'note', row.table === null ? 0 : orderOfPart(row.table) + 900, {
        path: row.name,
        found: row.values.join(' '),
        message: keptWords(row, values),
        evidence: [{ text: row.label, place: row.place }],
      }),
    )
  }
  return { findings, unchecked: [] }
}

/** What was inferred for the cell is said with its damage, unless the reader has said it. */
function withValue({ detail }: Damage, cell: CellReading | undefined): string {
  if (cell?.status !== 'inferred' || /推出|推算/.test(detail)) return detail
  return sayCell.inferred(detail.replace('未当作0。', ''), String(cell.value))
}

/** A row of the form in force may have columns that it has not, or a sum where it has several rows. */
function keptWords({ name, label, columns }: KeptRow, values: string): string {
  if (name.startsWith('table3.') && name.slice(7) in resultGroups)
    return sayCell.keptGroup(label, values)
  return firstCell.has(name) && columns.length
    ? sayCell.keptColumns(label, columns, values)
    : sayCell.kept(label, values)
}

/** Rows and cells by name, with the first cell that they hold. */
const firstCell: ReadonlyMap<string, CellPath> = new Map(
  cellPaths.toReversed().flatMap((path) => {
    const names = path.split('.')
    return names.map((_, index) => [names.slice(0, index + 1).join('.'), path] as const)
  }),
)

function orderOf(where: string): number {
  if (!/^table[234]/.test(where)) return 0
  const cell = firstCell.get(where)
  return cell ? orderOfCell(cell) : orderOfPart(Number(where[5])) + 900
}
