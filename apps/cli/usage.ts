import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'
import { nearest } from './nearest.ts'
import { needsValueWords, takesNoValueWords, unknownOptionWords } from './words.zh.ts'

/** The command was asked for in a way it does not know: one Chinese sentence, exit code 2. */
export class UsageError extends Error {}

/** `text` takes a value, `flag` none, `texts` a value and may be repeated. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag' | 'texts'>>

export type Arguments = {
  readonly files: readonly string[]
  readonly text: (name: string) => string | null
  readonly texts: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
}

/** Reads the words after a command's name. Throws UsageError for options it does not have. */
export function parseArguments(words: readonly string[], kinds: OptionKinds): Arguments {
  const options: Record<string, ParseArgsOptionDescriptor> = {}
  for (const [name, kind] of Object.entries(kinds))
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'texts' }
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const kind = kinds[token.name]
    if (!kind) throw new UsageError(unknownOption(token.rawName, kinds))
    if (kind === 'flag' && token.value !== undefined)
      throw new UsageError(takesNoValueWords(token.name))
    if (kind !== 'flag' && !token.value) throw new UsageError(needsValueWords(token.name))
  }
  return {
    files: positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    texts: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
  }
}

function unknownOption(asked: string, kinds: OptionKinds): string {
  const known = [...Object.keys(kinds), 'help'].map((name) => `--${name}`)
  return unknownOptionWords(asked, nearest(asked, known), known)
}
