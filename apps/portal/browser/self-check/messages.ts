import type { Reading, Verdict } from '@gongkai/annual-report/model'
import type { Paper } from '@gongkai/paper'
import type { RuleNote, Step } from './job.ts'

/** From the page to the worker. `number` comes back with every answer. */
export type Request =
  | {
      readonly ask: 'read'
      readonly number: number
      readonly name: string
      readonly bytes: Uint8Array<ArrayBuffer>
    }
  | {
      readonly ask: 'check'
      readonly number: number
      readonly reading: Reading
      readonly previous: Reading | null
    }

/** From the worker to the page. */
export type Answer =
  | {
      readonly say: 'step'
      readonly number: number
      readonly step: Step
      readonly share: number | null
    }
  | {
      readonly say: 'read'
      readonly number: number
      readonly paper: Paper
      readonly reading: Reading
    }
  | {
      readonly say: 'checked'
      readonly number: number
      readonly verdict: Verdict
      readonly rules: readonly RuleNote[]
    }
  | { readonly say: 'refused'; readonly number: number; readonly sentence: string }
