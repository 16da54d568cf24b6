import type { ReportSummary } from '@gongkai/reporting/contract'
import type { ReportFilter } from './filter.ts'

/** A further choice and how many reports it leaves. */
export type Facet = { readonly value: string; readonly name: string; readonly count: number }

/** A page of a list of reports. */
export type ReportList = {
  readonly filter: ReportFilter
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly reports: readonly ReportSummary[]
  /** How many reports each further choice would leave. */
  readonly facets: {
    readonly regions: readonly Facet[]
    readonly years: readonly Facet[]
    readonly organizations: readonly Facet[]
  }
}
