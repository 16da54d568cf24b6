import type { Frame } from './frame.ts'
import type { Sentence } from './sentences.ts'

/**
 * Why a figure that differs from the tables may still be right: it is not plainly this agency's, of this year,
 * or of this kind. Null where nothing in the sentence leaves that open.
 */
export function doubtOf(frame: Frame, sentence: Sentence, year: number): string | null {
  if (isOfAnotherYear(frame, sentence, year)) return 'year'
  const [domain] = frame.domains
  const words = sentence.text.slice(sentence.start, sentence.end)
  const before = words.slice(0, frame.end - sentence.start)
  const doubts = frame.doubts.filter((doubt) => doubt !== 'modifier' || domain === 'application')
  if (doubts.length) return doubts[0]!
  switch (domain) {
    case 'application':
      return !frame.verbs.length && frame.amount.unit === '条' ? 'verb' : null
    case 'licensing':
    case 'punishment':
    case 'coercion':
      return isWholeYearsDecisions(before, words) ? null : 'decision'
    case 'normative':
    case 'regulations':
      return doubtOfDocuments(frame, before)
    case 'review':
    case 'litigation':
      return isAboutDisclosure(sentence, before, words) ? null : 'dispute'
    default:
      return null
  }
}

/** Another year than the report's; 2021年、2022年、2023年分别 lists several. */
function isOfAnotherYear(frame: Frame, sentence: Sentence, year: number): boolean {
  if (frame.carried) return false
  if (frame.year !== null && frame.year !== year) return true
  const years = sentence.tokens.filter((token) => token.kind === 'year' && token.start < frame.end)
  const several = new Set(years.map((token) => token.kind === 'year' && token.year)).size > 1
  return several && /分别|依次/.test(sentence.text.slice(sentence.start, frame.end))
}

/** Decisions of a whole year and of all fields, said to be decisions. */
const isWholeYearsDecisions = (before: string, words: string) =>
  /决定/.test(words) &&
  /全年|本年|年度|共|\d{4}年|今年/.test(before) &&
  !/领域|专项|行动|案件查处|立案|其中/.test(before)

function doubtOfDocuments(frame: Frame, before: string): string | null {
  if (!frame.verbs.length) return 'verb'
  const site = /网站|平台|专栏|文件库|公报|公众号/.test(before)
  return frame.verbs[0] === 'verb.published' && site ? 'channel' : null
}

/** Table four counts only cases about disclosure in which the agency is the respondent. */
function isAboutDisclosure(sentence: Sentence, before: string, words: string): boolean {
  if (/(?:受理|收到|接到|接收|审理)行政复议/.test(words) && !/[因引被]/.test(words)) return false
  if (/不(?:涉及|属于|是)政府信息公开|(?:其中|含)[^,，]{0,8}信息公开/.test(words)) return false
  if (sentence.topic === 'applications' || sentence.topic === 'disputes' || sentence.part === 4)
    return true
  const about = /信息公开|依申请|公开申请/
  return about.test(before) || /(?:均|都)[^,，]{0,4}信息公开/.test(words)
}
