import { applicationRows, cellPaths, proceedings, resultGroups } from '@gongkai/annual-report/model'

const known = new Set<string>([
  ...cellPaths,
  ...applicationRows.map((row) => `table3.${row}`),
  ...Object.keys(resultGroups).map((group) => `table3.${group}`),
  ...proceedings.map((proceeding) => `table4.${proceeding}`),
  'table2',
  'table3',
  'table4',
  'table2.regulations',
  'table2.normative',
])

/**
 * The place in the page where a path stands, without `#`: the cell, else its row, else its table or part.
 * Null where the page has no such place.
 */
export function anchorOf(path: string): string | null {
  const part = /^part\.([1-6])$/.exec(path)
  if (part) return `part${part[1]}`
  const steps = path.split('.')
  while (steps.length > 0) {
    if (known.has(steps.join('.'))) return steps.join('.')
    steps.pop()
  }
  return null
}

/** The page of a report, or of one of its versions. */
export function reportAddress(organization: string, year: number, version?: number): string {
  const base = `/reports/${encodeURIComponent(organization)}/${year}`
  return version === undefined ? base : `${base}/versions/${version}`
}
