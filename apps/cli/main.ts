#!/usr/bin/env node
import { commandFor } from './commands.ts'
import { helpFor } from './help.zh.ts'
import { standardOutput } from './output.ts'
import { UsageError } from './usage.ts'
import { brokenWords } from './words.zh.ts'

const output = standardOutput()
let code: number
try {
  code = await run(process.argv.slice(2))
} catch (error) {
  code = 2
  if (error instanceof UsageError) output.note(error.message)
  else output.note(brokenWords(error))
}
await output.close()
// Readers may leave workers behind; the answer is out, so nothing is waited for.
process.exit(code)

async function run(words: readonly string[]): Promise<number> {
  const { command, rest, help } = commandFor(words)
  if (help || !command) {
    if (help) await output.write(helpFor(command))
    else output.note(helpFor(null))
    return help ? 0 : 2
  }
  const { run } = await command.load()
  return run(rest, output)
}
