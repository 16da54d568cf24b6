import type { Place } from '@gongkai/paper'

export type Level = 'error' | 'warning' | 'note'

/** What a check says about a report: data, never an error of the program. */
export type Finding = {
  /** Stable id of the rule: `I1`, `N3`, `D1`. */
  readonly rule: string
  readonly level: Level
  /** The cell, row or part it is about: `table3.granted.natural`, `part.5`, `prose`; null for the whole report. */
  readonly path: string | null
  readonly expected: string | null
  readonly found: string | null
  /** One Chinese sentence or two: what is wrong and what to do. */
  readonly message: string
  /** The article or document it rests on. */
  readonly law: string
  readonly evidence: readonly Evidence[]
}

export type Evidence = {
  /** Words of the report, or an equation with its figures. */
  readonly text: string
  /** The cell, where the evidence is one. */
  readonly path?: string
  readonly place: Place | null
}

/** A check that could not run says so; that is never a pass. */
export type Unchecked = {
  readonly rule: string
  readonly path: string | null
  /** Chinese: what is lacking. */
  readonly reason: string
}

/** A change of cells that makes every identity hold again. */
export type Repair = {
  readonly changes: readonly {
    readonly path: string
    readonly from: string | null
    readonly to: string
    readonly evidence: readonly Evidence[]
  }[]
  /** How many smallest repairs there are; with more than one, none is certain. */
  readonly alternatives: number
}

/** A figure in prose bound to what it counts. */
export type Statement = {
  readonly quote: string
  /** Chinese name of what is counted, as understood: `本年新收`, `行政复议`. */
  readonly subject: string
  /** The cells it stands for; their sum is compared. Empty where it names none. */
  readonly paths: readonly string[]
  readonly stated: string
  readonly table: string | null
  readonly verdict: 'match' | 'contradiction' | 'unverifiable'
  readonly place: Place | null
  /** Where the words stand: part (0 is the preamble), passage index in it, and characters. */
  readonly at: {
    readonly part: number
    readonly passage: number
    readonly start: number
    readonly end: number
  }
}

/** The whole outcome of checking one report; the same input gives the same bytes. */
export type Verdict = {
  readonly ruleBook: string
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  readonly repair: Repair | null
  readonly statements: readonly Statement[]
}
