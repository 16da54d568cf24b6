import type { PlainDate } from '@gongkai/base'

/** What happened to an application, as far as it moves its reply period. Order does not matter. */
export type ReplyFact =
  /** The correction came, or the fee was paid: counting begins anew after that day (arts. 30, 109号 art. 6). */
  | {
      readonly kind: 'restart'
      readonly on: PlainDate
      readonly cause: 'correction' | 'payment'
    }
  | Consultation
  /** Up to 20 working days more, allowed before the period ends (art. 33 para. 2). */
  | { readonly kind: 'extension'; readonly on: PlainDate; readonly days: number }
  /** Reasons for very many requests were asked for; the clock goes on (D13). */
  | { readonly kind: 'reasons-requested'; readonly on: PlainDate }
  /** A reasonable later day was set and told; it replaces the period's end (art. 35). */
  | { readonly kind: 'delay'; readonly on: PlainDate; readonly until: PlainDate }

/** An opinion asked for; the time it takes is not counted (art. 33 para. 3). */
export type Consultation = {
  readonly kind: 'consultation'
  /** The other authority of arts. 11 and 17 has no set period; the others have 15 working days. */
  readonly of: 'third-party' | 'co-producer' | 'other-authority'
  readonly sent: PlainDate
  /** When it arrived, from which its 15 working days run; null where not yet known. */
  readonly delivered: PlainDate | null
  readonly answered: PlainDate | null
}

export type ReplyFailure =
  | { readonly code: 'calendar.before-receipt'; readonly on: PlainDate }
  | { readonly code: 'calendar.answered-before-sent'; readonly sent: PlainDate }
  | { readonly code: 'calendar.extension-out-of-range'; readonly days: number }
  | { readonly code: 'calendar.extended-twice'; readonly on: PlainDate }
  | { readonly code: 'calendar.extended-too-late'; readonly on: PlainDate; readonly due: PlainDate }
  | { readonly code: 'calendar.delayed-into-past'; readonly until: PlainDate }

/** The day a fact enters the file. */
export const dayOfFact = (fact: ReplyFact): PlainDate =>
  fact.kind === 'consultation' ? fact.sent : fact.on

/** What is impossible about the facts as they stand, or null. Days are compared, not counted. */
export function factFailure(received: PlainDate, facts: readonly ReplyFact[]): ReplyFailure | null {
  for (const fact of facts) {
    const on = dayOfFact(fact)
    if (on < received) return { code: 'calendar.before-receipt', on }
    if (fact.kind === 'consultation' && isBackwards(fact))
      return { code: 'calendar.answered-before-sent', sent: fact.sent }
    if (fact.kind === 'extension' && !(Number.isInteger(fact.days) && inRange(fact.days)))
      return { code: 'calendar.extension-out-of-range', days: fact.days }
    if (fact.kind === 'delay' && fact.until < fact.on)
      return { code: 'calendar.delayed-into-past', until: fact.until }
  }
  return null
}

const inRange = (days: number) => days >= 1 && days <= 20

const isBackwards = ({ sent, delivered, answered }: Consultation) =>
  (answered !== null && answered < sent) || (delivered !== null && delivered < sent)
