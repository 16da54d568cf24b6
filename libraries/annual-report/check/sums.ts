import { type CellPath, type Identity, identities, type Unchecked } from '../model/index.ts'
import { cellName } from './cell-names.zh.ts'
import { sumsMessage, unknownCells } from './messages.zh.ts'
import {
  cellEvidence,
  cellIndex,
  orderOfCell,
  type Placed,
  type Said,
  type Sheet,
  tell,
} from './sheet.ts'

/** An identity with its cells as indexes into `cellPaths`. */
export type Equation = {
  readonly identity: Identity
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export const equations: readonly Equation[] = identities.map((identity) => ({
  identity,
  left: identity.left.map((path) => cellIndex.get(path)!),
  right: identity.right.map((path) => cellIndex.get(path)!),
}))

/** Left side less right side; NaN where a cell of it is not known. */
export function gapOf(equation: Equation, counts: Float64Array): number {
  let gap = 0
  for (const index of equation.left) gap += counts[index]!
  for (const index of equation.right) gap -= counts[index]!
  return gap
}

/**
 * I1, I2, I3, I5. The finding's path is the cell that should be the sum; for I1, which has no such
 * cell, the column: `table3.*.natural`.
 */
export function checkSums(sheet: Sheet): Said {
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  for (const equation of equations) {
    const gap = gapOf(equation, sheet.counts)
    if (gap === 0) continue
    const { identity } = equation
    if (Number.isNaN(gap)) unchecked.push(notKnown(identity, sheet))
    else findings.push(failed(equation, sheet))
  }
  return { findings, unchecked }
}

/** The path findings of this identity carry. */
export function pathOf(identity: Identity): string {
  return identity.rule === 'I1' ? `table3.*.${identity.id.slice(3)}` : identity.left[0]!
}

function failed({ identity, left, right }: Equation, sheet: Sheet): Placed {
  const sum = (side: readonly number[]) =>
    side.reduce((total, index) => total + sheet.counts[index]!, 0)
  const [printed, expected] =
    identity.rule === 'I1' ? [sum(right), sum(left)] : [sum(left), sum(right)]
  const cells: readonly CellPath[] = [...identity.left, ...identity.right]
  const telling = cells.filter(
    (path) => identity.left.includes(path) || sheet.counts[cellIndex.get(path)!] !== 0,
  )
  return tell(identity.rule, 'error', orderOfCell(identity.left[0]!), {
    path: pathOf(identity),
    expected,
    found: printed,
    message: sumsMessage(
      identity,
      equationText(identity, sheet.counts),
      cellName(pathOf(identity)),
    ),
    evidence: telling.map((path) => cellEvidence(sheet, path)),
  })
}

/** `209＋1≠203＋6`, `0≠10＋1＝11`: zeros of long sums are left out. */
export function equationText(identity: Identity, counts: Float64Array): string {
  const side = (paths: readonly CellPath[]) => {
    const values = paths.map((path) => counts[cellIndex.get(path)!]!)
    const shown = values.length > 2 ? values.filter((value) => value !== 0) : values
    return {
      total: values.reduce((sum, value) => sum + value, 0),
      text: shown.length ? shown.join('＋') : '0',
    }
  }
  const left = side(identity.left)
  const right = side(identity.right)
  if (left.total === right.total) return `${left.text}＝${right.text}`
  const sum = identity.rule !== 'I1' && right.text.includes('＋') ? `＝${right.total}` : ''
  return `${left.text}≠${right.text}${sum}`
}

function notKnown(identity: Identity, sheet: Sheet): Unchecked {
  const lacking = [...identity.left, ...identity.right].filter((path) =>
    Number.isNaN(sheet.counts[cellIndex.get(path)!]!),
  )
  return {
    rule: identity.rule,
    path: pathOf(identity),
    reason: unknownCells(lacking.map(cellName)),
  }
}
