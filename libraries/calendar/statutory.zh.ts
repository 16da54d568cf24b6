import type { PlainDate } from '@gongkai/base'
import {
  monthPeriod,
  naturalDayPeriod,
  type PeriodUnit,
  type StatutoryPeriod,
  workingDayPeriod,
} from './period.ts'
import type { WorkingCalendar } from './working-calendar.ts'

type Rule = { readonly count: number; readonly unit: PeriodUnit; readonly law: string }

/** The periods the law sets, each from the day after its start (applications.md §3, §5, §6). */
export const statutoryRules = {
  /** Reply to an application, from the day received. */
  reply: { count: 20, unit: 'working-day', law: '《政府信息公开条例》第三十三条第二款' },
  /** Asking the applicant to correct, from the day received. */
  correctionNotice: { count: 7, unit: 'working-day', law: '《政府信息公开条例》第三十条' },
  /** A third party's opinion, from the day it received the letter. */
  thirdPartyOpinion: { count: 15, unit: 'working-day', law: '《政府信息公开条例》第三十二条' },
  /** A co-producing authority's opinion, from the day it received the letter. */
  coProducerOpinion: { count: 15, unit: 'working-day', law: '《政府信息公开条例》第三十四条' },
  /** Proactive disclosure, from the day the information was made or changed (D10). */
  proactiveDisclosure: { count: 20, unit: 'working-day', law: '《政府信息公开条例》第二十六条' },
  /** Paying the processing fee, from the day the applicant received the notice (F7). */
  feePayment: {
    count: 20,
    unit: 'working-day',
    law: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条',
  },
  /** Applying for administrative review, from knowing of the decision. */
  review: { count: 60, unit: 'day', law: '《行政复议法》第二十条第一款' },
  /** Suing after review, from the day the review decision was received. */
  litigationAfterReview: { count: 15, unit: 'day', law: '《行政诉讼法》第四十五条' },
  /** Suing directly, from knowing of the decision. */
  litigationDirect: { count: 6, unit: 'month', law: '《行政诉讼法》第四十六条第一款' },
  /** Comments on a draft. */
  publicComment: { count: 30, unit: 'day', law: '《规章制定程序条例》第十五条' },
  /** Longest protection of review and suit, 5 years; 20 where real estate is concerned. Hints only (D11). */
  longestReview: { count: 60, unit: 'month', law: '《行政复议法》第二十一条' },
  longestReviewRealEstate: { count: 240, unit: 'month', law: '《行政复议法》第二十一条' },
  longestLitigation: { count: 60, unit: 'month', law: '《行政诉讼法》第四十六条第二款' },
  longestLitigationRealEstate: { count: 240, unit: 'month', law: '《行政诉讼法》第四十六条第二款' },
} as const satisfies Record<string, Rule>

export type StatutoryRule = keyof typeof statutoryRules

/** A period the law sets, from `start`, which is not counted. */
export function statutoryPeriod(
  calendar: WorkingCalendar,
  rule: StatutoryRule,
  start: PlainDate,
): StatutoryPeriod {
  const { count, unit, law }: Rule = statutoryRules[rule]
  const made = { 'working-day': workingDayPeriod, day: naturalDayPeriod, month: monthPeriod }[unit]
  return made(calendar, start, count, law)
}

/** Where the reply period's own terms rest. */
export const replyLaw = {
  base: statutoryRules.reply.law,
  correction: '《政府信息公开条例》第三十条',
  payment: '国办函〔2020〕109号第六条',
  excluded: '《政府信息公开条例》第三十三条第三款',
  extension: '《政府信息公开条例》第三十三条第二款',
  delay: '《政府信息公开条例》第三十五条',
} as const
