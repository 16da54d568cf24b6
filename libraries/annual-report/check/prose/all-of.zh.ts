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

const results: Readonly<Record<string, 'upheld' | 'corrected'>> = {
  维持: 'upheld',
  纠正: 'corrected',
  撤销: 'corrected',
}
const allResults =
  /(?:全部|均|都)已?(?:为|被|获|予以|得到|判决|裁定|结果|复议机关|法院)*(维持|纠正|撤销)(?![或和及、\d]|并|率)/g

/** 行政复议3件，均维持: all cases of the figure named before ended so. */
export function allResultStatements(sentence: Sentence, sheet: Sheet, judged: readonly Judged[]) {
  const words = sentence.text.slice(sentence.start, sentence.end)
  const said = [...words.matchAll(allResults)].flatMap((found) => {
    const start = sentence.start + found.index
    const whole = judged.findLast(({ frame }) => frame.end <= start)
    const [group, column] = whole?.option.length === 1 ? whole.option[0]!.split('.').slice(1) : []
    if (whole?.statement.verdict !== 'match' || column !== 'total') return []
    if (!/^table4/.test(whole.option[0]!)) return []
    const path = `table4.${group}.${results[found[1]!]!}`
    return allSaid(sentence, sheet, whole, {
      words: found[0],
      start,
      name: found[1]!,
      paths: [path],
    })
  })
  return together(said)
}

/** 收到申请5件，全部予以公开: the label's rows make the figure that was named before. */
export function allOfStatements(sentence: Sentence, sheet: Sheet, judged: readonly Judged[]) {
  const words = sentence.text.slice(sentence.start, sentence.end)
  const said = [...words.matchAll(allOf)].flatMap((found) => {
    const start = sentence.start + found.index
    const whole = judged.findLast(({ frame }) => frame.end <= start)
    if (whole?.statement.verdict !== 'match' || whole.frame.domains[0] !== 'application') return []
    if (whole.frame.rows.length || whole.frame.columns.length) return []
    const paths = labelPaths(labels[found[1] as keyof typeof labels])
    return allSaid(sentence, sheet, whole, { words: found[0], start, name: found[1]!, paths })
  })
  return together(said)
}

type AllSaid = { readonly statement: Statement; readonly finding: Placed | null }

const together = (said: readonly AllSaid[]) => ({
  statements: said.map(({ statement }) => statement),
  findings: said.flatMap(({ finding }) => finding ?? []),
})

type Words = {
  readonly words: string
  readonly start: number
  readonly name: string
  readonly paths: readonly string[]
}

/** All of `whole` stand in the cells that the words name. */
function allSaid(
  sentence: Sentence,
  sheet: Sheet,
  whole: Judged,
  { words, start, name, paths }: Words,
): readonly AllSaid[] {
  const { low, high } = whole.frame.amount
  const sum = sumAt(sheet, paths)
  if (low !== high || sum === null) return []
  const statement = statementOf(sentence, start, start + words.length, {
    subject: name,
    paths,
    stated: String(low),
    table: String(sum),
    verdict: sum === low ? 'match' : 'contradiction',
  })
  if (sum === low) return [{ statement, finding: null }]
  const order = orderOfText(sentence.part, sentence.passage, statement.at.start)
  const finding = tell('I10', 'warning', order, {
    path: paths[0]!,
    expected: sum,
    found: low,
    message: sayProse.differs(`${whole.statement.quote}，${statement.quote}`, name, [paths], [sum]),
    evidence: [whole.statement, statement].map(({ quote, place }) => ({ text: quote, place })),
  })
  return [{ statement, finding }]
}
