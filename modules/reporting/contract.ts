import type { Reading, Verdict } from '@gongkai/annual-report/model'
import type { Brand, PlainDate } from '@gongkai/base'

export type ReportId = Brand<string, 'ReportId'>

/** One authority's report of one year, as the public sees its newest published version. */
export type PublishedReport = {
  readonly id: ReportId
  readonly organization: {
    readonly code: string
    readonly name: string
    readonly region: string
    readonly regionName: string
  }
  readonly year: number
  readonly version: number
  /** What was corrected against the version before; null for the first. */
  readonly correctionNote: string | null
  readonly publishedOn: PlainDate
  readonly reading: Reading
  readonly verdict: Verdict
  /** All published versions, newest first; earlier ones stay reachable (report.md §7). */
  readonly versions: readonly {
    readonly version: number
    readonly publishedOn: PlainDate
    readonly note: string | null
  }[]
}

/** A line of a list of reports. */
export type ReportSummary = {
  readonly id: ReportId
  readonly organizationCode: string
  readonly organizationName: string
  readonly regionName: string
  readonly year: number
  readonly version: number
  readonly title: string
  readonly publishedOn: PlainDate
  readonly newReceived: number | null
  readonly resultTotal: number | null
}
