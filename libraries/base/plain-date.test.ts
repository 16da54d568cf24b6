import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  chineseDate,
  dateOf,
  dayOfMonth,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isPlainDate,
  monthOf,
  plainDate,
  toDayNumber,
  yearOf,
} from './index.ts'

const number = fc.integer({ min: -719_162, max: 2_932_896 })
const date = number.map(fromDayNumber)

/** The platform's own calendar, as a second opinion; tests may ask it. */
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('PlainDate', () => {
  it('day numbers agree with the platform’s calendar for the years 1–9999', () => {
    fc.assert(
      fc.property(number, (day) => {
        expect(fromDayNumber(day)).toBe(iso(day))
        expect(toDayNumber(fromDayNumber(day))).toBe(day)
      }),
    )
  })

  it('weekdays agree with the platform’s calendar', () => {
    fc.assert(
      fc.property(number, (day) => {
        expect(dayOfWeek(fromDayNumber(day)) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
      }),
    )
    expect(dayOfWeek(plainDate('2024-10-12'))).toBe(6)
  })

  it('ISO text sorts as days do', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(a < b).toBe(toDayNumber(a) < toDayNumber(b))
      }),
    )
  })

  it('is exactly the days that exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (y, m, d) => {
        const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        const made = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(made.getTime()) && made.toISOString().startsWith(text)
        expect(isPlainDate(text)).toBe(exists)
      }),
    )
  })

  it.each([
    '',
    '2024-1-01',
    '2024-02-30',
    '2023-02-29',
    '0000-01-01',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '２０２４-01-01',
  ])('refuses %j', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  it('leaving the years 0001–9999 throws', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(plainDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => dateOf(2023, 2, 29)).toThrow(RangeError)
  })

  it('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
        fc.pre(toDayNumber(day) + days >= -719_162 && toDayNumber(day) + days <= 2_932_896)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('Civil Code art. 202: a month later is the same day, or the month’s last', () => {
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(plainDate('2023-08-31'), 6)).toBe('2024-02-29')
    expect(addMonths(plainDate('2024-03-31'), -1)).toBe('2024-02-29')
    expect(addMonths(plainDate('2024-11-15'), 2)).toBe('2025-01-15')
    const months = fc.integer({ min: -600, max: 600 })
    const middle = fc.integer({ min: -300_000, max: 300_000 }).map(fromDayNumber)
    fc.assert(
      fc.property(middle, months, (day, count) => {
        const later = addMonths(day, count)
        expect((yearOf(later) - yearOf(day)) * 12 + monthOf(later) - monthOf(day)).toBe(count)
        expect(dayOfMonth(later)).toBe(
          Math.min(dayOfMonth(day), daysInMonth(yearOf(later), monthOf(later))),
        )
      }),
    )
  })

  it('running text writes no leading zeros', () => {
    expect(chineseDate(plainDate('2024-09-07'))).toBe('2024年9月7日')
  })
})
