import type { PlainDate } from '@gongkai/base'
import type { Reading, Unchecked, Verdict } from '../model/index.ts'
import { checkBasis } from './basis.ts'
import { type CopyLimits, checkCopied } from './copied.ts'
import { checkDamages } from './damages.ts'
import { checkDeadline } from './deadline.ts'
import { checkHeadings } from './headings.ts'
import { checkIdentityOfReport } from './identity-of-report.ts'
import { sayForm, sayRepair } from './messages.zh.ts'
import { checkPeriod } from './period.ts'
import { checkAgainstPrevious, previousYear } from './previous-year.ts'
import { checkPrintedFigures, checkShares } from './printed-figures.ts'
import { proposeRepair } from './propose.ts'
import { checkProse } from './prose/check-prose.ts'
import { ruleBookVersion } from './rule-book.ts'
import { type Placed, type Said, sheetOf } from './sheet.ts'
import { checkSums } from './sums.ts'
import { checkPersonalData, checkWording } from './wording.ts'

export type CheckOptions = {
  /** The same agency's report for the year before: adds I4, I6, I11, I13 and stated growth. */
  readonly previous?: Reading | undefined
  /** The day it was handed in (departments) or made public (governments): adds I15. */
  readonly submittedOn?: PlainDate | undefined
  readonly copyLimits?: CopyLimits | undefined
}

/**
 * Checks one report against the rule book (report.md §5 and the families documented in docs/law/annual-report.md).
 * Pure: the same reading and options give the same bytes. Findings come in document order, then by rule; what could not
 * be checked is listed with its reason and is never a pass.
 */
export function checkReport(reading: Reading, options: CheckOptions = {}): Verdict {
  const sheet = sheetOf(reading)
  const previous = previousYear(reading, options.previous)
  const prose = checkProse(sheet, previous)
  const said: readonly Said[] = [
    checkSums(sheet),
    checkAgainstPrevious(sheet, previous),
    checkPrintedFigures(sheet),
    checkShares(sheet),
    checkHeadings(sheet),
    checkPeriod(sheet),
    checkIdentityOfReport(sheet),
    checkBasis(sheet),
    checkDeadline(sheet, options.submittedOn),
    checkCopied(sheet, previous, options.copyLimits),
    checkPersonalData(sheet),
    checkWording(sheet),
    checkDamages(sheet),
    prose,
  ]
  const findings = said.flatMap((one) => one.findings).sort(inOrder)
  const repair = proposeRepair(sheet, prose.statements)
  const broken = findings.some(({ finding }) => identityRules.has(finding.rule))
  const unchecked: Unchecked[] = said.flatMap((one) => one.unchecked)
  unchecked.push({ rule: 'I8', path: 'table3', reason: sayForm.register })
  if (broken && !repair) unchecked.push({ rule: 'I1', path: null, reason: sayRepair.tooMany })
  return {
    ruleBook: ruleBookVersion,
    findings: findings.map(({ finding }) => finding),
    unchecked,
    repair,
    statements: prose.statements,
  }
}

const identityRules: ReadonlySet<string> = new Set(['I1', 'I2', 'I3', 'I5'])

function inOrder(one: Placed, other: Placed): number {
  return (
    one.order - other.order ||
    compareText(one.finding.rule, other.finding.rule) ||
    compareText(one.finding.path ?? '', other.finding.path ?? '')
  )
}

/** By code unit: the same on every machine, whatever its language. */
const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
