import type { Run } from './command.ts'
import { withDatabase } from './database.ts'
import { takeAll } from './report-import.ts'
import { parseArguments, UsageError } from './usage.ts'
import { noNoteWords, oneFileWords } from './words.zh.ts'

/** `gongkai report correct FILE --note TEXT`: the draft of a further version that says what it corrects. */
export const run: Run = async (words, output) => {
  const asked = parseArguments(words, {
    organization: 'text',
    year: 'text',
    note: 'text',
    json: 'flag',
  })
  if (asked.files.length !== 1) throw new UsageError(oneFileWords)
  const note = asked.text('note')
  if (!note?.trim()) throw new UsageError(noNoteWords)
  return withDatabase((db) => takeAll(db, asked, output, note))
}
