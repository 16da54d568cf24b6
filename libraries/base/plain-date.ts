import type { Brand } from './brand.ts'

/**
 * A day on the civil calendar, `2026-03-05`: no time, no zone.
 * It is its own ISO text, so `===` and `<` work, and it goes to SQL, JSON and URLs as it is.
 */
export type PlainDate = Brand<string, 'PlainDate'>

/** Whole days since 1970-01-01 on the proleptic Gregorian calendar; may be negative. */
export type DayNumber = number

/** Reads `YYYY-MM-DD`. Throws `RangeError` where the text is no day of the years 0001–9999. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** Whether the text is a day of the civil calendar written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `year`-`month`-`day`; months and days count from 1. Throws `RangeError` where there is none. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10))
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** The same day `months` later, or the month's last day where it has none (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + (monthOf(date) - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dateOf(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)))
}

/** Monday is 1 and Sunday is 7. */
export function dayOfWeek(date: PlainDate): number {
  return dayOfWeekOfNumber(toDayNumber(date))
}

/** Monday is 1 and Sunday is 7; 1970-01-01 was a Thursday. */
export function dayOfWeekOfNumber(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Civil-day arithmetic in whole days (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”). */
export function toDayNumber(date: PlainDate): DayNumber {
  const month = monthOf(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function fromDayNumber(number: DayNumber): PlainDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dateOf(year, month, day)
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `2024年9月27日`, as running text writes a day. */
export function chineseDate(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
