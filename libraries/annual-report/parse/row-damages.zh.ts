import type { Place } from '@gongkai/paper'
import {
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  type Damage,
} from '../model/index.ts'
import { cellDamage, notZero } from './damages.zh.ts'
import type { Found } from './found.ts'
import type { Gathered } from './row-figures.ts'

/** What was damaged among one row's figures of table three. */
export function rowDamages(
  name: ApplicationRow,
  row: Gathered,
  found: readonly Found[],
  place: Place,
): readonly Damage[] {
  const where = `table3.${name}`
  const label = applicationRowLabels[name]
  const damages: Damage[] = []
  const printed = row.figures.map((figure) => figure.text).join(' ')
  if (row.figures.length > 7) {
    damages.push({
      kind: 'cell-surplus',
      where,
      detail: `“${label}”一行印有${row.figures.length}个数（${printed}），比7列多，按行列勾稽取舍。`,
      place,
    })
  }
  if (row.kind === 'table' && row.figures.some((figure) => figure.merged)) {
    damages.push({
      kind: 'cells-merged',
      where,
      detail: `“${label}”一行有几个数挤在一格（${printed}），已分开读。`,
      place,
    })
  }
  const lacking = applicantColumns.filter((_, at) => found[at]!.status !== 'printed')
  if (lacking.length === 7 && row.figures.length === 0) {
    const detail = `“${label}”一行没有填数。`
    return [...damages, { kind: 'row-missing', where, detail, place }]
  }
  const sort = (column: (typeof lacking)[number]) => {
    const cell = found[applicantColumns.indexOf(column)]!
    return cell.status === 'conflicting' || cell.printed ? 'unclear' : 'empty'
  }
  const empty = lacking.filter((column) => sort(column) === 'empty')
  if (empty.length > 2) {
    const names = empty.map((column) => applicantColumnLabels[column]).join('、')
    const detail = `“${label}”一行的${names}没有读到数，${notZero}`
    damages.push({ kind: 'cell-missing', where, detail, place })
  }
  for (const column of lacking) {
    if (empty.length > 2 && sort(column) === 'empty') continue
    const cell = found[applicantColumns.indexOf(column)]!
    damages.push(
      cellDamage(
        cell,
        `${where}.${column}`,
        `“${label}”的“${applicantColumnLabels[column]}”`,
        place,
      ),
    )
  }
  damages.push(...noisyDamages(found, where, label))
  return damages
}

function noisyDamages(found: readonly Found[], where: string, label: string): readonly Damage[] {
  return found
    .filter(
      (cell) => cell.noisy && cell.status === 'printed' && !/^[\d.,]+$/u.test(cell.printed ?? ''),
    )
    .map((cell) => ({
      kind: 'value-illegible' as const,
      where,
      detail: `“${label}”印作“${cell.printed}”，读作${cell.value}。`,
      place: cell.place,
    }))
}
