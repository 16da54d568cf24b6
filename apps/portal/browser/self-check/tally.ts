import {
  type CellPath,
  type Finding,
  identities,
  type Level,
  type Reading,
  type Verdict,
} from '@gongkai/annual-report/model'
import type { Outcome } from './job.ts'

/** What was found in a file, and how much was looked at. */
export function tallyOf({ reading, verdict, rules }: Outcome): Tally {
  return tally(
    reading,
    verdict,
    rules.map(({ id }) => id),
  )
}

export type Tally = {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Equations whose cells are all known, figures in prose that were compared, and rules that ran over the whole report. */
  readonly checked: number
  readonly unchecked: number
}

/** What was found, and how much was looked at. `ruleIds` are all rules of the book. */
export function tally(reading: Reading, verdict: Verdict, ruleIds: readonly string[]): Tally {
  const count = (level: Level) =>
    verdict.findings.filter((finding) => finding.level === level).length
  const equations = identities.filter((identity) =>
    [...identity.left, ...identity.right].every((path) => reading.cells[path].value !== null),
  )
  const statements = verdict.statements.filter(({ verdict: is }) => is !== 'unverifiable')
  const idle = new Set(verdict.unchecked.map(({ rule }) => rule))
  const counted = new Set<string>(identities.map(({ rule }) => rule))
  const ran = ruleIds.filter((id) => !idle.has(id) && !counted.has(id))
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    checked: equations.length + statements.length + ran.length,
    unchecked: verdict.unchecked.length,
  }
}

const severity: readonly Level[] = ['note', 'warning', 'error']

/** The gravest level of the findings about each cell: those that name it, its row, or it as evidence. */
export function levelsOf(findings: readonly Finding[]): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  for (const finding of findings) {
    const paths = [finding.path, ...finding.evidence.map(({ path }) => path)]
    for (const path of paths) {
      if (!path) continue
      const before = levels.get(path)
      if (!before || severity.indexOf(finding.level) > severity.indexOf(before))
        levels.set(path, finding.level)
    }
  }
  return levels
}

/** The level at a cell, from itself or from the row or table it belongs to. */
export function levelAt(levels: ReadonlyMap<string, Level>, path: CellPath): Level | null {
  const steps = path.split('.')
  for (let length = steps.length; length > 1; length--) {
    const level = levels.get(steps.slice(0, length).join('.'))
    if (level) return level
  }
  return null
}
