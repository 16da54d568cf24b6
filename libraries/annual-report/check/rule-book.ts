import type { Level } from '../model/index.ts'
import { ruleRows } from './rules.zh.ts'

/** One rule as data: what it compares, at which levels it speaks, the law it rests on, the way out. */
export type Rule = {
  /** Stable for ever: `I3`, `N1`. `I…` are those of report.md §5. */
  readonly id: RuleId
  /** Every level it can report, gravest first. */
  readonly levels: readonly Level[]
  readonly title: string
  readonly compares: string
  readonly law: string
  readonly remedy: string
}

export type RuleId = keyof typeof ruleRows

/** Goes into every verdict; changes when a rule, a threshold or a level does. */
export const ruleBookVersion = '2026.1'

/** The rule book, in printed order. */
export const rules: readonly Rule[] = (Object.keys(ruleRows) as RuleId[]).map((id) => {
  const [levels, title, compares, law, remedy] = ruleRows[id]
  return { id, levels, title, compares, law, remedy }
})

/** The law a rule rests on, as findings quote it. */
export const lawOf = (id: RuleId): string => ruleRows[id][3]
