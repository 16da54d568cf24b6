import type { Statement, Unchecked } from '../../model/index.ts'
import type { PreviousYear } from '../previous-year.ts'
import type { Placed, Said, Sheet } from '../sheet.ts'
import { allOfStatements, allResultStatements } from './all-of.zh.ts'
import { checkAmongLists } from './among-lists.ts'
import { checkArithmetic } from './arithmetic.ts'
import { framesOf } from './bind.ts'
import { closedStatements } from './closed.zh.ts'
import { feeStatements } from './fees.zh.ts'
import { growthStatements } from './growth.ts'
import { type Judged, judge } from './judge.ts'
import { ownerOf } from './scope.zh.ts'
import { sentencesOf } from './sentences.ts'
import { checkSpokenGrowth } from './spoken-growth.zh.ts'
import { zeroStatements } from './zero.zh.ts'

/** I10, I12, I16, N1, N2, N3: what the six parts say in words against the three tables. */
export function checkProse(
  sheet: Sheet,
  previous: PreviousYear,
): Said & { readonly statements: readonly Statement[] } {
  const owner = ownerOf(sheet.reading.report.agency)
  const statements: Statement[] = []
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  const sentences = sentencesOf(sheet.reading)
  for (const [index, sentence] of sentences.entries()) {
    const judged: Judged[] = []
    for (const frame of framesOf(sentence, owner)) {
      const whole = judged.findLast((one) => !one.frame.among)
      const one = judge(frame, sentence, sheet, owner, whole)
      if (one) judged.push(one)
    }
    for (const one of judged) {
      statements.push(one.statement)
      if (one.finding) findings.push(one.finding)
      if (one.unchecked) unchecked.push(one.unchecked)
    }
    const growth = growthStatements(sentence, judged, sheet, previous)
    const fees = feeStatements(sentence, sheet, owner)
    const zero = zeroStatements(sentence, sheet, owner)
    const closed = closedStatements(sentence, sheet, judged)
    // 全部办结，无结转 says one thing.
    const open = closed.findings.length > 0
    const other = ({ finding }: Placed) => !open || finding.path !== 'table3.carriedOut.total'
    for (const more of [
      { ...zero, findings: zero.findings.filter(other) },
      closed,
      allOfStatements(sentence, sheet, judged),
      allResultStatements(sentence, sheet, judged),
      growth,
      fees,
    ]) {
      statements.push(...more.statements)
      findings.push(...more.findings)
    }
    unchecked.push(...growth.unchecked, ...fees.unchecked)
    findings.push(...checkSpokenGrowth(sentence))
    findings.push(...checkArithmetic(sentence, judged, sheet))
    findings.push(...checkAmongLists(sentence, sentences[index - 1], judged))
  }
  statements.sort(
    (one, other) =>
      one.at.part - other.at.part ||
      one.at.passage - other.at.passage ||
      one.at.start - other.at.start,
  )
  return { findings, unchecked, statements }
}
