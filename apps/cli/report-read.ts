import { checkReport } from '@gongkai/annual-report/check'
import type { Run } from './command.ts'
import { failureJson, failureText } from './failures.zh.ts'
import { jsonArray } from './json-array.ts'
import { readFiles } from './read-file.ts'
import { readingJson } from './reading-json.ts'
import { readingText } from './reading-text.zh.ts'
import { parseArguments, UsageError } from './usage.ts'
import { noFilesWords, progressWords } from './words.zh.ts'

/** `gongkai report read FILE… [--json]`: what stands in the reports. Exit code 2 where one could not be read. */
export const run: Run = async (words, output) => {
  const asked = parseArguments(words, { json: 'flag' })
  if (asked.files.length === 0) throw new UsageError(noFilesWords('read'))
  const json = asked.flag('json') ? jsonArray(output) : null
  let code = 0
  const progress = (done: number) => output.progress(progressWords(done, asked.files.length))
  for await (const { file, outcome } of readFiles(asked.files, progress)) {
    if (!outcome.ok) {
      code = 2
      output.note(failureText(file, outcome.failure))
      await json?.add({ file, error: failureJson(outcome.failure) })
      continue
    }
    const reading = outcome.value
    if (json) await json.add(readingJson(file, reading, checkReport(reading).findings))
    else await output.write(`${readingText(file, reading)}\n`)
  }
  await json?.end()
  return code
}
