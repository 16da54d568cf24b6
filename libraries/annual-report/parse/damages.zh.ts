import type { Place } from '@gongkai/paper'
import {
  type ApplicationRow,
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  type CellReading,
  type Damage,
} from '../model/index.ts'
import type { Segment } from './align.ts'
import type { Found } from './found.ts'
import { core } from './words.ts'

/** A label that is not printed as in any accepted wording. */
export function labelDamage(segment: Segment, where: string, place: Place): readonly Damage[] {
  const { likeness, label, slot } = segment
  const meant = slot.row ? applicationRowLabels[slot.row] : slot.cores[0]!
  if (likeness === null) {
    const detail = `这一行没有读到行标，按所在位置读作“${meant}”。`
    return [{ kind: 'label-garbled', where, detail, place }]
  }
  const said = core(label)
  const worded = slot.cores.some((word) => said === word || sameLetters(core(segment.words), word))
  if (worded) return []
  return [
    {
      kind: 'label-garbled',
      where,
      detail: `行标印作“${label.trim()}”，与格式不一致，读作“${meant}”。`,
      place,
    },
  ]
}

/** The same letters in another order: a label whose lines stand side by side. */
const sameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

/** Many rows with the same damage are told once for the table. */
export function inFew(damages: readonly Damage[], table: 2 | 3 | 4): readonly Damage[] {
  const result: Damage[] = []
  for (const kind of new Set(damages.map((damage) => damage.kind))) {
    const same = damages.filter((damage) => damage.kind === kind)
    if (same.length <= 8 || !summed.has(kind)) {
      result.push(...same)
      continue
    }
    const detail = `表${['', '', '二', '三', '四'][table]}有${same.length}处${summed.get(kind)}`
    result.push({ kind, where: `table${table}`, detail, place: same[0]!.place })
  }
  return result
}

const summed: ReadonlyMap<Damage['kind'], string> = new Map([
  ['cell-missing', '没有读到数，未当作0；能由勾稽关系唯一确定的已推算。'],
  ['row-missing', '整行没有读到数。'],
  ['value-illegible', '印的不是清楚的数字，未当作0；能由勾稽关系唯一确定的已推算。'],
  ['label-garbled', '行标与格式不一致或没有读到，按次序对应。'],
  ['cells-merged', '几个数挤在一格，已分开读。'],
  ['cell-surplus', '多印了数，按行列勾稽取舍。'],
])

export const notZero = '未当作0。'
const undecided = '无法确定，请核对原件。'

/** The damage told with what was inferred for its cell, or for the cells of its row. */
export function withInferred(damage: Damage, cells: Readonly<Record<string, CellReading>>): Damage {
  const own = cells[damage.where]
  if (own) {
    if (own.status !== 'inferred') return damage
    const so = `由勾稽关系推出${own.value}（${own.equation}）。`
    return { ...damage, detail: damage.detail.replace(notZero, so).replace(undecided, so) }
  }
  const inferred = applicantColumns.flatMap((column) => {
    const cell = cells[`${damage.where}.${column}`]
    return cell?.status === 'inferred' ? [`${applicantColumnLabels[column]}${cell.value}`] : []
  })
  if (inferred.length === 0 || !['cell-missing', 'row-missing'].includes(damage.kind)) return damage
  return { ...damage, detail: `${damage.detail}由勾稽关系推出：${inferred.join('、')}。` }
}

export function cellDamage(cell: Found, where: string, what: string, place: Place): Damage {
  if (cell.status === 'conflicting') {
    return {
      kind: 'value-illegible',
      where,
      detail: cell.candidates?.length
        ? `${what}可能是${cell.candidates.join('或')}，${undecided}`
        : `${what}印作“${cell.printed}”，${undecided}`,
      place: cell.place ?? place,
    }
  }
  if (cell.printed) {
    return {
      kind: 'value-illegible',
      where,
      detail: `${what}印作“${cell.printed}”，不是数字，${notZero}`,
      place: cell.place ?? place,
    }
  }
  const detail = `${what}没有读到数，${notZero}`
  return { kind: 'cell-missing', where, detail, place: cell.place ?? place }
}

export const rowMissing = (name: ApplicationRow): Damage => ({
  kind: 'row-missing',
  where: `table3.${name}`,
  detail: `没有读到“${applicationRowLabels[name]}”一行。`,
  place: null,
})

export const collapsedGroup = (group: string, label: string, place: Place): Damage => ({
  kind: 'nonstandard-layout',
  where: `table3.${group}`,
  detail: `“${label}”只印了一行，没有分列下面的小项，合计数照印出的保留。`,
  place,
})

export const tornApart = (place: Place): Damage => ({
  kind: 'nonstandard-layout',
  where: 'table3',
  detail: '表三的行标和数没有排在一起，已按各行各列的勾稽关系对上，只有一种排法相符。',
  place,
})

export const tableMissing = (table: 2 | 3 | 4): Damage => ({
  kind: 'row-missing',
  where: `table${table}`,
  detail: `没有找到第${['', '', '二', '三', '四'][table]}部分的统计表。`,
  place: null,
})

export const headingRepeated = (text: string, place: Place): Damage => ({
  kind: 'heading-repeated',
  where: 'headings',
  detail: `标题又印了一次：“${text}”，只取前后有正文的一处。`,
  place,
})

export const headingGarbled = (text: string, meant: string, place: Place): Damage => ({
  kind: 'heading-garbled',
  where: 'headings',
  detail: `标题印作“${text}”，读作“${meant}”。`,
  place,
})

export const headerGarbled = (table: 2 | 3 | 4, place: Place): Damage => ({
  kind: 'header-garbled',
  where: `table${table}.header`,
  detail: '表头文字残缺或有乱码，各列按位置和勾稽关系读出。',
  place,
})

export const cellsMerged = (
  where: string,
  label: string,
  printed: string,
  place: Place,
): Damage => ({
  kind: 'cells-merged',
  where,
  detail: `“${label}”一行有几个数挤在一格（${printed}），已分开读。`,
  place,
})

export const labelWithRemains = (
  where: string,
  printed: string,
  meant: string,
  place: Place,
): Damage => ({
  kind: 'label-garbled',
  where,
  detail: `行标有残字，与数挤在一格：“${printed}”，读作“${meant}”。`,
  place,
})

export const labelMerged = (where: string, printed: string, place: Place): Damage => ({
  kind: 'label-merged',
  where,
  detail: `行标和数挤在一格：“${printed}”，已分开读。`,
  place,
})

export const surplusFigures = (
  where: string,
  label: string,
  printed: string,
  place: Place,
): Damage => ({
  kind: 'cell-surplus',
  where,
  detail: `“${label}”印有多出的数（${printed}）。`,
  place,
})

export const convertedToTenThousand = (printed: string, read: string, place: Place): Damage => ({
  kind: 'nonstandard-layout',
  where: 'table2.fees',
  detail: `收费金额按“元”印作${printed}，格式要求以万元为单位，换算读作${read}万元。`,
  place,
})

export const titleFromText = (title: string): Damage => ({
  kind: 'heading-garbled',
  where: 'title',
  detail: `没有读到完整的报告标题，根据正文读作“${title}”。`,
  place: null,
})

export const agencyUnknown = (title: string): Damage => ({
  kind: 'heading-garbled',
  where: 'title',
  detail: `标题“${title}”和正文都没有写明是哪个机关的报告，请补上机关名称。`,
  place: null,
})

/** What a paper without a year looks like: the empty form, or a report that does not say its year. */
export const notWhole = (found: string, isEmpty: boolean): string =>
  isEmpty ? `空白的格式文本：${found}` : `没有写明年份的报告：${found}`
