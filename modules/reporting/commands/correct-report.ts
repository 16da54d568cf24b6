import { fail, ok, type Result } from '@gongkai/base'
import { command } from '@gongkai/platform/commands'
import { sha256 } from '@gongkai/platform/digest'
import { CorrectReportInput, type VersionId } from '../contract.ts'
import { type Intake, type IntakeFailure, takeIn } from '../intake.ts'
import { lockReport, saveDraft, versionsOf } from '../store.ts'

export type CorrectReportFailure =
  | IntakeFailure
  | { readonly code: 'reporting.not-yet-published'; readonly year: number }

type Outcome = Result<{ readonly version: VersionId } & Intake, CorrectReportFailure>

/** A file becomes the draft of a further version, which says what it corrects; the earlier ones stay (report.md §7). */
export const correctReport = command({
  name: 'reporting.correct-report',
  may: 'reporting.import',
  input: CorrectReportInput,

  prepare: ({ input, db }): Promise<Result<Intake, CorrectReportFailure>> => takeIn(input, db),

  async run({ input, prepared, tx }): Promise<Outcome> {
    const { organization, reading, verdict } = prepared
    const report = await lockReport(tx, organization.id, input.year)
    const versions = await versionsOf(tx, report)
    if (!versions.some(({ state }) => state === 'published')) {
      return fail({ code: 'reporting.not-yet-published', year: input.year })
    }
    const file = { ...input.file, hash: sha256(input.file.bytes) }
    const draft = await saveDraft(tx, report, { reading, verdict, file, note: input.note })
    return ok({ version: draft.id, ...prepared })
  },
})
