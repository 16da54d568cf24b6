import { isPlainDate } from '@gongkai/base'
import { perform } from '@gongkai/platform/commands'
import { publishReport } from '@gongkai/reporting'
import type { Run } from './command.ts'
import { withDatabase } from './database.ts'
import { operator } from './operator.ts'
import { publishedWords, refusalWords } from './store-words.zh.ts'
import { parseArguments, UsageError } from './usage.ts'
import { noDateWords, noDraftWords, noSuchDraftWords } from './words.zh.ts'

/** `gongkai report publish DRAFT… [--on DAY]`: makes drafts public and freezes them. */
export const run: Run = async (words, output) => {
  const asked = parseArguments(words, { on: 'text', json: 'flag' })
  const drafts = asked.files
  if (drafts.length === 0) throw new UsageError(noDraftWords)
  const on = asked.text('on')
  if (on !== null && !isPlainDate(on)) throw new UsageError(noDateWords(on))
  const wrong = drafts.find((draft) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draft))
  if (wrong !== undefined) throw new UsageError(noSuchDraftWords(wrong))
  return withDatabase(async (db) => {
    let code = 0
    const published: object[] = []
    for (const draft of drafts) {
      const input = { version: draft, publishedOn: on }
      const result = await perform(publishReport, input, operator(db))
      if (!result.ok) {
        code = 2
        output.note(`${draft}：${refusalWords(result.failure)}`)
      } else if (asked.flag('json')) published.push({ version: draft, ...result.value })
      else await output.write(publishedWords(draft, result.value))
    }
    if (asked.flag('json')) await output.write(`${JSON.stringify(published)}\n`)
    return code
  })
}
