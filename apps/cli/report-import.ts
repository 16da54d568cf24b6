import { readReport } from '@gongkai/annual-report/parse'
import { fail, ok, type Result } from '@gongkai/base'
import { readPaper } from '@gongkai/formats/read'
import { listOrganizations, type Organization } from '@gongkai/organizations'
import { perform } from '@gongkai/platform/commands'
import type { Db } from '@gongkai/platform/db'
import { pdfAssets } from '@gongkai/platform/pdf-assets'
import { correctReport, importReport } from '@gongkai/reporting'
import type { Run } from './command.ts'
import { withDatabase } from './database.ts'
import { failureWords } from './failures.zh.ts'
import { jsonArray } from './json-array.ts'
import { operator } from './operator.ts'
import type { Output } from './output.ts'
import type { FileFailure } from './read-file.ts'
import { openSource, type Source } from './source-files.ts'
import { draftWords, refusalWords, unregisteredWords } from './store-words.zh.ts'
import { type Arguments, parseArguments, UsageError } from './usage.ts'
import { noFilesWords, noYearWords } from './words.zh.ts'

/** `gongkai report import FILE…`: each file becomes a draft. Exit code 2 where one was refused. */
export const run: Run = async (words, output) => {
  const asked = parseArguments(words, { organization: 'text', year: 'text', json: 'flag' })
  if (asked.files.length === 0) throw new UsageError(noFilesWords('import'))
  return withDatabase((db) => takeAll(db, asked, output, null))
}

/** Takes the files in as drafts; with a note, as corrections of what is published. */
export async function takeAll(
  db: Db,
  asked: Arguments,
  output: Output,
  note: string | null,
): Promise<number> {
  const year = yearOf(asked.text('year'))
  const json = asked.flag('json') ? jsonArray(output) : null
  const organizations = await listOrganizations(db)
  let code = 0
  const refuse = async (file: string, reason: string, message: string) => {
    code = 2
    output.note(`${file}：${message}`)
    await json?.add({ file, error: { code: reason, message } })
  }
  for (const file of asked.files) {
    const source = await openSource(file)
    const named = source.ok
      ? await nameOf(
          source.value,
          { organization: asked.text('organization'), year },
          organizations,
        )
      : source
    if (!source.ok || !named.ok) {
      if (!named.ok) await refuse(file, named.failure.code, saying(named.failure, organizations))
      continue
    }
    const input = { ...named.value, file: source.value }
    const result =
      note === null
        ? await perform(importReport, input, operator(db))
        : await perform(correctReport, { ...input, note }, operator(db))
    if (!result.ok) {
      await refuse(file, result.failure.code, refusalWords(result.failure))
      continue
    }
    const { organization, reading, verdict, version } = result.value
    const draft = {
      file,
      organization: String(organization.code),
      name: organization.name,
      year: reading.report.year,
      version: String(version),
      findings: verdict.findings,
    }
    if (json) await json.add(draft)
    else await output.write(draftWords(draft))
  }
  await json?.end()
  return code
}

type Named = { readonly organization: string; readonly year: number }
type Asked = { readonly organization: string | null; readonly year: number | null }
type Unregistered = { readonly code: 'cli.unregistered'; readonly agency: string }

/** Authority and year as asked for, else as the report itself names them. */
async function nameOf(
  { name, bytes }: Source,
  asked: Asked,
  organizations: readonly Organization[],
): Promise<Result<Named, FileFailure | Unregistered>> {
  const { organization, year } = asked
  if (organization !== null && year !== null) return ok({ organization, year })
  // pdf.js takes the bytes for its own.
  const paper = await readPaper({ name, bytes: bytes.slice() }, { pdfAssets })
  if (!paper.ok) return paper
  const reading = readReport(paper.value)
  if (!reading.ok) return reading
  const { report } = reading.value
  const own = organizations.find((one) => one.name === report.agency)?.code
  const code = organization ?? own
  if (code === undefined) return fail({ code: 'cli.unregistered', agency: report.agency })
  return ok({ organization: code, year: year ?? report.year })
}

function saying(
  failure: FileFailure | Unregistered,
  organizations: readonly Organization[],
): string {
  if (failure.code !== 'cli.unregistered') return failureWords(failure)
  return unregisteredWords(failure.agency, organizations)
}

function yearOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^(19|20)\d{2}$/.test(text)) throw new UsageError(noYearWords(text))
  return Number(text)
}
