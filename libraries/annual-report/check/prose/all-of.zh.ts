import type { Statement } from '../../model/index.ts'
import { orderOfText, type Placed, type Sheet, sumAt, tell } from '../sheet.ts'
import { type Judged, statementOf } from './judge.ts'
import { labelPaths } from './measures.zh.ts'
import { sayProse } from './sayings.zh.ts'
import type { Sentence } from './sentences.ts'

const labels = {
  予以公开: 'row.granted',
  部分公开: 'row.partial',
  不予公开: 'row.denied',
  无法提供: 'row.unable',
} as const
const allOf =
  /(?:全部|均|都)已?(?:依法|依规|依法依规|按期|按时|按规定)?(予以公开|部分公开|不予公开|无法提供)(?![或和及、\d]|并)/g

/** 收到申请5件，全部予以公开: the label's rows make the figure that was named before. */
export function allOfStatements(sentence: Sentence, sheet: Sheet, judged: readonly Judged[]) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  const words = sentence.text.slice(sentence.start, sentence.end)
  for (const found of words.matchAll(allOf)) {
    const start = sentence.start + found.index
    const whole = judged.findLast(({ frame }) => frame.end <= start)
    if (whole?.statement.verdict !== 'match' || whole.frame.domains[0] !== 'application') continue
    const { low, high } = whole.frame.amount
    if (low !== high || whole.frame.rows.length || whole.frame.columns.length) continue
    const paths = labelPaths(labels[found[1] as keyof typeof labels])
    const sum = sumAt(sheet, paths)
    if (sum === null) continue
    const statement = statementOf(sentence, start, start + found[0].length, {
      subject: found[1]!,
      paths,
      stated: String(low),
      table: String(sum),
      verdict: sum === low ? 'match' : 'contradiction',
    })
    statements.push(statement)
    if (sum === low) continue
    findings.push(
      tell('I10', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
        path: paths[0]!,
        expected: sum,
        found: low,
        message: sayProse.differs(
          `${whole.statement.quote}，${statement.quote}`,
          found[1]!,
          [paths],
          [sum],
        ),
        evidence: [whole.statement, statement].map(({ quote, place }) => ({ text: quote, place })),
      }),
    )
  }
  return { statements, findings }
}
