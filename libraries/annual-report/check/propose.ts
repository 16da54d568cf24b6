import type { Evidence, Repair, Statement } from '../model/index.ts'
import { cellName } from './cell-names.zh.ts'
import { sayRepair } from './messages.zh.ts'
import { type Change, pathAt, smallestRepairs } from './repair.ts'
import type { Sheet } from './sheet.ts'
import { equations, equationText, gapOf, pathOf } from './sums.ts'

/**
 * The smallest set of cells whose change makes every identity hold, the best supported first: prose that names the
 * new figure, then a slip of the pen (digits turned round, one digit off), then the sum rather than its parts,
 * then printed order. `alternatives` counts all sets of that size. Null where nothing is broken or no three cells mend it.
 */
export function proposeRepair(sheet: Sheet, statements: readonly Statement[]): Repair | null {
  const islands = smallestRepairs(sheet.counts)
  if (!islands.length || islands.some((found) => !found.length)) return null
  const best = islands.map((found) => {
    const ranked = found.map((changes) => ({ changes, rank: rankOf(changes, statements) }))
    return ranked.reduce((first, next) => (isBetter(next.rank, first.rank) ? next : first)).changes
  })
  const counts = Float64Array.from(sheet.counts)
  for (const { cell, to } of best.flat()) counts[cell] = to
  return {
    changes: best.flat().map((change) => ({
      path: pathAt(change.cell),
      from: String(change.from),
      to: String(change.to),
      evidence: evidenceFor(change, sheet, counts, statements),
    })),
    alternatives: islands.reduce((product, found) => product * found.length, 1),
  }
}

/** Smaller is better, compared from the left. */
function rankOf(changes: readonly Change[], statements: readonly Statement[]): readonly number[] {
  const count = (test: (change: Change) => boolean) => -changes.filter(test).length
  return [
    count((change) => statementFor(change, statements) !== undefined) -
      count((change) => contradicts(change, statements)),
    count((change) => slip(change.from, change.to) !== null),
    count(({ cell }) => /total$/.test(pathAt(cell)) && pathAt(cell).startsWith('table4')),
    ...changes.map(({ cell }) => cell),
  ]
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return one[index]! < (other[index] ?? 0)
  }
  return false
}

/** A statement about this cell alone that names the new figure. */
const statementFor = (change: Change, statements: readonly Statement[]) =>
  statements.find(
    ({ paths, stated }) =>
      paths.length === 1 && paths[0] === pathAt(change.cell) && stated === String(change.to),
  )

const contradicts = (change: Change, statements: readonly Statement[]) =>
  statements.some(
    ({ paths, stated, verdict }) =>
      verdict === 'match' &&
      paths.length === 1 &&
      paths[0] === pathAt(change.cell) &&
      stated !== String(change.to),
  )

function slip(from: number, to: number): 'turned' | 'one-digit' | null {
  const [old, young] = [String(from), String(to)]
  if (
    old.length > 1 &&
    old.length === young.length &&
    [...old].sort().join() === [...young].sort().join()
  )
    return 'turned'
  if (old.length === young.length) {
    const differing = [...old].filter((digit, index) => digit !== young[index]).length
    return differing === 1 && old.length > 1 ? 'one-digit' : null
  }
  const [short, long] = old.length < young.length ? [old, young] : [young, old]
  const dropped = [...long].some(
    (_, index) => long.slice(0, index) + long.slice(index + 1) === short,
  )
  return long.length === short.length + 1 && dropped ? 'one-digit' : null
}

function evidenceFor(
  change: Change,
  sheet: Sheet,
  counts: Float64Array,
  statements: readonly Statement[],
): readonly Evidence[] {
  const path = pathAt(change.cell)
  const place = sheet.reading.cells[path].place
  const closed = equations
    .filter(({ left, right }) => left.includes(change.cell) || right.includes(change.cell))
    .filter((equation) => gapOf(equation, sheet.counts) !== 0 && gapOf(equation, counts) === 0)
    .map(({ identity }): Evidence => {
      const [before, after] = [sheet.counts, counts].map((all) => equationText(identity, all))
      return { text: sayRepair.closes(cellName(pathOf(identity)), before!, after!), path, place }
    })
  const said = statementFor(change, statements)
  const [from, to] = [String(change.from), String(change.to)]
  const kind = slip(change.from, change.to)
  return [
    { text: `${cellName(path)} ${from}→${to}`, path, place },
    ...closed,
    ...(said ? [{ text: sayRepair.prose(said.quote), place: said.place }] : []),
    ...(kind
      ? [
          {
            text: kind === 'turned' ? sayRepair.turned(from, to) : sayRepair.oneDigit(from, to),
            place: null,
          },
        ]
      : []),
  ]
}
