import { yearOf } from '@gongkai/base'
import {
  dayWords,
  explainedDayWords,
  nationalNotices,
  provisionalWords,
  regionalOverlays,
  type StatutoryPeriod,
  type WorkingCalendar,
} from '@gongkai/calendar'

/** The answer for a person: the day, every day on the way to it, and what it rests on. */
export function workdaysText(calendar: WorkingCalendar, period: StatutoryPeriod): string {
  const { start, total, due, days, provisional } = period
  const place = calendar.region ? regionalOverlays[calendar.region].name : '全国'
  const skipped = days.filter((day) => day.number === null).length
  const notes = provisionalWords(calendar, provisional)
  return [
    `自 ${dayWords(start)}起 ${total} 个工作日，最后一日是 ${dayWords(due!)}。`,
    `起算日不计入；按${place}放假安排，途中有 ${skipped} 天不计。`,
    ...(notes ? [`暂定：${notes}`] : []),
    ...(days.length > 0 ? ['', ...months(period)] : []),
    '',
    '依据：',
    ...lawLines(calendar, period).map((line) => `  ${line}`),
    '',
  ].join('\n')
}

function months({ days }: StatutoryPeriod): readonly string[] {
  const lines: string[] = []
  let month = ''
  for (const day of days) {
    if (!day.day.startsWith(month) || month === '') {
      month = day.day.slice(0, 7)
      lines.push(`${month.slice(0, 4)}年${Number(month.slice(5))}月`)
    }
    lines.push(`  ${explainedDayWords(day)}`)
  }
  return lines
}

function lawLines(calendar: WorkingCalendar, { start, due, terms }: StatutoryPeriod) {
  const [first, last] = [yearOf(start), yearOf(due!)]
  const within = ({ year }: { readonly year: number }) => year >= first && year <= last
  const regional = calendar.region ? regionalOverlays[calendar.region].notices : []
  return [
    ...terms.map((term) => term.law),
    ...nationalNotices.filter(within).map(({ title, number }) => `《${title}》（${number}）`),
    ...regional.filter(within).flatMap(({ source, remarks }) => [source, ...remarks]),
  ]
}
