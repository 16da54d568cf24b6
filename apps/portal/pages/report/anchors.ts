import { applicationRows, cellPaths, proceedings, resultGroups } from '@gongkai/annual-report/model'
import type { PublishedReport } from '@gongkai/reporting/contract'

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

type Version = Pick<PublishedReport, 'organization' | 'year' | 'version' | 'versions'>

/** The number of a version that a newer one has replaced; the newest has none in its address. */
export const earlierVersion = ({ version, versions }: Version): number | undefined =>
  versions[0] !== undefined && versions[0].version > version ? version : undefined

/** The page of the version shown. */
export const addressOf = (report: Version): string =>
  reportAddress(report.organization.code, report.year, earlierVersion(report))

/** The page that tells where a cell's figure comes from. */
export function cellAddress(
  organization: string,
  year: number,
  path: string,
  version?: number,
): string {
  return `${reportAddress(organization, year, version)}/cells/${path}`
}
