import { recordOf } from '@gongkai/base'
import {
  type ApplicationRow,
  applicationRows,
  type CellPath,
  type CellReading,
  cellPaths,
  type Damage,
  identities,
  type KeptRow,
  type Norm,
  type ResultGroup,
  resultGroups,
} from '../model/index.ts'
import { collapsedGroup, rowMissing, tableMissing, withInferred } from './damages.zh.ts'
import { type Found, foundMissing, nothingRead, type TableReading } from './found.ts'
import { isBracketed } from './public-version.zh.ts'
import type { Range, Regions } from './regions.ts'
import type { Row } from './rows.ts'
import { type Equation, solve } from './solve.ts'
import { readTableFour } from './table-four.ts'
import { readTableThree } from './table-three.ts'
import { readTableTwo } from './table-two.ts'

export type Cells = {
  readonly cells: Readonly<Record<CellPath, CellReading>>
  readonly kept: readonly KeptRow[]
  readonly damages: readonly Damage[]
}

/** All 200 cells: what is printed, and what follows from it. */
export function readCells(rows: readonly Row[], regions: Regions, norm: Norm): Cells {
  const within = (range: Range) => rows.slice(range.from, Math.min(range.to, range.from + most))
  const two = regions.two ? readTableTwo(within(regions.two), norm) : nothingRead
  const three = regions.three ? readTableThree(within(regions.three)) : nothingRead
  const four = regions.four ? readTableFour(within(regions.four)) : nothingRead
  const equations: readonly Equation[] = [...inOrderOfUse, ...three.equations]
  const found = withoutDoubt(new Map([...two.cells, ...three.cells, ...four.cells]), equations)
  const solution = solve(knownIn(found), equations)
  const cells = recordOf(cellPaths, (path): CellReading => {
    const { status, value, printed, place, candidates } = found.get(path) ?? foundMissing
    const inferred = solution.inferred.get(path)
    const again = isBracketed(printed) && inferred?.value === value
    if (status === 'printed' && !again) return { status, value, printed, place }
    if (inferred) {
      const { value, equation, identity } = inferred
      return { status: 'inferred', value, printed, place, equation, identity }
    }
    const disagreeing = solution.conflicting.get(path)
    if (status === 'conflicting' || disagreeing) {
      const all = candidates ?? disagreeing ?? []
      return { status: 'conflicting', value: null, printed, place, candidates: all }
    }
    return { status, value: null, printed, place }
  })
  return {
    cells,
    kept: [...two.kept, ...three.kept, ...four.kept],
    damages: [
      ...missingTables(regions),
      ...two.damages,
      ...three.damages,
      ...missingRows(three, regions),
      ...four.damages,
    ].map((damage) => withInferred(damage, cells)),
  }
}

/** Rows of one table that are looked at; with every figure on its own line the longest takes some three hundred. */
const most = 1500

/** Row sums explain best, then table four's, then the columns. */
const inOrderOfUse = [
  ...identities.filter((identity) => identity.rule === 'I3' || identity.rule === 'I5'),
  ...identities.filter((identity) => identity.rule === 'I1'),
  ...identities.filter((identity) => identity.rule === 'I2'),
]

function knownIn(found: ReadonlyMap<string, Found>): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  for (const [path, { status, value, printed }] of found) {
    if (status === 'printed' && typeof value === 'number' && !isBracketed(printed))
      known.set(path, value)
  }
  return known
}

/** A figure read through noise that an identity contradicts, while clean figures give another, is not sure. */
function withoutDoubt(
  found: ReadonlyMap<string, Found>,
  equations: readonly Equation[],
): ReadonlyMap<string, Found> {
  const noisy = [...found].filter(([, one]) => one.noisy && one.status === 'printed')
  if (noisy.length === 0) return found
  const known = new Map(knownIn(found))
  for (const [path] of noisy) known.delete(path)
  const { inferred } = solve(known, equations)
  const sure = new Map(found)
  for (const [path, one] of noisy) {
    const implied = inferred.get(path)?.value
    if (implied === undefined || implied === one.value) continue
    sure.set(path, {
      ...one,
      status: 'conflicting',
      value: null,
      candidates: [Number(one.value), implied],
    })
  }
  return sure
}

function missingTables(regions: Regions): readonly Damage[] {
  return [
    ...(regions.two ? [] : [tableMissing(2)]),
    ...(regions.three ? [] : [tableMissing(3)]),
    ...(regions.four ? [] : [tableMissing(4)]),
  ]
}

/** Rows that were not there; a group printed as one row only is one damage. */
function missingRows(three: TableReading, regions: Regions): readonly Damage[] {
  if (!regions.three) return []
  const lacking = applicationRows.filter((row) => !three.cells.has(`table3.${row}.total`))
  const groups = (Object.keys(resultGroups) as readonly ResultGroup[]).filter((group) => {
    const leaves = applicationRows.filter((row) => row.startsWith(`${group}.`))
    return (
      three.kept.some((row) => row.name === `table3.${group}`) &&
      leaves.every((row) => lacking.includes(row))
    )
  })
  const collapsed = (row: ApplicationRow) => groups.some((group) => row.startsWith(`${group}.`))
  return [
    ...groups.map((group) => {
      const row = three.kept.find((kept) => kept.name === `table3.${group}`)!
      return collapsedGroup(group, resultGroups[group], row.place)
    }),
    ...lacking.filter((row) => !collapsed(row)).map(rowMissing),
  ]
}
