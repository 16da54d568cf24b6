import type { Command } from './command.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage.ts'
import { unknownCommandWords } from './words.zh.ts'

const commands: readonly Command[] = [
  { name: 'report read', load: () => import('./report-read.ts') },
  { name: 'report check', load: () => import('./report-check.ts') },
  { name: 'report import', load: () => import('./report-import.ts') },
  { name: 'report publish', load: () => import('./report-publish.ts') },
  { name: 'report correct', load: () => import('./report-correct.ts') },
  { name: 'report list', load: () => import('./report-list.ts') },
  { name: 'workdays', load: () => import('./workdays.ts') },
]

export type Asked = {
  readonly command: Command | null
  readonly rest: readonly string[]
  readonly help: boolean
}

/** The command that the words name. Throws UsageError where there is none of that name. */
export function commandFor(words: readonly string[]): Asked {
  const asked = words[0] === 'help' ? [...words.slice(1), '--help'] : words
  const [first, second] = asked
  const end = asked.indexOf('--')
  const help = (end < 0 ? asked : asked.slice(0, end)).some((word) => /^(--help|-h)$/.test(word))
  if (!first || first.startsWith('-')) {
    if (!first || help) return { command: null, rest: [], help }
    throw new UsageError(unknownCommandWords(first, null))
  }
  for (const command of commands) {
    const name = command.name.split(' ')
    if (name.every((word, at) => asked[at] === word))
      return { command, rest: asked.slice(name.length), help }
  }
  const groups = new Set(commands.map((command) => command.name.split(' ')[0]!))
  if (groups.has(first) && (!second || second.startsWith('-')))
    return { command: null, rest: [], help }
  const named = groups.has(first) ? `${first} ${second}` : first
  const known = groups.has(first) ? commands.map((command) => command.name) : [...groups]
  throw new UsageError(unknownCommandWords(named, nearest(named, known)))
}
