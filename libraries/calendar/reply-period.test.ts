import { addDays, plainDate } from '@gongkai/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  type Consultation,
  isWorkingDay,
  type ReplyFact,
  replyPeriod,
  workingCalendar,
  workingDaysBetween,
} from './index.ts'

const calendar = workingCalendar()
const received = fc.nat(2600).map((days) => addDays(plainDate('2019-01-02'), days))
const asOf = plainDate('2030-01-01')

const consultationAfter = (start: string): fc.Arbitrary<Consultation> =>
  fc
    .record({
      of: fc.constantFrom('third-party', 'co-producer'),
      sent: fc.nat(45),
      delivered: fc.nat(6),
      answered: fc.option(fc.nat(40)),
    })
    .map(({ of, sent, delivered, answered }) => {
      const day = addDays(plainDate(start), sent)
      return {
        kind: 'consultation',
        of,
        sent: day,
        delivered: addDays(day, delivered),
        answered: answered === null ? null : addDays(day, answered),
      }
    })

const cases = received.chain((start) =>
  fc.record({
    start: fc.constant(start),
    facts: fc.array(consultationAfter(start), { maxLength: 4 }),
  }),
)

const due = (start: ReturnType<typeof plainDate>, facts: readonly ReplyFact[]) => {
  const result = replyPeriod(calendar, { received: start, facts, asOf })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('the reply period for any facts', () => {
  it('D7: the order in which facts are entered never matters', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ({ start, facts }, keys) => {
        const shuffled = facts
          .map((fact) => ({ fact, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact)
        expect(due(start, shuffled)).toEqual(due(start, facts))
      }),
    )
  })

  it('D8: the last day is the start plus the sum of the terms', () => {
    fc.assert(
      fc.property(cases, ({ start, facts }) => {
        const period = due(start, facts)
        const sum = period.terms.reduce((total, term) => total + term.days, 0)
        expect(period.total).toBe(sum)
        expect(period.due).toBe(addWorkingDays(calendar, start, sum))
      }),
    )
  })

  it('D7: the explanation counts to 20 and leaves out as many days as the term says', () => {
    fc.assert(
      fc.property(cases, ({ start, facts }) => {
        const period = due(start, facts)
        const numbers = period.days.flatMap((day) => (day.number === null ? [] : [day.number]))
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
        expect(numbers).toHaveLength(20)
        const still = period.days.filter((day) => day.why?.kind === 'consultation')
        expect(still).toHaveLength(period.total - 20)
        for (const day of period.days)
          expect(day.number !== null || day.why?.kind === 'consultation').toBe(
            isWorkingDay(calendar, day.day),
          )
      }),
    )
  })

  it('D7: one more consultation or a longer one never brings the day forward', () => {
    fc.assert(
      fc.property(
        received.chain((start) =>
          fc.record({
            start: fc.constant(start),
            one: consultationAfter(start),
            two: consultationAfter(start),
          }),
        ),
        ({ start, one, two }) => {
          const alone = due(start, [one]).due!
          expect(due(start, [one, two]).due! >= alone).toBe(true)
          expect(due(start, [{ ...one, answered: null }]).due! >= alone).toBe(true)
        },
      ),
    )
  })

  it('D14: the day that comes in the end lies between the earliest and the latest', () => {
    fc.assert(
      fc.property(received, fc.nat(9), fc.nat(20), (start, sentAfter, answeredAfter) => {
        const sent = addDays(start, sentAfter)
        const open: Consultation = {
          kind: 'consultation',
          of: 'third-party',
          sent,
          delivered: sent,
          answered: null,
        }
        const shown = replyPeriod(calendar, { received: start, facts: [open], asOf: sent })
        if (!shown.ok) throw new Error(shown.failure.code)
        const settled = due(start, [{ ...open, answered: addDays(sent, answeredAfter) }])
        expect(settled.due! >= shown.value.earliest).toBe(true)
        expect(settled.due! <= shown.value.latest!).toBe(true)
      }),
    )
  })

  it('D12: after a restart the facts before it change nothing', () => {
    fc.assert(
      fc.property(cases, ({ start, facts }) => {
        const restart: ReplyFact = {
          kind: 'restart',
          on: addDays(start, 120),
          cause: 'correction',
        }
        const period = due(start, [...facts, restart])
        expect(period).toEqual(due(start, [restart]))
        expect(workingDaysBetween(calendar, restart.on, period.due!)).toBe(20)
      }),
    )
  })
})
