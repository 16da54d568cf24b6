import type { PlainDate } from '@gongkai/base'

/**
 * How far an entry is confirmed: `text` the notice itself was read, `quoted` a quotation of it,
 * `unconfirmed` neither.
 */
export type Confirmation = 'text' | 'quoted' | 'unconfirmed'

/** Days `MMDD` or spans `MMDD-MMDD` of the notice's year, both ends in it. */
export type Span = string

/** One holiday of a notice: what is off, and the weekend days that are worked for it (调休). */
export type Holiday = {
  readonly name: string
  readonly off: readonly Span[]
  readonly work: readonly Span[]
  /** The notice, where it is not the year's own: an amendment, or the next year's for 31 December. */
  readonly notice?: string
}

/** A year's days off as the State Council's General Office set them (放假办法 arts. 2, 6, 7). */
export type NationalNotice = {
  readonly year: number
  readonly title: string
  readonly number: string
  readonly confirmation: Confirmation
  readonly holidays: readonly Holiday[]
}

/** A year's own holidays of a region (放假办法 art. 4), on top of the national notice. */
export type RegionalNotice = {
  readonly year: number
  readonly source: string
  readonly confirmation: Confirmation
  /** False where some of the year's holidays are not entered yet: its due days stay provisional (D15). */
  readonly complete: boolean
  readonly holidays: readonly Holiday[]
  /** What the entry leaves to the national days, and why. */
  readonly remarks: readonly string[]
}

/** A region that has holidays of its own. */
export type RegionalOverlay = {
  readonly region: string
  readonly name: string
  /** Its GB/T 2260 code. */
  readonly code: string
  readonly notices: readonly RegionalNotice[]
}

/** First and last day of a span: `spanEnds(2024, '1001-1007')` is 2024-10-01 and 2024-10-07. */
export function spanEnds(year: number, span: Span): readonly [PlainDate, PlainDate] {
  const [first = '', last = first] = span.split('-')
  return [dayOf(year, first), dayOf(year, last)]
}

const dayOf = (year: number, text: string) =>
  `${year}-${text.slice(0, 2)}-${text.slice(2)}` as PlainDate
