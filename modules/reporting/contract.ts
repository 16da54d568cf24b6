import type {
  CellPath,
  CellStatus,
  CellValue,
  Reading,
  Verdict,
} from '@gongkai/annual-report/model'
import { type Brand, isPlainDate, type PlainDate } from '@gongkai/base'
import { z } from 'zod'

export type ReportId = Brand<string, 'ReportId'>
export type VersionId = Brand<string, 'VersionId'>

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

/** A figure of one report as it can be compared: not known is null, never zero. */
export type ComparedFigure = {
  readonly organizationCode: string
  readonly organizationName: string
  readonly year: number
  readonly path: CellPath
  /** 万元 for fees, otherwise a count. */
  readonly value: CellValue
  readonly status: CellStatus
}

/** The largest report file taken in, in bytes. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024

const versionId = z.uuid().transform((id) => id as VersionId)
const organizationCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60)
const year = z.int().min(2008).max(2200)
const file = z.object({
  name: z.string().trim().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= MOST_FILE_BYTES),
})
const day = z
  .string()
  .refine(isPlainDate)
  .transform((text) => text as PlainDate)

export const ImportReportInput = z.object({ organization: organizationCode, year, file })

export const CorrectReportInput = ImportReportInput.extend({
  note: z.string().trim().min(1).max(1_000),
})

/** `publishedOn`: the day it was made public, by default today; earlier for reports that were published elsewhere before. */
export const PublishReportInput = z.object({
  version: versionId,
  publishedOn: day.nullable().default(null),
})
