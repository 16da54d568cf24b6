import type { Choice } from './choice.ts'
import type { Compared } from './comparison.ts'

/** What the form offers to choose from. */
export type Offer = {
  /** Those chosen first, then others that may be added. */
  readonly organizations: readonly {
    readonly code: string
    readonly name: string
    readonly regionName: string
  }[]
  /** How many more there are than offered. */
  readonly more: number
  readonly years: readonly number[]
}

/** What was chosen, what there is to choose, and the figures. */
export type Comparison = {
  readonly choice: Choice
  readonly offer: Offer
  /** One for each authority and year chosen, also where there is no report. */
  readonly compared: readonly Compared[]
}
