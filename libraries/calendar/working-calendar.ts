import { type DayNumber, fromDayNumber, type PlainDate, yearOf } from '@gongkai/base'
import { type DayIndex, type DayMark, dayIndex, weekdayAt, weekdaysThrough } from './day-index.ts'
import { dayNumber } from './day-number.ts'
import { nationalNotices } from './national/index.ts'
import type { RegionalNotice } from './notice.ts'
import { type CalendarRegion, regionalOverlays } from './regions/index.ts'

/** The working days of the nation or of a region with holidays of its own (D2, D3). */
export type WorkingCalendar = {
  readonly region: CalendarRegion | null
  readonly index: DayIndex
  /** The years whose notice, and the region's, is entered in full; all others are provisional (D15). */
  readonly complete: ReadonlySet<number>
  readonly nationalYears: ReadonlySet<number>
}

/** Which notice is lacking for a year: the nation's or the region's own. */
export type Provisional = { readonly year: number; readonly lacks: 'national' | 'regional' }

/** A day and whether it counts; `mark` is null where only the five-day week decides. */
export type WorkingDay = {
  readonly date: PlainDate
  readonly working: boolean
  readonly mark: DayMark | null
}

const calendars = new Map<CalendarRegion | null, WorkingCalendar>()

/** The calendar of a region, or the nation's. Made once. */
export function workingCalendar(region: CalendarRegion | null = null): WorkingCalendar {
  const made = calendars.get(region) ?? make(region)
  calendars.set(region, made)
  return made
}

/** Whether offices work that day. Without a notice for the year: Monday to Friday. */
export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  const day = dayNumber(date)
  return workingDaysThrough(calendar, day) > workingDaysThrough(calendar, day - 1)
}

/** The day with the notice that made it a holiday or a worked weekend, null where none did. */
export function workingDay(calendar: WorkingCalendar, date: PlainDate): WorkingDay {
  const mark = calendar.index.marks.get(dayNumber(date)) ?? null
  return { date, working: isWorkingDay(calendar, date), mark }
}

/**
 * The `count`th working day after `start`, which is not counted itself (D1); `start` itself for 0.
 * Throws RangeError where the count is negative or no whole number, or the day lies after 9999.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  start: PlainDate,
  count: number,
): PlainDate {
  const day = addWorkingDaysToNumber(calendar, dayNumber(start), count)
  return calendar.index.dates[day - calendar.index.first] ?? fromDayNumber(day)
}

/** `addWorkingDays` on day numbers (whole days since 1970-01-01): for counting by the million. */
export function addWorkingDaysToNumber(
  calendar: WorkingCalendar,
  start: DayNumber,
  count: number,
): DayNumber {
  if (!(count >= 0) || !Number.isInteger(count)) throw new RangeError(`not a count: ${count}`)
  if (count === 0) return start
  const { index } = calendar
  const n = workingDaysThrough(calendar, start) + count
  const at = n - index.base - 1
  if (at < 0) return weekdayAt(n)
  return at < index.nth.length ? index.nth[at]! : weekdayAt(n - index.surplus)
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): number {
  return workingDaysThrough(calendar, dayNumber(to)) - workingDaysThrough(calendar, dayNumber(from))
}

/** The first working day on or after `date`: where a period by natural days may end (D4). */
export function workingDayFrom(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1)
}

/** The years touched by the days after `start` up to `due` whose notice is not entered (D15). */
export function provisionalYears(
  calendar: WorkingCalendar,
  start: PlainDate,
  due: PlainDate,
): readonly Provisional[] {
  const first = start < due && start.endsWith('-12-31') ? yearOf(start) + 1 : yearOf(start)
  const found: Provisional[] = []
  for (let year = first; year <= yearOf(due); year++) {
    if (calendar.complete.has(year)) continue
    found.push({ year, lacks: calendar.nationalYears.has(year) ? 'regional' : 'national' })
  }
  return found
}

function workingDaysThrough({ index }: WorkingCalendar, day: DayNumber): number {
  if (day < index.first) return weekdaysThrough(day)
  if (day > index.last) return weekdaysThrough(day) + index.surplus
  return index.through[day - index.first]!
}

function make(region: CalendarRegion | null): WorkingCalendar {
  const regional: readonly RegionalNotice[] = region ? regionalOverlays[region].notices : []
  const nationalYears = new Set(nationalNotices.map((notice) => notice.year))
  const complete = region
    ? regional.filter((notice) => notice.complete && nationalYears.has(notice.year))
    : nationalNotices
  return {
    region,
    index: dayIndex(nationalNotices, regional),
    complete: new Set(complete.map((notice) => notice.year)),
    nationalYears,
  }
}
