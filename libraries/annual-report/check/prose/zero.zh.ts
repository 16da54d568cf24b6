import type { CellPath, Statement } from '../../model/index.ts'
import { orderOfText, type Placed, type Sheet, sumAt, tell } from '../sheet.ts'
import { isFiller, isWord } from './frame.ts'
import { statementOf } from './judge.ts'
import type { Tag } from './lexicon.zh.ts'
import { sayProse } from './sayings.zh.ts'
import { type Owner, scopeOfRun, scopeOfWord } from './scope.zh.ts'
import type { Sentence } from './sentences.ts'
import { type Token, tokensOf } from './tokens.ts'

const negation =
  /(?:[均都也并]?(?:从)?未(?:有|曾)?(?:发生|产生|出现|收到|接到|涉及|引发|引起|被提起|受理|制发|出台|印发|制定|发布|新制定|新增)|没有(?:发生|收到|出现|产生|接到|制发|出台|制定|印发)?|不存在|(?<![\u4e00-\u9fff])无(?![法正障关论效需偿线缝纸锡为])|(?<=[均年度也并内])无(?![法正障关论效需偿线缝纸锡为])|(?<=[结毕复])无(?=结转)|零(?=行政复议|行政诉讼|复议|诉讼|申请))/g
const trouble = /逾期|超期|超时|投诉|举报|不规范|违规|追责|问责|舆情|收费|差错|失误|拖延|积压/
const lost = /败诉|纠错|被纠正|撤销|责令|确认违法|变更|重新作出/
const harmless =
  /^(?:任何|任何形式|形式|举报|投诉|街道|镇|乡|对|我|本|向|政府|工作|而|起|所|致|导致|事件|问题|现象|行政|情况|之|等|本机关|行政机关|不服|提起|要求|该类|此类|上述|内|期|一|例|起|件|次|当事人|外|单位|的)+$/

/** Nothing of the kind happened: 未发生因政府信息公开引起的行政复议、行政诉讼; 行政复议、行政诉讼均为零. The cells must be 0. */
export function zeroStatements(sentence: Sentence, sheet: Sheet, owner: Owner) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  for (const { subjects, start, end } of denialsIn(sentence)) {
    const doubtful = isDoubtful(sentence, start, sheet, owner)
    for (const { subject, paths: first, or } of subjects) {
      const paths = or && sumAt(sheet, or) === 0 ? or : first
      const sum = sumAt(sheet, paths)
      const verdict =
        sum === 0 ? 'match' : sum === null || doubtful ? 'unverifiable' : 'contradiction'
      const told = {
        subject,
        paths,
        stated: '0',
        table: sum === null ? null : String(sum),
        verdict,
      } as const
      const statement = statementOf(sentence, start, end, told)
      statements.push(statement)
      if (verdict === 'contradiction')
        findings.push(broken(statement, paths, sum!, sentence, sheet))
    }
  }
  return { statements, findings }
}

function broken(
  statement: Statement,
  paths: readonly CellPath[],
  sum: number,
  sentence: Sentence,
  sheet: Sheet,
): Placed {
  const cells = paths.map((path) => ({
    text: sayProse.cell(path, sheet.reading.cells[path].value),
    path,
    place: sheet.reading.cells[path].place,
  }))
  return tell('I10', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
    path: paths[0]!,
    expected: sum,
    found: 0,
    message: sayProse.notZero(statement.quote, paths, sum),
    evidence: [{ text: statement.quote, place: statement.place }, ...cells],
  })
}

type Denial = {
  readonly subjects: readonly Subject[]
  readonly start: number
  readonly end: number
}

function denialsIn(sentence: Sentence): readonly Denial[] {
  const words = sentence.text.slice(sentence.start, sentence.end)
  const before = [...words.matchAll(negation)].flatMap((found): readonly Denial[] => {
    const start = sentence.start + found.index
    const denied = deniedBy(sentence, start + found[0].length, found[0])
    return denied ? [{ ...denied, start }] : []
  })
  const behind = [...words.matchAll(/[为是]零(?![件起宗容距星售基下部报])/g)].flatMap(
    (found): readonly Denial[] => {
      const end = sentence.start + found.index + found[0].length
      const from =
        Math.max(...[...'，,。;；(（'].map((mark) => sentence.text.lastIndexOf(mark, end - 1))) + 1
      const start = Math.max(from, sentence.start)
      const tags = sentence.tokens.filter(
        (token) => isWord(token) && token.start >= start && token.end <= end,
      )
      const nouns = tags.flatMap((token) =>
        isWord(token) && token.tag.startsWith('noun.') ? [token.tag] : [],
      )
      const subjects = subjectsOf(nouns, sentence.text.slice(start, end), '零', sentence)
      return subjects.length ? [{ subjects, start, end }] : []
    },
  )
  return [...before, ...behind]
}

type Subject = {
  readonly subject: string
  readonly paths: readonly CellPath[]
  /** What the words may mean as well. */
  readonly or?: readonly CellPath[]
}

function deniedBy(
  sentence: Sentence,
  from: number,
  negator: string,
): { subjects: readonly Subject[]; end: number } | null {
  const { text } = sentence
  const tokens = tokensOf(text, from, Math.min(sentence.end, from + 160))
  const tags: Tag[] = []
  let end = from
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark !== '、') break
    const one = token.kind === 'number' && token.amount.chinese && token.amount.low === 1
    if (token.kind === 'mark' || one || isFiller(token)) continue
    if (isWord(token) && /^(?:noun|verb)\./.test(token.tag)) {
      tags.push(token.tag)
      end = token.end
    } else if (!(token.kind === 'unknown' && harmless.test(text.slice(token.start, token.end)))) {
      if (!passable(token, text, tags)) return null
      break
    }
  }
  const clause = text.slice(from, Math.min(sentence.end, end + 12)).split(/[,，;；]/)[0]!
  const carried = tags.includes('verb.carried') ? carriedNone(tags, from, sentence) : null
  const subjects = carried ?? subjectsOf(tags, clause, negator, sentence)
  return subjects.length ? { subjects, end } : null
}

/** 全部办结，无结转 is of the next year; 收到25件，无结转 may be of the year before. */
function carriedNone(tags: readonly Tag[], at: number, sentence: Sentence): readonly Subject[] {
  const before = sentence.text.slice(sentence.start, at)
  const words = sentence.text.slice(sentence.start, sentence.end)
  const applications = tags.some((tag) => tag === 'noun.apply' || tag === 'noun.application')
  const own = applications || sentence.topic === 'applications' || /申请/.test(before)
  if (!own || /资金|经费|预算|项目|复议|诉讼|提案|建议|信访/.test(words)) return []
  const paths: readonly CellPath[] = ['table3.carriedOut.total']
  const past = /上年|上一年|去年|往年|年初/.test(before)
  const open = past || (/收到|新收|接收|受理/.test(before) && !/办结|办理|答复|回复/.test(before))
  const subject = '结转'
  return [open ? { subject, paths, or: ['table3.carriedIn.total'] } : { subject, paths }]
}

/** Words that nobody knows may follow only where the list plainly goes on to something else. */
function passable(token: Token, text: string, tags: readonly Tag[]): boolean {
  if (!tags.length) return false
  const words = text.slice(token.start, token.end)
  return (
    lost.test(words) || /^(?:败诉|被)/.test(words) || /[及和、]$/.test(text.slice(0, token.start))
  )
}

function subjectsOf(
  tags: readonly Tag[],
  clause: string,
  negator: string,
  sentence: Sentence,
): readonly Subject[] {
  const review = tags.includes('noun.review')
  const litigation = tags.includes('noun.litigation')
  if (review || litigation) return disputes(review, litigation, clause, sentence)
  if (trouble.test(clause)) return []
  if (
    tags.includes('noun.normative') &&
    /制发|出台|印发|制定|发布|无|没有/.test(negator + clause) &&
    !/审查|备案|违|不/.test(clause)
  )
    return [{ subject: '规范性文件制发', paths: ['table2.normative.made'] }]
  if (tags.includes('verb.carriedIn'))
    return [{ subject: '上年结转', paths: ['table3.carriedIn.total'] }]
  if (tags.includes('verb.carriedOut'))
    return [{ subject: '结转下年度', paths: ['table3.carriedOut.total'] }]
  if (
    tags.includes('noun.application') &&
    /收到|接到|受理|^无|没有$|零/.test(negator) &&
    !/答复|办理|处理/.test(clause)
  )
    return [{ subject: '本年新收', paths: ['table3.newReceived.total'] }]
  return []
}

function disputes(
  review: boolean,
  litigation: boolean,
  clause: string,
  sentence: Sentence,
): readonly Subject[] {
  const words = sentence.text.slice(sentence.start, sentence.end)
  const own =
    sentence.topic !== null || sentence.part === 4 || /信息公开|依申请|公开申请/.test(words)
  if (!own || /超期|逾期未|听证|复议决定/.test(clause)) return []
  const result = lost.test(clause) ? 'corrected' : 'total'
  const name = result === 'corrected' ? '结果纠正' : ''
  const subjects: Subject[] = []
  if (review) subjects.push({ subject: `行政复议${name}`, paths: [`table4.review.${result}`] })
  if (litigation) {
    const paths: CellPath[] = [
      `table4.litigationDirect.${result}`,
      `table4.litigationAfterReview.${result}`,
    ]
    subjects.push({ subject: `行政诉讼${name}`, paths })
  }
  return subjects
}

function isDoubtful(sentence: Sentence, at: number, sheet: Sheet, owner: Owner): boolean {
  let doubt = false
  for (const token of sentence.tokens) {
    if (token.start >= at) break
    if (token.kind === 'year' && token.year !== sheet.reading.report.year) return true
    if (isWord(token) && (token.tag === 'scope.plan' || token.tag === 'scope.period')) return true
    const scope = isWord(token)
      ? scopeOfWord(token.tag, sentence.text.slice(token.start, token.end), owner)
      : token.kind === 'unknown'
        ? scopeOfRun(sentence.text.slice(token.start, token.end), owner)
        : null
    if (scope) doubt = scope !== 'clear'
  }
  return doubt
}
