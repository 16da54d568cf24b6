import { fail, ok, type Result } from '@gongkai/base'
import { command } from '@gongkai/platform/commands'
import { sha256 } from '@gongkai/platform/digest'
import { ImportReportInput, type VersionId } from '../contract.ts'
import { type Intake, type IntakeFailure, takeIn } from '../intake.ts'
import { lockReport, saveDraft, versionsOf } from '../store.ts'

export type ImportReportFailure =
  | IntakeFailure
  | { readonly code: 'reporting.already-published'; readonly year: number }

type Outcome = Result<{ readonly version: VersionId } & Intake, ImportReportFailure>

/** A file becomes the draft of a report's first version; a draft that was there is replaced. */
export const importReport = command({
  name: 'reporting.import-report',
  may: 'reporting.import',
  input: ImportReportInput,

  prepare: ({ input, db }): Promise<Result<Intake, ImportReportFailure>> => takeIn(input, db),

  async run({ input, prepared, tx }): Promise<Outcome> {
    const { organization, reading, verdict } = prepared
    const report = await lockReport(tx, organization.id, input.year)
    const versions = await versionsOf(tx, report)
    if (versions.some(({ state }) => state === 'published')) {
      return fail({ code: 'reporting.already-published', year: input.year })
    }
    const file = { ...input.file, hash: sha256(input.file.bytes) }
    const draft = await saveDraft(tx, report, { reading, verdict, file, note: null })
    return ok({ version: draft.id, ...prepared })
  },
})
