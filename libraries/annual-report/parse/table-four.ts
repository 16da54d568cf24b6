import { type Damage, outcomes, proceedings } from '../model/index.ts'
import { type Candidate, candidatesOf, sumsCanHold } from './candidates.ts'
import { cellDamage, headerGarbled, inFew, surplusFigures } from './damages.zh.ts'
import type { Figure } from './figures.ts'
import {
  doubted,
  type Found,
  foundBlank,
  foundConflict,
  foundCount,
  foundMissing,
  type TableReading,
} from './found.ts'
import { outcomeWords, proceedingWords } from './labels.zh.ts'
import type { Row } from './rows.ts'
import { core } from './words.ts'

const paths = proceedings.flatMap((proceeding) =>
  outcomes.map((outcome) => `table4.${proceeding}.${outcome}`),
)
const sums = [0, 5, 10].map((start) => ({
  total: start + 4,
  parts: [start, start + 1, start + 2, start + 3],
}))

/** Table four: fifteen figures in one row, in three, or one to a line. */
export function readTableFour(region: readonly Row[]): TableReading {
  const found = byHeader(region) ?? turned(region) ?? inARow(region) ?? inOrder(region)
  const cells = new Map(paths.map((path, at) => [path, found[at]!]))
  const damages: Damage[] = []
  const place = region[0]!.place
  if (isGarbled(region)) damages.push(headerGarbled(4, place))
  const figures = region.flatMap((row) => row.figures)
  if (figures.length > 15) {
    damages.push(
      surplusFigures('table4', '表四', figures.map((figure) => figure.text).join(' '), place),
    )
  }
  for (const [path, cell] of cells) {
    if (cell.status !== 'printed')
      damages.push(cellDamage(cell, path, `“${words(path)}”`, cell.place ?? place))
  }
  return { cells, kept: [], damages: inFew(damages, 4), equations: [] }
}

/** An exact grid whose header names the group and outcome of every column. */
function byHeader(region: readonly Row[]): readonly Found[] | null {
  const exact = region.filter((row) => row.exact)
  const data = exact.filter(
    (row) => row.labels.length === 0 && row.figures.length + row.blanks.length >= 5,
  )
  const row = data.filter((one) => one.figures.length > 0)[0] ?? data.at(-1)
  if (!row || data.filter((one) => one.figures.length > 0).length > 1) return null
  const above = exact.slice(0, exact.indexOf(row)).filter((one) => one.block === row.block)
  const columns = new Map<number, number>()
  let width = 0
  for (const cell of row.cells) width = Math.max(width, cell.column + cell.columnSpan)
  if (width > 100) return null
  for (let column = 0; column < width; column += 1) {
    const over = above
      .flatMap((one) => one.cells)
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .map((cell) => core(cell.text))
    const group = proceedingWords.findIndex((word) => over.includes(word))
    const outcome = outcomeWords.findIndex((word) => over.includes(word))
    if (group < 0 || outcome < 0) continue
    if (columns.has(group * 5 + outcome)) return null
    columns.set(group * 5 + outcome, column)
  }
  if (columns.size !== 15) return null
  return paths.map((_, at) => {
    const column = columns.get(at)!
    const figures = row.figures.filter((one) => Math.floor(one.x) === column)
    if (figures.length > 1) return foundConflict(figures)
    if (figures[0]) return foundCount(figures[0])
    const blank = row.blanks.find((one) => one.x === column)
    return blank ? foundBlank(blank) : foundMissing
  })
}

/** Outcomes down, proceedings across. */
function turned(region: readonly Row[]): readonly Found[] | null {
  const rows = outcomeWords.map((word) =>
    region.filter(
      (row) =>
        row.labels.length > 0 && core(row.labels.at(-1)!.text) === word && row.figures.length === 3,
    ),
  )
  if (!rows.every((found) => found.length === 1)) return null
  return proceedings.flatMap((_, group) =>
    rows.map((found) => foundCount(byX(found[0]!.figures)[group]!)),
  )
}

/** A table's row of fifteen cells, some of them empty. */
function inARow(region: readonly Row[]): readonly Found[] | null {
  const rows = region.filter(
    (row) => row.kind === 'table' && row.labels.length === 0 && row.figures.length > 0,
  )
  if (rows.length !== 1) return null
  const row = rows[0]!
  const all = [
    ...row.figures.map((figure) => ({ x: figure.x, found: foundCount(figure) })),
    ...row.blanks.map((blank) => ({ x: blank.x, found: foundBlank(blank) })),
  ].sort((a, b) => a.x - b.x)
  return all.length === 15 ? all.map(({ found }) => found) : null
}

/** All figures in reading order, with the sums (I5) deciding where there are too few or too many. */
function inOrder(region: readonly Row[]): readonly Found[] {
  const figures = figuresOf(region)
  const ways = figures.length === 0 ? [] : candidatesOf(figures, 15)
  const able = ways.filter((way) => sumsCanHold(way, sums))
  const left = able.length > 0 && figures.length !== 15 ? able : ways
  if (left.length === 0) return paths.map(() => foundMissing)
  const found = paths.map((_, at) => cellOf(left, at))
  return isTorn(region) ? withoutDoubt(found) : found
}

/** Header words between the figures: these may not stand in the form's order. */
function isTorn(region: readonly Row[]): boolean {
  const bearing = region.flatMap((row, at) =>
    row.kind === 'line' && row.figures.length > 0 ? [at] : [],
  )
  return region.slice(bearing[0] ?? 0, bearing.at(-1) ?? 0).some((row) => row.labels.length > 0)
}

/** Where one sum fails, only a group that is not all 0 and whose own sum holds is believed (I5). */
function withoutDoubt(found: readonly Found[]): readonly Found[] {
  const groups = [0, 5, 10].map((start) => found.slice(start, start + 5))
  const right = groups.map((group) => {
    const counts = group.map((cell) => (typeof cell.value === 'number' ? cell.value : Number.NaN))
    return counts.slice(0, 4).reduce((sum, count) => sum + count, 0) === counts[4]
  })
  if (right.every(Boolean)) return found
  return groups.flatMap((group, at) =>
    right[at] && group[4]!.value !== 0 ? group : group.map((cell) => doubted(cell)),
  )
}

/** The figures that count: a second row of fifteen that says the same is the same table printed again. */
function figuresOf(region: readonly Row[]): readonly Figure[] {
  const whole = region.filter((row) => row.figures.length === 15)
  const first = whole[0]
  if (first && whole.every((row) => sayings(row) === sayings(first))) return byX(first.figures)
  return region.flatMap((row) =>
    row.kind === 'line' || row.kind === 'table' ? byX(row.figures) : row.figures,
  )
}

const sayings = (row: Row): string =>
  byX(row.figures)
    .map((figure) => figure.digits)
    .join()
const byX = (figures: readonly Figure[]): readonly Figure[] =>
  [...figures].sort((a, b) => a.x - b.x)

function cellOf(ways: readonly Candidate[], at: number): Found {
  const figures = ways.map((way) => way[at] ?? null)
  const first = figures[0] ?? null
  if (figures.some((figure) => figure?.digits !== first?.digits)) return foundConflict(figures)
  return first ? foundCount(first) : foundMissing
}

/** Whether the header has one outcome less often than another, or signs that no header has. */
function isGarbled(region: readonly Row[]): boolean {
  const header = region.map((row) => row.labels.map((label) => label.text).join('')).join('')
  const counts = ['维', '纠', '审'].map((letter) => header.split(letter).length)
  return new Set(counts).size > 1 || counts[0] === 1 || /[↓↑→←Ⅲ+=]/u.test(header)
}

function words(path: string): string {
  const at = paths.indexOf(path)
  return `${proceedingWords[Math.floor(at / 5)]}·${outcomeWords[at % 5]}`
}
