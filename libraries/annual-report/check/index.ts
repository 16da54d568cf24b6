export { cellName } from './cell-names.zh.ts'
export { type CheckOptions, checkReport } from './check-report.ts'
export { type CopyLimits, copyLimits } from './copied.ts'
export { type Rule, type RuleId, ruleBookVersion, rules } from './rule-book.ts'
