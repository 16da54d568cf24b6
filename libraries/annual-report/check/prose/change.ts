import type { Judged } from './judge.ts'

/** A difference to last year as it is said, and the test it has to pass. */
export type Change = {
  readonly about: Judged
  readonly start: number
  readonly end: number
  readonly stated: string
  readonly rate: (now: number, before: number) => Rate | null
}

/** What the difference comes to; `text` is `45%`, `-5件`, `2倍`. */
export type Rate = { readonly text: string; readonly sum: string; readonly right: boolean }
