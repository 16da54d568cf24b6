import type { DayNumber, PlainDate } from '@gongkai/base'

/** Days before each month of a year that is no leap year. */
const daysBefore = new Int16Array([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334])

/** `toDayNumber` of base without making a text: several times as fast, for years 0001–9999. */
export function dayNumber(date: PlainDate): DayNumber {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
  const month = digit(date, 5) * 10 + digit(date, 6)
  const day = digit(date, 8) * 10 + digit(date, 9)
  const past = year - (month > 2 ? 0 : 1)
  const leaps = ((past / 4) | 0) - ((past / 100) | 0) + ((past / 400) | 0)
  // For January and February `leaps` ends with the year before, so both sides use the plain table.
  return (year - 1) * 365 + leaps + daysBefore[month - 1]! + day - 719163
}

const digit = (date: string, at: number) => date.charCodeAt(at) - 48
