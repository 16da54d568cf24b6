import { plainDate } from '@gongkai/base'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay, provisionalYears, workingCalendar } from './index.ts'

const nation = workingCalendar()
const ningxia = workingCalendar('ningxia')

describe('D15: without a notice the day is provisional', () => {
  const years = (calendar: typeof nation, start: string, due: string) =>
    provisionalYears(calendar, plainDate(start), plainDate(due))

  it('D15: beyond the last national notice', () => {
    expect(years(nation, '2026-12-30', '2027-01-27')).toEqual([{ year: 2027, lacks: 'national' }])
    expect(years(nation, '2026-12-01', '2026-12-31')).toEqual([])
    expect(years(nation, '2018-12-25', '2019-01-04')).toEqual([{ year: 2018, lacks: 'national' }])
  })

  it('D15: a start on 31 December counts nothing of its own year', () => {
    expect(years(nation, '2018-12-31', '2019-01-31')).toEqual([])
  })

  it('D15: where the region has entered no notice, or only part of one', () => {
    expect(years(ningxia, '2022-06-01', '2022-06-30')).toEqual([])
    for (const year of [2023, 2024, 2025, 2026])
      expect(years(ningxia, `${year}-03-01`, `${year}-03-29`)).toEqual([
        { year, lacks: 'regional' },
      ])
    expect(years(ningxia, '2027-03-01', '2027-03-29')).toEqual([{ year: 2027, lacks: 'national' }])
  })

  it('D15: the years without notices count Monday to Friday', () => {
    expect(addWorkingDays(nation, plainDate('2030-09-27'), 5)).toBe('2030-10-04')
    expect(addWorkingDays(nation, plainDate('1999-12-31'), 1)).toBe('2000-01-03')
    expect(isWorkingDay(nation, plainDate('1900-01-01'))).toBe(true)
    expect(isWorkingDay(nation, plainDate('2100-12-31'))).toBe(true)
  })
})
