import { type DayNumber, dateOf, fromDayNumber, type PlainDate } from '@gongkai/base'
import { dayNumber } from './day-number.ts'
import { type Holiday, type NationalNotice, type RegionalNotice, spanEnds } from './notice.ts'

/** Why a day is what it is, apart from the plain five-day week. */
export type DayMark = {
  readonly working: boolean
  readonly holiday: string
  /** Title or number of the notice. */
  readonly notice: string
  readonly regional: boolean
}

/**
 * All days from `first` to `last` counted once, so that any count afterwards is two look-ups.
 * Outside, every Monday to Friday counts.
 */
export type DayIndex = {
  readonly first: DayNumber
  readonly last: DayNumber
  /** Working days up to and including each day, counted from the same zero as `weekdaysThrough`. */
  readonly through: Int32Array
  /** The day of each working day, after the `base` ones that lie before the index. */
  readonly nth: Int32Array
  readonly base: number
  /** How many working days more than weekdays the index holds; negative. */
  readonly surplus: number
  readonly dates: readonly PlainDate[]
  readonly marks: ReadonlyMap<DayNumber, DayMark>
}

/** Monday to Friday up to and including `day`, counted from Monday 1969-12-29. */
export function weekdaysThrough(day: DayNumber): number {
  const days = day + 4
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/** The `n`th weekday of that count. */
export function weekdayAt(n: number): DayNumber {
  const weeks = Math.floor((n - 1) / 5)
  return weeks * 7 + (n - 1 - weeks * 5) - 3
}

/** The index over the notices' years; a region's days off go over the nation's. */
export function dayIndex(
  national: readonly NationalNotice[],
  regional: readonly RegionalNotice[],
): DayIndex {
  const marks = marksOf(national, regional)
  const years = national.map((notice) => notice.year)
  const first = dayNumber(dateOf(Math.min(...years) - 1, 1, 1))
  const last = dayNumber(dateOf(Math.max(...years) + 2, 12, 31))
  const base = weekdaysThrough(first - 1)
  const through = new Int32Array(last - first + 1)
  const days: DayNumber[] = []
  const dates: PlainDate[] = []
  for (let day = first; day <= last; day++) {
    const weekday = weekdaysThrough(day) > weekdaysThrough(day - 1)
    if (marks.get(day)?.working ?? weekday) days.push(day)
    through[day - first] = base + days.length
    dates.push(fromDayNumber(day))
  }
  const surplus = base + days.length - weekdaysThrough(last)
  return { first, last, through, nth: Int32Array.from(days), base, surplus, dates, marks }
}

function marksOf(national: readonly NationalNotice[], regional: readonly RegionalNotice[]) {
  const marks = new Map<DayNumber, DayMark>()
  const enter = (year: number, source: string, holidays: readonly Holiday[], local: boolean) => {
    for (const { name, off, work, notice = source } of holidays) {
      for (const [working, spans] of [
        [true, work],
        [false, off],
      ] as const) {
        for (const span of spans) {
          const [start, end] = spanEnds(year, span)
          for (let day = dayNumber(start); day <= dayNumber(end); day++)
            marks.set(day, { working, holiday: name, notice, regional: local })
        }
      }
    }
  }
  for (const notice of national) enter(notice.year, notice.number, notice.holidays, false)
  for (const notice of regional) enter(notice.year, notice.source, notice.holidays, true)
  return marks
}
