import { fromYuan, tenThousandYuan } from '@gongkai/base'
import {
  type Damage,
  decisionKindLabels,
  documentColumns,
  documentKindLabels,
  feesLabel,
  type KeptRow,
  type Norm,
} from '../model/index.ts'
import { align, type Segment } from './align.ts'
import { candidatesOf } from './candidates.ts'
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
  type Found,
  foundBlank,
  foundConflict,
  foundCount,
  foundMissing,
  type TableReading,
} from './found.ts'
import { tableTwoSlots } from './labels.zh.ts'
import { type Gathered, gather } from './row-figures.ts'
import type { Row } from './rows.ts'
import { type Headed, headersOf } from './table-two-headers.ts'
import { core } from './words.ts'

/** Table two, of either form; figures the present form has no cell for are kept under their labels. */
export function readTableTwo(region: readonly Row[], norm: Norm): TableReading {
  const segments = align(region, tableTwoSlots, 3)
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
    for (const [column, found] of read.found) {
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

type Read = {
  readonly found: readonly (readonly [string, Found])[]
  /** Figures of columns that the present form does not have. */
  readonly extra: readonly { readonly column: string; readonly figure: Figure }[]
  readonly converted?: Damage
}

function documents(
  row: Gathered,
  headers: readonly Headed[],
  segments: readonly Segment[],
  region: readonly Row[],
): Read {
  const printed = documentColumns.map((column) =>
    headers.find((header) => header.column === column),
  )
  const extra = headers
    .filter((header) => header.column === null)
    .flatMap((header) => {
      const figure =
        headers.length === row.figures.length ? row.figures[headers.indexOf(header)] : undefined
      return figure ? [{ column: header.text, figure }] : []
    })
  if (headers.some((header) => header.column === null)) {
    const found = documentColumns.map((column) => {
      const at = headers.findIndex((header) => header.column === column)
      const figure = at >= 0 && headers.length === row.figures.length ? row.figures[at] : undefined
      return [column, figure ? foundCount(figure) : foundMissing] as const
    })
    return { found, extra }
  }
  if (row.exact && printed.every((header) => header)) {
    const found = documentColumns.map(
      (column, at) => [column, underHeader(row, printed[at]!)] as const,
    )
    if (row.figures.every((figure) => found.some(([, one]) => one.place === figure.place))) {
      return { found, extra: [] }
    }
  }
  const order = [...documentColumns]
  if (printed.every((header) => header)) {
    order.sort(
      (a, b) => printed[documentColumns.indexOf(a)]!.at - printed[documentColumns.indexOf(b)]!.at,
    )
  }
  const across =
    acrossOf(segments, region, row) ??
    (row.kind === 'table' && printed.every((header) => header)
      ? order.map((column) => printed[documentColumns.indexOf(column)]!.x)
      : null)
  const ways = candidatesOf(row.figures, 3)
  const placed =
    row.figures.length < 3 && across && emptiesAreThere(row, across)
      ? byNearest(row.figures, across)
      : null
  const found = order.map((column, at) => {
    if (placed) {
      const figure = placed[at]
      const blank = row.blanks.find((one) => Math.abs(one.x - across![at]!) < 0.5)
      return [
        column,
        figure ? foundCount(figure) : blank ? foundBlank(blank) : foundMissing,
      ] as const
    }
    if (ways.length === 0) {
      const blank = row.figures.length === 0 ? row.blanks[at] : undefined
      return [column, blank ? foundBlank(blank) : foundMissing] as const
    }
    const figures = ways.map((way) => way[at] ?? null)
    const same = figures.every((figure) => figure?.digits === figures[0]?.digits)
    if (!same) return [column, foundConflict(figures)] as const
    return [column, figures[0] ? foundCount(figures[0]) : foundMissing] as const
  })
  return { found, extra: [] }
}

function underHeader(row: Gathered, header: Headed): Found {
  const figure = row.figures.filter((one) => Math.abs(one.x - header.x) < 0.5)
  if (figure.length === 1) return foundCount(figure[0]!)
  const blank = row.blanks.find((one) => Math.abs(one.x - header.x) < 0.5)
  return blank ? foundBlank(blank) : foundMissing
}

/** Where the three columns stand, by the other documents row if it is whole. */
function acrossOf(
  segments: readonly Segment[],
  region: readonly Row[],
  row: Gathered,
): readonly number[] | null {
  // Lines of plain text need not stand below each other.
  if (row.frame !== 'page' && row.kind !== 'table') return null
  for (const segment of segments) {
    if (segment.slot.name !== 'regulations' && segment.slot.name !== 'normative') continue
    const other = gather(region.slice(segment.from, segment.to + 1))
    if (
      other.frame === row.frame &&
      other.single &&
      other.figures.length === 3 &&
      other.figures !== row.figures
    ) {
      return other.figures.map((figure) => figure.x)
    }
  }
  return null
}

/** A table's row has an empty cell wherever no figure stands; where it has not, cells were lost and others moved. */
const emptiesAreThere = (row: Gathered, across: readonly number[]): boolean =>
  row.kind !== 'table' ||
  across.every((x) => [...row.figures, ...row.blanks].some((cell) => Math.abs(cell.x - x) < 0.5))

function byNearest(
  figures: readonly Figure[],
  across: readonly number[],
): readonly (Figure | null)[] | null {
  const near = Math.min(across[1]! - across[0]!, across[2]! - across[1]!) * 0.45
  const placed: (Figure | null)[] = [null, null, null]
  for (const figure of figures) {
    const at = across.findIndex((x) => Math.abs(x - figure.x) <= near)
    if (at < 0 || placed[at]) return null
    placed[at] = figure
  }
  return placed
}

/** A row of one figure: decisions, fees. */
function one(row: Gathered, headers: readonly Headed[], norm: Norm, isFees: boolean): Read {
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

function fees(figure: Figure, headerInYuan: boolean): Omit<Read, 'extra'> {
  const printed = figure.text
  const inYuan = /元$/u.test(printed) ? !/万元$/u.test(printed) : headerInYuan
  const amount = figure.digits === null ? null : tenThousandYuan(figure.digits)
  const base = { printed, place: figure.place, noisy: figure.noisy }
  if (amount === null) return { found: [['', { ...base, status: 'blank', value: null }]] }
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

function keptRow(segment: Segment, extra: Read['extra'], row: Row): KeptRow {
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
