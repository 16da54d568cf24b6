import {
  type CellPath,
  cellPaths,
  type Finding,
  type Identity,
  identities,
  partHeadings,
  type Reading,
  type Statement,
} from '@gongkai/annual-report/model'
import type { PublishedReport } from '@gongkai/reporting/contract'

/** All that a published version says about one of its cells. */
export type CellFacts = {
  readonly path: CellPath
  readonly equations: readonly Equation[]
  readonly statements: readonly Said[]
  readonly findings: readonly Finding[]
}

export type Equation = {
  readonly identity: Identity
  /** Whether both sides are equal; null where a figure is not known. */
  readonly holds: boolean | null
}

/** A figure in prose that names the cell, the heading it stands under (null before the first), and that place in the page. */
export type Said = {
  readonly statement: Statement
  readonly heading: string | null
  readonly anchor: string
}

export const isCellPath = (path: string): path is CellPath =>
  cellPaths.some((known) => known === path)

export function factsOf({ reading, verdict }: PublishedReport, path: CellPath): CellFacts {
  return {
    path,
    equations: identities
      .filter(({ left, right }) => [...left, ...right].includes(path))
      .map((identity) => ({ identity, holds: balanceOf(identity, reading) })),
    statements: verdict.statements
      .filter(({ paths }) => paths.includes(path))
      .map((statement) => said(statement, reading)),
    findings: verdict.findings.filter((finding) => isAbout(finding, path)),
  }
}

function balanceOf({ left, right }: Identity, { cells }: Reading): boolean | null {
  const sum = (paths: readonly CellPath[]) =>
    paths.reduce<number | null>((all, path) => {
      const { value } = cells[path]
      return all === null || typeof value !== 'number' ? null : all + value
    }, 0)
  const [one, other] = [sum(left), sum(right)]
  return one === null || other === null ? null : one === other
}

function said(statement: Statement, reading: Reading): Said {
  const { part } = statement.at
  const heading = reading.parts.find(({ number }) => number === part)?.heading
  return {
    statement,
    heading: heading ?? partHeadings[part - 1] ?? null,
    anchor: part === 0 ? 'main' : `part${part}`,
  }
}

/** A finding is about a cell where it names it, its row, or takes it as evidence. */
function isAbout({ path, evidence }: Finding, cell: CellPath): boolean {
  if (path === cell || evidence.some((one) => one.path === cell)) return true
  const isRow = path?.includes('.') ?? false
  return isRow && cell.startsWith(`${path}.`)
}
