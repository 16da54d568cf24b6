import { fromYuan, tenThousandYuan } from '@gongkai/base'
import {
  type Damage,
  decisionKindLabels,
  documentKindLabels,
  feesLabel,
  type KeptRow,
  type Norm,
} from '../model/index.ts'
import { align, type Segment } from './align.ts'
import {
  cellDamage,
  cellsMerged,
  convertedToTenThousand,
  labelDamage,
  labelMerged,
  labelWithRemains,
  surplusFigures,
} from './damages.zh.ts'
import type { Figure } from './figures.ts'
import {
  doubted,
  type Found,
  foundBlank,
  foundConflict,
  foundCount,
  foundMissing,
  foundNone,
  type TableReading,
} from './found.ts'
import { tableTwoSlots } from './labels.zh.ts'
import { type Gathered, gather } from './row-figures.ts'
import type { Row } from './rows.ts'
import { documents, type ReadRow } from './table-two-documents.ts'
import { unsureInTwo } from './table-two-doubt.ts'
import { type Headed, headersOf } from './table-two-headers.ts'
import { core } from './words.ts'

/** Table two, of either form; figures the present form has no cell for are kept under their labels. */
export function readTableTwo(region: readonly Row[], norm: Norm): TableReading {
  const segments = align(region, tableTwoSlots, 3)
  const unsure = unsureInTwo(region, segments)
  const cells = new Map<string, Found>()
  const damages: Damage[] = []
  const kept: KeptRow[] = []
  for (const segment of segments) {
    const rows = region.slice(segment.from, segment.to + 1)
    const row = gather(rows)
    const headers = headersOf(region, segment.from, row)
    const name = segment.slot.name
    const isDocuments = name === 'regulations' || name === 'normative'
    const old = norm === '60号(2019)'
    const read = isDocuments
      ? documents(row, headers, segments, region)
      : one(row, headers, norm, name === 'fees')
    for (const [column, sure] of read.found) {
      const others = unsure.get(segment)
      const found = others ? doubted(sure, others) : sure
      const path = `table2.${name}${column ? `.${column}` : ''}`
      if (name === 'services' || name === 'procurement') continue
      cells.set(path, found)
      if (found.status !== 'printed' && !(old && found.status === 'missing'))
        damages.push(cellDamage(found, path, `“${labelOf(name)}”`, rows[0]!.place))
    }
    if (read.converted) damages.push(read.converted)
    if (read.extra.length > 0) kept.push(keptRow(segment, read.extra, rows[0]!))
    if (!old) damages.push(...rowDamage(segment, rows, row, isDocuments))
  }
  return { cells, kept, damages, equations: [] }
}

/** A row of one figure: decisions, fees. */
function one(row: Gathered, headers: readonly Headed[], norm: Norm, isFees: boolean): ReadRow {
  const wanted = headers.findIndex((header) => header.column === (isFees ? 'fees' : 'decisions'))
  const matches = headers.length === row.figures.length
  const old = norm === '60号(2019)' && headers.some((header) => header.column === null)
  const extra =
    old && matches
      ? headers.flatMap((header, at) =>
          at === wanted ? [] : [{ column: header.text, figure: row.figures[at]! }],
        )
      : old && wanted < 0
        ? row.figures.map((figure) => ({ column: '', figure }))
        : []
  const figures = old ? (matches && wanted >= 0 ? [row.figures[wanted]!] : []) : row.figures
  if (figures.length === 0) {
    const blank = row.blanks[0]
    return { found: [['', blank && !old ? foundBlank(blank) : foundMissing]], extra }
  }
  const same = figures.every((figure) => figure.digits === figures[0]!.digits)
  if (!same) return { found: [['', foundConflict(figures)]], extra }
  if (!isFees) return { found: [['', foundCount(figures[0]!)]], extra }
  const inYuan = headers.some((header) => /元/u.test(header.text) && !/万元/u.test(header.text))
  return { ...fees(figures[0]!, inYuan), extra }
}

function fees(figure: Figure, headerInYuan: boolean): Omit<ReadRow, 'extra'> {
  const printed = figure.text
  const inYuan = /元$/u.test(printed) ? !/万元$/u.test(printed) : headerInYuan
  const amount = figure.digits === null ? null : tenThousandYuan(figure.digits)
  const base = { printed, place: figure.place, noisy: figure.noisy }
  if (amount === null) return { found: [['', foundNone(figure)]] }
  if (!inYuan || amount === '0')
    return { found: [['', { ...base, status: 'printed', value: amount }]] }
  const value = inTenThousands(amount)
  return {
    found: [['', { ...base, status: 'printed', value }]],
    converted: convertedToTenThousand(printed, value, figure.place),
  }
}

function inTenThousands(yuan: string) {
  const [whole = '0', fraction = ''] = yuan.split('.')
  const exact = fromYuan(Number(whole))
  return fraction
    ? tenThousandYuan(`${exact.includes('.') ? padded(exact) : `${exact}.0000`}${fraction}`)!
    : exact
}

const padded = (amount: string): string => {
  const [whole = '0', fraction = ''] = amount.split('.')
  return `${whole}.${fraction.padEnd(4, '0')}`
}

function keptRow(segment: Segment, extra: ReadRow['extra'], row: Row): KeptRow {
  return {
    name: `table2.${segment.slot.name}`,
    table: 2,
    label: segment.label,
    columns: extra.map(({ column }) => column),
    values: extra.map(({ figure }) => figure.text),
    place: row.place,
  }
}

function rowDamage(
  segment: Segment,
  rows: readonly Row[],
  row: Gathered,
  isDocuments: boolean,
): Damage[] {
  const where = `table2.${segment.slot.name}`
  const place = rows[0]!.place
  const damages = [...labelDamage(segment, where, place)]
  const printed = row.figures.map((figure) => figure.text).join(' ')
  if (row.kind !== 'table' || row.figures.length === 0) return damages
  const inLabel = rows.some((one) =>
    one.labels.some((label) => one.figures.some((figure) => Math.floor(figure.x) === label.x)),
  )
  const strange = rows.some((one) =>
    one.labels.some((label) => !segment.slot.cores.includes(core(label.text))),
  )
  const words = rows
    .flatMap((one) => one.cells.map((cell) => cell.text.trim()))
    .filter((text) => text !== '')
    .join(' ')
  if (inLabel && strange && damages.length === 0) {
    damages.push(labelWithRemains(where, words, labelOf(segment.slot.name), place))
  } else if (inLabel) damages.push(labelMerged(where, words, place))
  if (row.figures.some((figure) => figure.merged) && isDocuments) {
    damages.push(cellsMerged(where, labelOf(segment.slot.name), printed, place))
  }
  if (row.figures.length > (isDocuments ? 3 : 1) && segment.slot.row === null && !isDocuments) {
    damages.push(surplusFigures(where, labelOf(segment.slot.name), printed, place))
  }
  return damages
}

const labels: Readonly<Record<string, string>> = {
  ...documentKindLabels,
  ...decisionKindLabels,
  fees: feesLabel,
}
const labelOf = (name: string): string => labels[name] ?? name
