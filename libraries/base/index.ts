export type { Brand } from './brand.ts'
export {
  decimalsOf,
  fromYuan,
  type TenThousandYuan,
  tenThousandYuan,
  toYuan,
  type Yuan,
} from './decimal.ts'
export {
  addDays,
  addMonths,
  chineseDate,
  type DayNumber,
  dateOf,
  dayOfMonth,
  dayOfWeek,
  dayOfWeekOfNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isLeapYear,
  isPlainDate,
  monthOf,
  type PlainDate,
  plainDate,
  toDayNumber,
  yearOf,
} from './plain-date.ts'
export { recordOf } from './record.ts'
export { type Failure, fail, ok, type Result } from './result.ts'
