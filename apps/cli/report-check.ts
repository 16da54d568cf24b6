import { resolve } from 'node:path'
import { checkReport, ruleBookVersion } from '@gongkai/annual-report/check'
import type { Reading, Verdict } from '@gongkai/annual-report/model'
import { isPlainDate, type PlainDate } from '@gongkai/base'
import type { Run } from './command.ts'
import { failureJson, failureText } from './failures.zh.ts'
import { jsonArray } from './json-array.ts'
import { fileOutput, type Output } from './output.ts'
import { type FileFailure, readFile, readFiles } from './read-file.ts'
import { sarifLog } from './sarif.ts'
import { parseArguments, UsageError } from './usage.ts'
import { verdictJson } from './verdict-json.ts'
import { verdictText } from './verdict-text.zh.ts'
import {
  formatsWords,
  noDateWords,
  noFilesWords,
  oneFormatWords,
  overwritesWords,
  previousWords,
  progressWords,
  summaryWords,
} from './words.zh.ts'

/** `gongkai report check FILE…`: exit code 0 without errors, 1 with, 2 where a file could not be read. */
export const run: Run = async (words, terminal) => {
  const asked = parseArguments(words, {
    json: 'flag',
    format: 'text',
    previous: 'texts',
    submitted: 'text',
    output: 'text',
  })
  if (asked.files.length === 0) throw new UsageError(noFilesWords('check'))
  const form = formOf(asked.flag('json'), asked.text('format'))
  const submittedOn = dayOf(asked.text('submitted'))
  const path = asked.text('output')
  if (path !== null && [...asked.files, ...asked.texts('previous')].some(sameFile(path)))
    throw new UsageError(overwritesWords(path))
  const output = path === null ? terminal : await fileOutput(path)
  const answer = answers[form](output)
  const previous = await readPrevious(asked.texts('previous'), terminal)
  let [unread, wrong] = [0, 0]
  const progress = (done: number) => terminal.progress(progressWords(done, asked.files.length))
  await answer.begin()
  for await (const { file, outcome } of readFiles(asked.files, progress)) {
    if (!outcome.ok) {
      unread += 1
      terminal.note(failureText(file, outcome.failure))
      await answer.addFailure(file, outcome.failure)
      continue
    }
    const reading = outcome.value
    const before = previousOf(reading, previous.readings)
    const verdict = checkReport(reading, { previous: before, submittedOn })
    if (verdict.findings.some(({ level }) => level === 'error')) wrong += 1
    await answer.addVerdict(file, verdict, reading)
  }
  await answer.end()
  if (path !== null) await output.close()
  if (asked.files.length > 1) terminal.note(summaryWords(asked.files.length, wrong, unread))
  if (unread > 0 || previous.failed) return 2
  return wrong > 0 ? 1 : 0
}

/** How the findings are put; each is written file by file. */
type Answer = {
  readonly begin: () => Promise<void>
  readonly addVerdict: (file: string, verdict: Verdict, reading: Reading) => Promise<void>
  readonly addFailure: (file: string, failure: FileFailure) => Promise<void>
  readonly end: () => Promise<void>
}

type Form = 'text' | 'json' | 'sarif'

const answers: Readonly<Record<Form, (output: Output) => Answer>> = {
  text: (output) => ({
    begin: async () => {},
    addVerdict: (file, verdict, reading) =>
      output.write(`${verdictText(file, reading, verdict)}\n`),
    addFailure: async () => {},
    end: async () => {},
  }),
  json: (output) => {
    const array = jsonArray(output)
    return {
      begin: async () => {},
      addVerdict: (file, verdict) => array.add(verdictJson(file, verdict)),
      addFailure: (file, failure) => array.add({ file, error: failureJson(failure) }),
      end: array.end,
    }
  },
  sarif: (output) => {
    const log = sarifLog(output, ruleBookVersion)
    return { ...log, addFailure: async (file, failure) => log.addFailure(file, failure) }
  },
}

function formOf(json: boolean, format: string | null): Form {
  if (format === null) return json ? 'json' : 'text'
  if (format !== 'text' && format !== 'json' && format !== 'sarif')
    throw new UsageError(formatsWords(format))
  if (json && format !== 'json') throw new UsageError(oneFormatWords)
  return format
}

function dayOf(text: string | null): PlainDate | undefined {
  if (text === null) return undefined
  if (!isPlainDate(text)) throw new UsageError(noDateWords(text))
  return text
}

const sameFile = (path: string) => (file: string) => resolve(file) === resolve(path)

async function readPrevious(files: readonly string[], terminal: Output) {
  const readings: Reading[] = []
  let failed = false
  for (const file of files) {
    const outcome = await readFile(file)
    if (outcome.ok) readings.push(outcome.value)
    else {
      failed = true
      terminal.note(previousWords(failureText(file, outcome.failure)))
    }
  }
  return { readings, failed }
}

/** Of several, the one of the agency's year before; the checker itself refuses one that does not fit. */
function previousOf({ report }: Reading, previous: readonly Reading[]): Reading | undefined {
  const fits = (one: Reading) =>
    Number(one.report.agency === report.agency) * 2 + Number(one.report.year === report.year - 1)
  return [...previous].sort((one, other) => fits(other) - fits(one))[0]
}
