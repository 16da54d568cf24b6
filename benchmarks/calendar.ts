import { addDays, type PlainDate, plainDate, toDayNumber } from '@gongkai/base'
import { addWorkingDays, addWorkingDaysToNumber, workingCalendar } from '@gongkai/calendar'
import chineseDays from 'chinese-days'
import { median, milliseconds, say } from './measure.ts'

const STARTS = 4096
const ROUNDS = 7
const COUNTS = [7, 15, 20, 31, 40]

/** Working-day computations a second against a loop over chinese-days, over the same starts and counts. */
export async function run(): Promise<void> {
  const starts = Array.from({ length: STARTS }, (_, at) => spread(at))
  const disagreeing = starts.filter(
    (start) => addWorkingDays(workingCalendar(), start, 20) !== loopOverChineseDays(start, 20),
  )
  say('days that differ from chinese-days', String(disagreeing.length), '0')

  const calendar = workingCalendar('ningxia')
  const numbers = starts.map(toDayNumber)
  const byNumber = await perSecond(2_000, () => {
    let sum = 0
    for (const count of COUNTS)
      for (const number of numbers) sum += addWorkingDaysToNumber(calendar, number, count)
    return sum
  })
  const byDate = await perSecond(400, () => {
    let sum = 0
    for (const count of COUNTS)
      for (const start of starts) sum += addWorkingDays(calendar, start, count).length
    return sum
  })
  const byLoop = await perSecond(1, () => {
    let sum = 0
    for (const count of COUNTS)
      for (let at = 0; at < STARTS; at += 32) sum += loopOverChineseDays(starts[at]!, count).length
    return sum
  })
  const loop = byLoop / 32
  say('working days, by day number', `${million(byNumber)} M/s`, '20 M/s')
  say('working days, by date', `${million(byDate)} M/s`)
  say('working days, loop over chinese-days', `${million(loop)} M/s`)
  say('ratio, by date against the loop', `${Math.round(byDate / loop)} ×`)
}

/** Starts all over 2019–2026, in no order a cache would like. */
function spread(at: number): PlainDate {
  return addDays(plainDate('2019-01-01'), (at * 1327) % 2800)
}

function loopOverChineseDays(start: PlainDate, count: number): PlainDate {
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (chineseDays.isWorkday(day)) left -= 1
  }
  return day
}

/** Computations a second of `times` turns over all starts and counts; the middle of several rounds. */
async function perSecond(times: number, turn: () => number): Promise<number> {
  let kept = turn()
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const taken = await milliseconds(() => {
      for (let time = 0; time < times; time++) kept += turn()
    })
    rounds.push((times * COUNTS.length * STARTS * 1000) / taken)
  }
  if (!Number.isFinite(kept)) throw new Error('the computation was left out')
  return median(rounds)
}

const million = (value: number) =>
  (value / 1_000_000).toFixed(value < 100_000 ? 4 : value < 10_000_000 ? 2 : 0)
