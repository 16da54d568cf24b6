import { type Clause, clauseLeftOf, rightOf } from './clause.ts'
import {
  type Domain,
  type Doubt,
  type Frame,
  isWord,
  type NumberToken,
  nounDomain,
} from './frame.ts'
import type { Tag } from './lexicon.zh.ts'
import { notice, type State, startOfSentence } from './notice.ts'
import { isCountUnit } from './numbers.zh.ts'
import type { Owner } from './scope.zh.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/** The numbers of a sentence that count something the tables have, each with what it is said to count. */
export function framesOf(sentence: Sentence, owner: Owner): readonly Frame[] {
  const { tokens, text } = sentence
  const frames: Frame[] = []
  const state = startOfSentence()
  let queue: Domain[] = []
  let seen = 0
  tokens.forEach((token, index) => {
    if (token.kind !== 'number') return
    for (; seen < index; seen++) notice(tokens[seen]!, text, owner, state)
    if (state.planned || !isCounted(token, sentence)) return
    const clause = clauseLeftOf(tokens, index, state.floor)
    if (clause.bare && queue.length) {
      frames.push(frameFrom(token, clause, { ...state, domains: [queue.shift()!] }, sentence))
      return
    }
    const frame = bind(sentence, index, clause, state)
    queue = []
    state.elsewhere = !frame
    if (!frame) return
    const shared = frame.domains.length > 1 && distribution(clause)
    const own = shared ? { ...frame, domains: frame.domains.slice(0, 1) } : frame
    frames.push(own)
    if (shared === 'each')
      for (const domain of frame.domains.slice(1)) frames.push({ ...frame, domains: [domain] })
    if (shared === 'respectively') queue = frame.domains.slice(1) as Domain[]
    state.domains = frame.domains
    if (frame.verbs.length) state.verbs = frame.verbs
    state.rows = frame.rows
  })
  return frames
}

function isCounted(token: NumberToken, sentence: Sentence): boolean {
  const { unit } = token.amount
  if (unit === '万元' || unit === '亿元' || unit === '元') return true
  if (!isCountUnit(unit)) return false
  // A bare number counts something only where its clause ends with it.
  return unit !== '' || /[,，。、;；)）]/.test(sentence.text[token.end] ?? '。')
}

function distribution(clause: Clause): 'each' | 'respectively' | null {
  if (clause.has('each')) return 'each'
  return clause.has('respectively') ? 'respectively' : null
}

function bind(sentence: Sentence, index: number, left: Clause, state: State): Frame | null {
  const { tokens } = sentence
  const token = tokens[index] as NumberToken
  if (left.changes || left.next === 'verb.other') return null
  const telling = left.tags('noun', 'row', 'column', 'outcome', 'proceeding', 'verb.carried')
  if (left.adjacent && telling.length) return resolve(token, left, state, sentence)
  const right = rightOf(tokens, index)
  const named = right.tags(
    'noun',
    'row',
    'column',
    'outcome',
    'proceeding',
    'verb.carriedIn',
    'verb.carriedOut',
  )
  const verbLeft = left.tags('verb').length > 0
  const one = token.amount.chinese && token.amount.low === 1
  if (
    right.adjacent &&
    named.length &&
    (left.bare || verbLeft) &&
    !(right.trailing && (one || !verbLeft))
  ) {
    state.floor = endOfClause(tokens, index)
    return resolve(token, left.join(right), state, sentence)
  }
  const free = !state.elsewhere && (right.bare || (right.adjacent && !one))
  return left.adjacent && verbLeft && free ? resolve(token, left, state, sentence) : null
}

const endOfClause = (tokens: readonly Token[], index: number) => {
  const next = tokens.findIndex(
    (token, at) => at > index && (token.kind === 'mark' || token.kind === 'number'),
  )
  return next < 0 ? tokens.length : next
}

function resolve(
  token: NumberToken,
  clause: Clause,
  state: State,
  sentence: Sentence,
): Frame | null {
  if (clause.has('blocked')) return null
  const domains = domainsOf(clause, state, sentence)
  if (!domains.length) return null
  const verbs = clause.tags('verb')
  const documents = domains[0] === 'normative' || domains[0] === 'regulations'
  const others = verbs.every((verb) => verb === 'verb.other')
  if (documents && others && (verbs.length || state.verbs[0] === 'verb.other')) return null
  return frameFrom(token, clause, { ...state, domains }, sentence)
}

function domainsOf(clause: Clause, state: State, sentence: Sentence): readonly Domain[] {
  const nouns = clause
    .lastNouns()
    .filter((tag) => tag !== 'noun.apply' || isAboutApplications(state, sentence))
  if (nouns.length) return [...new Set(nouns.map((tag) => nounDomain[tag]!).filter(Boolean))]
  const applicant = clause.tags('column').length > 0 && clause.has('noun.apply')
  if (clause.tags('noun').length && !applicant) return []
  const application = state.domains.includes('application') || isAboutApplications(state, sentence)
  if (clause.tags('row', 'column').length) {
    const rows = sentence.tokens.filter((token) => isWord(token) && token.tag.startsWith('row.'))
    return application || applicant || rows.length > 1 ? ['application'] : []
  }
  if (clause.tags('outcome', 'proceeding').length) {
    const disputes = state.domains.filter(
      (domain) => domain === 'review' || domain === 'litigation',
    )
    if (clause.tags('proceeding').length) return ['litigation']
    return disputes
  }
  const verbs = clause.tags('verb')
  const documents = state.domains.filter(
    (domain) => domain === 'normative' || domain === 'regulations',
  )
  if (verbs.some((verb) => documentVerbs.has(verb))) return documents
  if (state.domains.length) return state.domains.includes('application') ? ['application'] : []
  return application ? ['application'] : []
}

const documentVerbs: ReadonlySet<Tag> = new Set([
  'verb.made',
  'verb.published',
  'verb.repealed',
  'verb.valid',
])

const isAboutApplications = (state: State, sentence: Sentence) =>
  sentence.topic === 'applications' ||
  state.domains.includes('application') ||
  /依申请|信息公开申请|申请公开|公开申请/.test(
    sentence.text.slice(Math.max(0, sentence.start - 400), sentence.end),
  )

function frameFrom(token: NumberToken, clause: Clause, state: State, sentence: Sentence): Frame {
  const documents = state.domains[0] === 'normative' || state.domains[0] === 'regulations'
  const inherit = (verbs: readonly Tag[]) =>
    verbs.length ? verbs : state.verbs.filter((verb) => verb !== 'verb.other')
  const verbs = clause.tags('verb').filter((verb) => documents === documentVerbs.has(verb))
  const before = sentence.text.slice(sentence.start, token.start)
  const doubts = new Set<Doubt>(clause.doubts)
  if (state.doubt) doubts.add(state.doubt)
  if (/累计/.test(before) && !/全年|今年|本年|年内|当年|年度|\d年/.test(before))
    doubts.add('cumulative')
  if (/(?:截至|截止|截止到)/.test(before) && !/12月(?:31日|底)|年底|年末/.test(before))
    doubts.add('period')
  if (/\d月(?!1?日?至12月)|季度|上半年|下半年/.test(before) && !/1月1日/.test(before))
    doubts.add('period')
  if (/[由从]$/.test(before)) doubts.add('past')
  if (/(?:工作日|日|天)(?:以|之)?内/.test(before)) doubts.add('topic')
  if (clause.tags('verb').includes('verb.other')) doubts.add('verb')
  return {
    amount: token.amount,
    start: Math.min(clause.start, token.start),
    end: Math.max(token.end, clause.end),
    domains: state.domains,
    verbs: inherit(verbs),
    columns: clause.tags('column'),
    rows:
      clause.tags('row').length || !clause.tags('column').length
        ? clause.tags('row')
        : state.among
          ? state.rows
          : [],
    outcomes: clause.tags('outcome'),
    proceedings: clause.tags('proceeding'),
    carried: clause.carried,
    year: state.year,
    doubts: [...doubts],
    among: state.among,
  }
}
