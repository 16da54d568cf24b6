export { nationalNotices } from './national/index.ts'
export type {
  Confirmation,
  Holiday,
  NationalNotice,
  RegionalNotice,
  RegionalOverlay,
} from './notice.ts'
export {
  type DayReason,
  datesAfter,
  type ExplainedDay,
  explain,
  monthPeriod,
  naturalDayPeriod,
  type PeriodUnit,
  type StatutoryPeriod,
  type Term,
  workingDayPeriod,
} from './period.ts'
export { type Receipt, receiptDay } from './receipt.ts'
export { type CalendarRegion, calendarRegion, regionalOverlays } from './regions/index.ts'
export type { Consultation, ReplyFact, ReplyFailure } from './reply-facts.ts'
export { consultationEnd, type ReplyInput, replyPeriod } from './reply-period.ts'
export { type Service, serviceDay, workingDaysOverdue } from './service.ts'
export { type StatutoryRule, statutoryPeriod, statutoryRules } from './statutory.zh.ts'
export {
  dayWords,
  equationWords,
  explainedDayWords,
  provisionalWords,
  reasonWords,
  replyFailureWords,
  termWords,
} from './words.zh.ts'
export {
  addWorkingDays,
  addWorkingDaysToNumber,
  isWorkingDay,
  type Provisional,
  provisionalYears,
  type WorkingCalendar,
  type WorkingDay,
  workingCalendar,
  workingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-calendar.ts'
