import { type Domain, type Doubt, isWord } from './frame.ts'
import type { Tag } from './lexicon.zh.ts'
import { type Owner, scopeOfRun, scopeOfWord } from './scope.zh.ts'
import type { Token } from './tokens.ts'

/** What a sentence has said so far that holds for the numbers still to come. */
export type State = {
  domains: readonly Domain[]
  verbs: readonly Tag[]
  rows: readonly Tag[]
  doubt: Doubt | null
  year: number | null
  among: boolean
  planned: boolean
  /** What held before the bracket that is open. */
  outside: Pick<State, 'doubt' | 'among' | 'year' | 'domains' | 'verbs' | 'rows'> | null
  /** 全市 was said: its departments, named behind it, are part of it. */
  wide: boolean
  /** Words up to here already belong to a number before them. */
  floor: number
  /** The number before counted something the tables do not have: a bare verb behind it goes on about that. */
  elsewhere: boolean
}

export const startOfSentence = (): State => ({
  domains: [],
  verbs: [],
  rows: [],
  doubt: null,
  year: null,
  among: false,
  planned: false,
  outside: null,
  wide: false,
  floor: 0,
  elsewhere: false,
})

/** What the words passed on the way say about whose figures follow. */
export function notice(token: Token, text: string, owner: Owner, state: State) {
  if (isWide(token)) state.wide = true
  if (token.kind === 'year') state.year = token.year
  else if (token.kind === 'mark') {
    if (/[;；]/.test(token.mark)) state.among = false
    bracket(token.mark, state)
  } else if (token.kind === 'unknown')
    apply(scopeOfRun(text.slice(token.start, token.end), owner), state)
  else if (isWord(token)) {
    if (token.tag === 'among') state.among = true
    else if (token.tag === 'scope.plan') state.planned = true
    else if (token.tag === 'scope.body' && state.wide && owner.kind === 'government') return
    else if (token.tag.startsWith('scope.'))
      apply(scopeOfWord(token.tag, text.slice(token.start, token.end), owner), state)
    else if (token.tag.startsWith('verb.')) state.verbs = [token.tag]
  }
}

/** What a bracket lists, and whose, is forgotten behind it; what it counts only where a figure stood before it. */
function bracket(mark: string, state: State) {
  if (/[(（]/.test(mark)) {
    const { doubt, among, year, domains, verbs, rows } = state
    state.outside = { doubt, among, year, domains, verbs, rows }
  } else if (/[)）]/.test(mark) && state.outside) {
    const { domains, verbs, rows, ...whose } = state.outside
    Object.assign(state, whose)
    if (domains.length) Object.assign(state, { domains, verbs, rows })
    state.outside = null
  }
}

const isWide = (token: Token) => isWord(token) && token.tag === 'scope.wide'

function apply(scope: Doubt | 'clear' | null, state: State) {
  if (scope === 'clear') state.doubt = null
  else if (scope) state.doubt = scope
}
