import { checkReport } from '@gongkai/annual-report/check'
import type { NotAReport, Reading, Verdict } from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { fail, ok, type Result } from '@gongkai/base'
import { type ReadFailure, readPaper } from '@gongkai/formats/read'
import { type Organization, organizationByCode } from '@gongkai/organizations'
import type { Db } from '@gongkai/platform/db'
import { pdfAssets } from '@gongkai/platform/pdf-assets'
import { namesAuthority } from './domain/authority-name.ts'
import { latestReadingOf } from './store.ts'

export type Intake = {
  readonly organization: Organization
  readonly reading: Reading
  readonly verdict: Verdict
}

export type IntakeFailure =
  | ReadFailure
  | NotAReport
  | { readonly code: 'reporting.no-such-organization'; readonly organization: string }
  | { readonly code: 'reporting.other-year'; readonly found: number; readonly wanted: number }
  | {
      readonly code: 'reporting.other-organization'
      readonly found: string
      readonly wanted: string
    }

type Handed = {
  readonly organization: string
  readonly year: number
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

/** Reads and checks a file as the report of one authority and year, against last year's where that is published. */
export async function takeIn(handed: Handed, db: Db): Promise<Result<Intake, IntakeFailure>> {
  const { year, file } = handed
  const organization = await organizationByCode(db, handed.organization)
  if (!organization) {
    return fail({ code: 'reporting.no-such-organization', organization: handed.organization })
  }
  // pdf.js takes the bytes for its own.
  const paper = await readPaper({ name: file.name, bytes: file.bytes.slice() }, { pdfAssets })
  if (!paper.ok) return paper
  const read = readReport(paper.value)
  if (!read.ok) return read

  const { report } = read.value
  if (report.year !== year) {
    return fail({ code: 'reporting.other-year', found: report.year, wanted: year })
  }
  if (!namesAuthority(report.agency, organization.name)) {
    const [found, wanted] = [report.agency, organization.name]
    return fail({ code: 'reporting.other-organization', found, wanted })
  }
  const previous = await latestReadingOf(db, organization.id, year - 1)
  const verdict = checkReport(read.value, previous ? { previous } : {})
  return ok({ organization, reading: read.value, verdict })
}
