export { correctReport } from './commands/correct-report.ts'
export { importReport } from './commands/import-report.ts'
export { publishReport } from './commands/publish-report.ts'
export type {
  ComparedFigure,
  PublishedReport,
  ReportId,
  ReportSummary,
  VersionId,
} from './contract.ts'
export {
  type Download,
  type DownloadKind,
  downloadKinds,
  downloadOf,
  downloadSizes,
} from './downloads.ts'
export { makeDownloads } from './downloads-ahead.ts'
export { type Comparison, compareReports } from './queries/compare-reports.ts'
export {
  countReports,
  type Facet,
  type Facets,
  findReports,
  latestReports,
  type Sought,
} from './queries/find-reports.ts'
export {
  type Authority,
  type AuthorityFilter,
  countAuthorities,
  listAuthorities,
  listReports,
  listYears,
  type ReportFilter,
  reportOf,
} from './queries/published-reports.ts'
export { sourceOf } from './queries/source-of.ts'
