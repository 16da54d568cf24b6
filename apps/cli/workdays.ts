import { isPlainDate, type PlainDate, yearOf } from '@gongkai/base'
import {
  type CalendarRegion,
  calendarRegion,
  reasonWords,
  type StatutoryPeriod,
  workingCalendar,
  workingDayPeriod,
} from '@gongkai/calendar'
import type { Run } from './command.ts'
import { parseArguments, UsageError } from './usage.ts'
import {
  missingWorkdaysWords,
  noCountWords,
  noDateWords,
  noRegionWords,
  surplusWords,
  workdaysLaw,
  yearOutOfRangeWords,
} from './words.zh.ts'
import { workdaysText } from './workdays.zh.ts'

const MOST = 10_000

/** `gongkai workdays --from DAY --add N [--region R] [--json]`: the Nth working day after a day, explained. */
export const run: Run = async (words, output) => {
  const asked = parseArguments(words, { from: 'text', add: 'text', region: 'text', json: 'flag' })
  if (asked.files.length > 0) throw new UsageError(surplusWords(asked.files[0]!))
  const [from, add] = [asked.text('from'), asked.text('add')]
  if (from === null || add === null) throw new UsageError(missingWorkdaysWords)
  const region = regionOf(asked.text('region'))
  const start = dayOf(from)
  const calendar = workingCalendar(region)
  const period = workingDayPeriod(calendar, start, countOf(add), workdaysLaw)
  await output.write(
    asked.flag('json')
      ? `${JSON.stringify(asJson(period, region))}\n`
      : workdaysText(calendar, period),
  )
  return 0
}

function asJson(period: StatutoryPeriod, region: CalendarRegion | null) {
  return {
    from: period.start,
    add: period.total,
    region,
    due: period.due,
    provisional: period.provisional.length > 0,
    skipped: period.days
      .filter(({ number }) => number === null)
      .map(({ day, why }) => ({ day, why: reasonWords(why!) })),
  }
}

function dayOf(text: string): PlainDate {
  if (!isPlainDate(text)) throw new UsageError(noDateWords(text))
  if (yearOf(text) < 1900 || yearOf(text) > 2100) throw new UsageError(yearOutOfRangeWords(text))
  return text
}

function countOf(text: string): number {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(count <= MOST)) throw new UsageError(noCountWords(text, MOST))
  return count
}

function regionOf(text: string | null): CalendarRegion | null {
  if (text === null) return null
  const region = calendarRegion(text)
  if (!region) throw new UsageError(noRegionWords(text))
  return region
}
