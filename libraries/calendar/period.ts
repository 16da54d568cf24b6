import { addDays, addMonths, type PlainDate } from '@gongkai/base'
import { dayNumber } from './day-number.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type Provisional,
  provisionalYears,
  type WorkingCalendar,
  workingDay,
  workingDayFrom,
} from './working-calendar.ts'

/**
 * A period that can explain itself. `days` and `terms` explain `due`; while a consultation is open
 * they explain `latest`, or `earliest` where the law sets no end (D14).
 */
export type StatutoryPeriod = {
  /** The day it runs from, which is not counted (D1). */
  readonly start: PlainDate
  readonly unit: PeriodUnit
  /** What was added up, each with its articles; their `days` make `total`. */
  readonly terms: readonly Term[]
  readonly total: number
  /** The last day, or null while it is still open. */
  readonly due: PlainDate | null
  readonly earliest: PlainDate
  /** Null where nothing bounds it. */
  readonly latest: PlainDate | null
  /** Notices not entered for the years it runs through; with any, the day may still move (D15). */
  readonly provisional: readonly Provisional[]
  /** Every day after `start` up to the last, in order. By months: only the days rolled over. */
  readonly days: readonly ExplainedDay[]
}

export type PeriodUnit = 'working-day' | 'day' | 'month'

/** One summand: `days` of the period's unit. A replacing term (art. 35) names the day instead. */
export type Term = {
  readonly kind: 'base' | 'excluded' | 'extension' | 'delay'
  readonly days: number
  readonly law: string
  /** For excluded: the spans, first day to last, both excluded from counting. For delay: its day. */
  readonly spans: readonly (readonly [PlainDate, PlainDate])[]
}

/** A day of the period: the how-maniest it is, or null and why it does not count. */
export type ExplainedDay = {
  readonly day: PlainDate
  readonly number: number | null
  /** Null for a day that counts as any other does; `worked-weekend` counts and says why. */
  readonly why: DayReason | null
}

export type DayReason =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly notice: string }
  | { readonly kind: 'regional-holiday'; readonly name: string; readonly notice: string }
  | { readonly kind: 'worked-weekend'; readonly name: string; readonly notice: string }
  | { readonly kind: 'consultation' }
  | { readonly kind: 'rolled-over' }
  | { readonly kind: 'delayed' }

/** `count` working days after `start`. Throws RangeError for a negative count. */
export function workingDayPeriod(
  calendar: WorkingCalendar,
  start: PlainDate,
  count: number,
  law: string,
): StatutoryPeriod {
  const due = addWorkingDays(calendar, start, count)
  return settled(calendar, start, 'working-day', count, law, due, explain(calendar, start, due))
}

/** `count` days after `start`; a last day off rolls to the first day after the holiday (D4). */
export function naturalDayPeriod(
  calendar: WorkingCalendar,
  start: PlainDate,
  count: number,
  law: string,
): StatutoryPeriod {
  if (!(count >= 0) || !Number.isInteger(count)) throw new RangeError(`not a count: ${count}`)
  const end = addDays(start, count)
  const due = count === 0 ? end : workingDayFrom(calendar, end)
  const counted = datesAfter(start, end).map((day, at) => ({ day, number: at + 1, why: null }))
  const days = [...counted, ...rolledOver(end, due)]
  return settled(calendar, start, 'day', count, law, due, days)
}

/** `count` months after `start`: the same day or the month's last (D5), rolled over like days (D4). */
export function monthPeriod(
  calendar: WorkingCalendar,
  start: PlainDate,
  count: number,
  law: string,
): StatutoryPeriod {
  if (!(count >= 0) || !Number.isInteger(count)) throw new RangeError(`not a count: ${count}`)
  const end = addMonths(start, count)
  const due = count === 0 ? end : workingDayFrom(calendar, end)
  return settled(calendar, start, 'month', count, law, due, rolledOver(end, due))
}

/** The days after `start` up to `end`, numbered; days inside `excluded` stand still. */
export function explain(
  calendar: WorkingCalendar,
  start: PlainDate,
  end: PlainDate,
  excluded: (day: PlainDate) => boolean = () => false,
): readonly ExplainedDay[] {
  let number = 0
  return datesAfter(start, end).map((day) => {
    if (!isWorkingDay(calendar, day)) return { day, number: null, why: reasonOff(calendar, day) }
    if (excluded(day)) return { day, number: null, why: { kind: 'consultation' } }
    number += 1
    const { mark } = workingDay(calendar, day)
    const why = mark?.working
      ? ({ kind: 'worked-weekend', name: mark.holiday, notice: mark.notice } as const)
      : null
    return { day, number, why }
  })
}

function reasonOff(calendar: WorkingCalendar, day: PlainDate): DayReason {
  const { mark } = workingDay(calendar, day)
  if (!mark) return { kind: 'weekend' }
  const kind = mark.regional ? 'regional-holiday' : 'holiday'
  return { kind, name: mark.holiday, notice: mark.notice }
}

/** The days after `from` up to and including `to`. */
export function datesAfter(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const count = Math.max(0, dayNumber(to) - dayNumber(from))
  return Array.from({ length: count }, (_, at) => addDays(from, at + 1))
}

const rolledOver = (end: PlainDate, due: PlainDate): readonly ExplainedDay[] =>
  datesAfter(end, due).map((day) => ({ day, number: null, why: { kind: 'rolled-over' } }))

function settled(
  calendar: WorkingCalendar,
  start: PlainDate,
  unit: PeriodUnit,
  total: number,
  law: string,
  due: PlainDate,
  days: readonly ExplainedDay[],
): StatutoryPeriod {
  return {
    start,
    unit,
    terms: [{ kind: 'base', days: total, law, spans: [] }],
    total,
    due,
    earliest: due,
    latest: due,
    provisional: provisionalYears(calendar, start, due),
    days,
  }
}
