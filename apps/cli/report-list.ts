import { listReports, type ReportFilter } from '@gongkai/reporting'
import type { Run } from './command.ts'
import { withDatabase } from './database.ts'
import { jsonArray } from './json-array.ts'
import { listHead, listLines } from './store-words.zh.ts'
import { parseArguments, UsageError } from './usage.ts'
import { nothingPublishedWords, noYearWords, surplusWords } from './words.zh.ts'

const PAGE = 200

/** `gongkai report list`: what is published, newest year first, page by page. */
export const run: Run = async (words, output) => {
  const kinds = { year: 'text', organization: 'text', region: 'text', json: 'flag' } as const
  const asked = parseArguments(words, kinds)
  if (asked.files.length > 0) throw new UsageError(surplusWords(asked.files[0]!))
  const filter = filterOf(asked.text('year'), asked.text('organization'), asked.text('region'))
  const json = asked.flag('json') ? jsonArray(output) : null
  await withDatabase(async (db) => {
    let page = await listReports(db, { ...filter, limit: PAGE })
    if (page.length === 0) output.note(nothingPublishedWords)
    else if (!json) await output.write(listHead)
    while (page.length > 0) {
      if (json) for (const report of page) await json.add(report)
      else await output.write(listLines(page))
      if (page.length < PAGE) break
      page = await listReports(db, { ...filter, limit: PAGE, after: page.at(-1)!.id })
    }
  })
  await json?.end()
  return 0
}

function filterOf(
  year: string | null,
  organization: string | null,
  region: string | null,
): ReportFilter {
  if (year !== null && !/^(19|20)\d{2}$/.test(year)) throw new UsageError(noYearWords(year))
  return {
    ...(year === null ? {} : { year: Number(year) }),
    ...(organization === null ? {} : { organization }),
    ...(region === null ? {} : { region }),
  }
}
