import { chineseDate, dayOfWeek, type PlainDate } from '@gongkai/base'
import type { DayReason, ExplainedDay, StatutoryPeriod, Term } from './period.ts'
import { regionalOverlays } from './regions/index.ts'
import type { ReplyFailure } from './reply-facts.ts'
import type { Provisional, WorkingCalendar } from './working-calendar.ts'

/** Why a day counts or not, in a few words: `周末`, `国庆节放假`, `国庆节调休上班`. */
export function reasonWords(why: DayReason): string {
  switch (why.kind) {
    case 'weekend':
      return '周末'
    case 'holiday':
      return `${why.name}放假`
    case 'regional-holiday':
      return `${why.name}放假（地区规定）`
    case 'worked-weekend':
      return `${why.name}调休上班`
    case 'consultation':
      return '征求意见，停止计算'
    case 'rolled-over':
      return '最后一日遇休假日，顺延'
    case 'delayed':
      return '已告知的延迟答复期限'
  }
}

/** `20 ＋ 11 ＋ 0 ＝ 31`, or the day that replaces the sum. */
export function equationWords(period: StatutoryPeriod): string {
  const delay = period.terms.find((term) => term.kind === 'delay')
  if (delay) return `延迟至${chineseDate(delay.spans[0]![0])}，替换常规期限`
  const summands = period.terms.map((term) => term.days)
  return summands.length === 1 ? `${period.total}` : `${summands.join(' ＋ ')} ＝ ${period.total}`
}

/** What a summand is. */
export function termWords(term: Term): string {
  const name = {
    base: '法定期限',
    excluded: '征求意见扣除',
    extension: '延长',
    delay: '延迟答复',
  }[term.kind]
  return `${name}（${term.law}）`
}

/** Why a last day may still move, null where it may not (D15). */
export function provisionalWords(
  calendar: WorkingCalendar,
  provisional: readonly Provisional[],
): string | null {
  if (provisional.length === 0) return null
  const region = calendar.region ? regionalOverlays[calendar.region].name : ''
  const lacking = provisional.map(({ year, lacks }) =>
    lacks === 'national' ? `${year}年全国放假通知` : `${year}年${region}放假通知`,
  )
  return `${lacking.join('、')}尚未录入，这一天是暂定的，通知录入后会重新计算。`
}

/** `2024-10-12（周六）`. */
export const dayWords = (day: PlainDate) => `${day}（周${'一二三四五六日'[dayOfWeek(day) - 1]}）`

/** One line of the explanation: `2024-09-29（周日）  第 1 日  国庆节调休上班`. */
export function explainedDayWords({ day, number, why }: ExplainedDay): string {
  const count = number === null ? '不计' : `第 ${number} 日`
  return [dayWords(day), count, ...(why ? [reasonWords(why)] : [])].join('  ')
}

/** A refused fact in one sentence: what is wrong and what to do. */
export function replyFailureWords(failure: ReplyFailure): string {
  switch (failure.code) {
    case 'calendar.before-receipt':
      return `${failure.on} 早于收到申请之日，请核对日期。`
    case 'calendar.answered-before-sent':
      return `${failure.sent} 发出的征求意见，送达或回复日期早于发出日期，请核对。`
    case 'calendar.extension-out-of-range':
      return '延长期限须为 1 至 20 个工作日（条例第三十三条第二款）。'
    case 'calendar.extended-twice':
      return `期限只能延长一次，${failure.on} 的延长不能计入。`
    case 'calendar.extended-too-late':
      return `期限已于 ${failure.due} 届满，${failure.on} 不能再延长。`
    case 'calendar.delayed-into-past':
      return `延迟答复的日期 ${failure.until} 早于作出日，请核对。`
  }
}
