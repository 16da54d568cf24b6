import type { Statement } from '../../model/index.ts'
import { cellEvidence, countAt, orderOfText, type Placed, type Sheet, tell } from '../sheet.ts'
import { isWord } from './frame.ts'
import { type Judged, statementOf } from './judge.ts'
import { sayProse } from './sayings.zh.ts'
import type { Sentence } from './sentences.ts'

const manner =
  '(?:依法|依规|依法依规|按期|按时|按规定|按要求|按照规定|及时|在?规定(?:的)?(?:时限|期限|时间)内?|在?法定(?:的)?(?:时限|期限|时间)内?|规范|如期|高质量|有效|严格|[,，])'
const closed = new RegExp(
  `(?:已?全部|[均都]已?)${manner}{0,4}(?:予以|进行了?|完成了?|得到了?)?(办结|办理完毕|办理完结|答复|回复|办理)|(办结率)(?:为|达|达到|均为|均达|均达到)?100%`,
  'g',
)
const open = /结转|尚未|正在|未到期|未办结|下年|在办|除/

/** 无结转 leaves nothing open. */
const none = /(?:无|没有|未有|不存在)[^,，。]{0,6}(?:结转|未办结|下年)/g

/** 全部按期办结: nothing is carried to the next year (report.md §4). An answer in time says less than that. */
export function closedStatements(sentence: Sentence, sheet: Sheet, judged: readonly Judged[]) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  const words = sentence.text.slice(sentence.start, sentence.end)
  const left = countAt(sheet, 'table3.carriedOut.total')
  for (const found of words.matchAll(closed)) {
    const start = sentence.start + found.index
    const about = judged.filter(({ frame }) => frame.end <= start).at(-1)
    if (!isAboutApplications(sentence, start, about) || left === null) continue
    const strict = /^办(?:结|理.)/.test(found[1] ?? '')
    const doubtful =
      !strict ||
      open.test(words.replace(none, '')) ||
      about?.statement.verdict === 'unverifiable' ||
      (about?.frame.doubts.length ?? 0) > 0
    if (left > 0 && doubtful && !strict) continue
    const verdict = left === 0 ? 'match' : doubtful ? 'unverifiable' : 'contradiction'
    const statement = statementOf(sentence, start, start + found[0].length, {
      subject: sayProse.subjects.closed,
      paths: ['table3.carriedOut.total'],
      stated: '0',
      table: String(left),
      verdict,
    })
    statements.push(statement)
    if (verdict !== 'contradiction') continue
    findings.push(
      tell('I10', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
        path: 'table3.carriedOut.total',
        expected: left,
        found: 0,
        message: sayProse.notClosed(statement.quote, left),
        evidence: [
          { text: statement.quote, place: statement.place },
          cellEvidence(sheet, 'table3.carriedOut.total'),
        ],
      }),
    )
  }
  return { statements, findings }
}

function isAboutApplications(
  sentence: Sentence,
  start: number,
  about: Judged | undefined,
): boolean {
  const before = sentence.tokens.filter((token) => token.start < start)
  const noun = before.findLast((token) => isWord(token) && token.tag.startsWith('noun.'))
  if (noun && isWord(noun)) {
    if (noun.tag === 'noun.application') return true
    return noun.tag === 'noun.apply' && (sentence.topic === 'applications' || about !== undefined)
  }
  return about?.frame.domains[0] === 'application'
}
