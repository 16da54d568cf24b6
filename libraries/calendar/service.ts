import type { PlainDate } from '@gongkai/base'
import { type WorkingCalendar, workingDaysBetween } from './working-calendar.ts'

/** How a decision went out (国办公开办函〔2016〕235号). */
export type Service =
  | { readonly by: 'direct' | 'entrusted'; readonly signedFor: PlainDate }
  | { readonly by: 'mail'; readonly posted: PlainDate }
  | { readonly by: 'online'; readonly delivered: PlainDate }

/** The day that decides whether an answer was in time (235号 para. 4, D9). */
export function serviceDay(service: Service): PlainDate {
  if (service.by === 'mail') return service.posted
  return service.by === 'online' ? service.delivered : service.signedFor
}

/** Working days past the last day; 0 where it was in time. `on` is the service day, or today. */
export function workingDaysOverdue(
  calendar: WorkingCalendar,
  due: PlainDate,
  on: PlainDate,
): number {
  return on <= due ? 0 : workingDaysBetween(calendar, due, on)
}
