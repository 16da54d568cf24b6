import { type CellPath, cellPaths } from '../model/index.ts'
import { sayCell } from './messages.zh.ts'
import { orderOfCell, orderOfPart, type Placed, type Said, type Sheet, tell } from './sheet.ts'

/** F1, F2, F3: what was damaged or stands outside the form, as notes; the reader's words are kept. */
export function checkDamages(sheet: Sheet): Said {
  const findings: Placed[] = sheet.reading.damages.map((damage) => {
    const form = damage.kind === 'nonstandard-layout' || damage.kind === 'label-garbled'
    return tell(form ? 'F2' : 'F1', 'note', orderOf(damage.where), {
      path: damage.where,
      message: damage.detail,
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
        message: sayCell.kept(row.label, values),
        evidence: [{ text: row.label, place: row.place }],
      }),
    )
  }
  return { findings, unchecked: [] }
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
