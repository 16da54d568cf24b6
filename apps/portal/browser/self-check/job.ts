import type { Reading, Verdict } from '@gongkai/annual-report/model'
import type { Paper } from '@gongkai/paper'

/** What a file gave once it was read and checked. */
export type Outcome = {
  readonly paper: Paper
  readonly reading: Reading
  readonly verdict: Verdict
  /** Hexadecimal; null where the browser offers no digest (a page without encryption). */
  readonly sha256: string | null
  /** All rules of the rule book that was used. */
  readonly rules: readonly RuleNote[]
}

/** What the page says about a rule. */
export type RuleNote = { readonly id: string; readonly title: string; readonly remedy: string }

/** `opening`: bytes are being read; `reading`: text and tables; `checking`: the rules. */
export type Step = 'opening' | 'reading' | 'checking'

export type Progress =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly step: Step; readonly share: number | null }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'stopped' }
  | { readonly is: 'done'; readonly outcome: Outcome }

/** Last year's report, chosen to be compared with. */
export type Previous = {
  readonly file: File
  readonly progress:
    | Exclude<Progress, { is: 'done' }>
    | {
        readonly is: 'done'
        readonly reading: Reading
      }
}

export type Job = {
  readonly id: number
  readonly file: File
  readonly progress: Progress
  readonly previous: Previous | null
}

export type Change =
  | { readonly act: 'add'; readonly jobs: readonly Job[] }
  | { readonly act: 'remove'; readonly id: number }
  | { readonly act: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly act: 'previous'; readonly id: number; readonly previous: Previous | null }

/** The list of files after a change; a change to a file that is gone changes nothing. */
export function changed(jobs: readonly Job[], change: Change): readonly Job[] {
  switch (change.act) {
    case 'add':
      return [...jobs, ...change.jobs]
    case 'remove':
      return jobs.filter((job) => job.id !== change.id)
    case 'progress':
      return jobs.map((job) => (job.id === change.id ? { ...job, progress: change.progress } : job))
    case 'previous':
      return jobs.map((job) => (job.id === change.id ? { ...job, previous: change.previous } : job))
  }
}
