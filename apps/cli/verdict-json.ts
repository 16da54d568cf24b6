import type { Verdict } from '@gongkai/annual-report/model'

/** One file of `report check --json`. Nothing in it but the report and the rule book: the same every time. */
export function verdictJson(file: string, verdict: Verdict) {
  return {
    file,
    ruleBook: verdict.ruleBook,
    findings: verdict.findings.map(
      ({ rule, level, path, expected, found, message, law, evidence }) => ({
        rule,
        level,
        path,
        expected,
        found,
        message,
        evidence,
        law,
      }),
    ),
    unchecked: verdict.unchecked,
    repair: verdict.repair,
    statements: verdict.statements,
  }
}
