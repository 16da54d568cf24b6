import type { Facets } from '@gongkai/reporting'
import type { ReportSummary } from '@gongkai/reporting/contract'
import type { ReportFilter } from './filter.ts'

/** A page of a list of reports. */
export type ReportList = {
  readonly filter: ReportFilter
  /** What the address names as a year and is none; the list is not narrowed to it. */
  readonly unreadYear: string | null
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly reports: readonly ReportSummary[]
  /** How many reports each further choice would leave. */
  readonly facets: Omit<Facets, 'total'>
}
