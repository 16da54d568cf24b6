import {
  addDays,
  dayOfWeek,
  daysBetween,
  type PlainDate,
  plainDate,
  toDayNumber,
} from '@gongkai/base'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-number.ts'
import {
  addWorkingDays,
  addWorkingDaysToNumber,
  calendarRegion,
  isWorkingDay,
  nationalNotices,
  workingCalendar,
  workingDay,
  workingDayFrom,
  workingDaysBetween,
} from './index.ts'

const nation = workingCalendar()
const ningxia = workingCalendar('ningxia')
const calendars = fc.constantFrom(nation, ningxia)
const anyDay = fc
  .integer({ min: toDayNumber(plainDate('1900-01-01')), max: toDayNumber(plainDate('2100-12-31')) })
  .map((number) => addDays(plainDate('1970-01-01'), number))
const noticeDay = fc
  .integer({ min: 0, max: daysBetween(plainDate('2018-10-01'), plainDate('2027-06-30')) })
  .map((days) => addDays(plainDate('2018-10-01'), days))

/** The package's data, not its functions: those are right only in some of the machine's time zones. */
const worksInChineseDays = (day: PlainDate) =>
  day in chineseDays.workdays || (dayOfWeek(day) <= 5 && !(day in chineseDays.holidays))

describe('D2: working days are Monday to Friday, less days off, plus weekends worked', () => {
  it('D2: agrees with chinese-days on every day of 2019–2026', () => {
    const differing: string[] = []
    for (let day = plainDate('2019-01-01'); day <= '2026-12-31'; day = addDays(day, 1))
      if (isWorkingDay(nation, day) !== worksInChineseDays(day)) differing.push(day)
    expect(differing).toEqual([])
  })

  it('§3.1: holds every day off and every weekend worked that the notices list, and no other', () => {
    const listed = nationalNotices.map(({ year, holidays }) => [
      year,
      holidays.flatMap((holiday) => holiday.off).join(' '),
      holidays.flatMap((holiday) => holiday.work).join(' '),
    ])
    expect(listed).toEqual([
      [2019, '0101 0204-0210 0405 0501-0504 0607 0913 1001-1007', '0202 0203 0428 0505 0929 1012'],
      [
        2020,
        '0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008',
        '0119 0426 0509 0628 0927 1010',
      ],
      [
        2021,
        '0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007',
        '0207 0220 0425 0508 0918 0926 1009',
      ],
      [
        2022,
        '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231',
        '0129 0130 0402 0424 0507 1008 1009',
      ],
      [
        2023,
        '0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006',
        '0128 0129 0423 0506 0625 1007 1008',
      ],
      [
        2024,
        '0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007',
        '0204 0218 0407 0428 0511 0914 0929 1012',
      ],
      [2025, '0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
      [
        2026,
        '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
        '0104 0214 0228 0509 0920 1010',
      ],
    ])
  })

  it('D2: every weekend worked falls on a weekend and no day is both off and worked', () => {
    for (const [day, mark] of nation.index.marks)
      if (mark.working) expect((((day + 3) % 7) + 7) % 7).toBeGreaterThanOrEqual(5)
  })
})

describe('D3: a region with holidays of its own lies over the nation', () => {
  it.each([
    '2019-06-05',
    '2019-08-13',
    '2020-05-25',
    '2020-07-31',
    '2021-05-14',
    '2021-07-19',
    '2022-07-11',
    '2022-07-12',
  ])('D3: %s is off in 宁夏 and worked elsewhere', (text) => {
    expect(isWorkingDay(ningxia, plainDate(text))).toBe(false)
    expect(isWorkingDay(nation, plainDate(text))).toBe(true)
    expect(workingDay(ningxia, plainDate(text)).mark?.regional).toBe(true)
  })

  it('D3: 宁夏 differs from the nation on 14 days of 2019–2026 and on no other', () => {
    let differing = 0
    for (let day = plainDate('2019-01-01'); day <= '2026-12-31'; day = addDays(day, 1))
      if (isWorkingDay(nation, day) !== isWorkingDay(ningxia, day)) differing += 1
    expect(differing).toBe(14)
  })

  it('D3: 开斋节 of 2022 is part of 劳动节, and 23 April 2023 is worked as the nation works', () => {
    expect(workingDay(ningxia, plainDate('2022-05-03')).mark?.holiday).toBe('劳动节')
    expect(isWorkingDay(ningxia, plainDate('2023-04-23'))).toBe(true)
    expect(isWorkingDay(ningxia, plainDate('2023-04-22'))).toBe(false)
  })

  it('finds a region by key, name and code', () => {
    expect(['ningxia', 'Ningxia', '宁夏', '640000'].map(calendarRegion)).toEqual(
      Array(4).fill('ningxia'),
    )
    expect(calendarRegion('hebei')).toBeNull()
  })
})

describe('counting', () => {
  const naive = (calendar: typeof nation, start: PlainDate, count: number) => {
    let day = start
    for (let left = count; left > 0; ) {
      day = addDays(day, 1)
      if (isWorkingDay(calendar, day)) left -= 1
    }
    return day
  }

  it('D1: two look-ups give what a loop over days gives', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.oneof(noticeDay, anyDay),
        fc.integer({ min: 0, max: 400 }),
        (calendar, start, count) => {
          expect(addWorkingDays(calendar, start, count)).toBe(naive(calendar, start, count))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('D1: the day found is a working day after the start, and counting back gives the number', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.oneof(noticeDay, anyDay),
        fc.integer({ min: 1, max: 60_000 }),
        (calendar, start, count) => {
          const due = addWorkingDays(calendar, start, count)
          expect(due > start).toBe(true)
          expect(isWorkingDay(calendar, due)).toBe(true)
          expect(workingDaysBetween(calendar, start, due)).toBe(count)
          expect(workingDaysBetween(calendar, due, start)).toBe(-count)
        },
      ),
    )
  })

  it('a later start or a larger count never gives an earlier day', () => {
    fc.assert(
      fc.property(
        calendars,
        noticeDay,
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        (calendar, start, days, count, more) => {
          const due = addWorkingDays(calendar, start, count)
          expect(addWorkingDays(calendar, addDays(start, days), count) >= due).toBe(true)
          expect(addWorkingDays(calendar, start, count + more) >= due).toBe(true)
        },
      ),
    )
  })

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendars, noticeDay, fc.nat(80), fc.nat(80), (calendar, start, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, a), b)).toBe(
          addWorkingDays(calendar, start, a + b),
        )
      }),
    )
  })

  it('no working days after a day is that day, and a negative or broken count is refused', () => {
    const start = plainDate('2024-10-05')
    expect(addWorkingDays(nation, start, 0)).toBe(start)
    expect(workingDayFrom(nation, start)).toBe('2024-10-08')
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => addWorkingDays(nation, start, count)).toThrow(RangeError)
    expect(() => addWorkingDaysToNumber(nation, 0, -1)).toThrow(RangeError)
  })

  it('the fast day number is that of base, for every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (number) => {
        const date = addDays(plainDate('1970-01-01'), number)
        expect(dayNumber(date)).toBe(number)
      }),
    )
    for (const year of [1, 4, 100, 400, 1900, 2000, 2024, 2100, 9999])
      for (const day of ['01-01', '02-28', '03-01', '12-31']) {
        const date = plainDate(`${String(year).padStart(4, '0')}-${day}`)
        expect(dayNumber(date)).toBe(toDayNumber(date))
      }
  })
})
