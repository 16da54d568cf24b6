import { plainDate } from '@gongkai/base'
import { type ReplyFact, replyPeriod, type StatutoryPeriod, workingCalendar } from './index.ts'

export const nation = workingCalendar()
export const ningxia = workingCalendar('ningxia')
export const day = plainDate

export function reply(received: string, facts: readonly ReplyFact[], asOf = '2027-12-31') {
  const result = replyPeriod(nation, { received: day(received), facts, asOf: day(asOf) })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

export function refusal(received: string, facts: readonly ReplyFact[]) {
  const result = replyPeriod(nation, { received: day(received), facts, asOf: day('2027-12-31') })
  return result.ok ? null : result.failure.code
}

export const consultation = (
  sent: string,
  delivered: string | null,
  answered: string | null,
  of: 'third-party' | 'co-producer' | 'other-authority' = 'third-party',
): ReplyFact => ({
  kind: 'consultation',
  of,
  sent: day(sent),
  delivered: delivered === null ? null : day(delivered),
  answered: answered === null ? null : day(answered),
})
export const extension = (on: string, days: number): ReplyFact => ({
  kind: 'extension',
  on: day(on),
  days,
})
export const correction = (on: string): ReplyFact => ({
  kind: 'restart',
  on: day(on),
  cause: 'correction',
})

export const excludedDays = (period: StatutoryPeriod) =>
  period.terms.find((term) => term.kind === 'excluded')?.days
