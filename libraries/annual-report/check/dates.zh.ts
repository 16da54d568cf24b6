import { chineseValue } from './prose/numbers.zh.ts'

type Day = { readonly year: number; readonly month: number; readonly day: number }

/** A stretch of days as a text writes it; `start` and `end` are its characters. */
export type Period = {
  readonly from: Day
  readonly to: Day
  readonly start: number
  readonly end: number
}

const gap = '\\s{0,3}'
const year = '((?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})'
const count = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const to = `${gap}(?:起)?${gap}[,，]?${gap}(?:至|到|—{1,2}|-{1,2}|–|－|~|～|―)${gap}`
const hour = '(?:\\d{1,2}[时:]\\d{0,2})?'

/** 2023年1月1日至12月31日, 2023.1.1—2023.12.31, 2023-01-01至2023-12-31, 二〇二三年一月一日……. */
const forms: readonly RegExp[] = [
  ['年度?', '月', `[日号]${hour}`],
  ['\\.', '\\.', ''],
  ['/', '/', ''],
  ['-', '-', ''],
].map(
  ([y, m, d]) =>
    new RegExp(
      `${year}${gap}${y}${gap}${count}${gap}${m}${gap}${count}${gap}${d}${to}(?:${year}${gap}${y}${gap}|当年|同年|本年)?${count}${gap}${m}${gap}${count}(?!\\d)`,
      'g',
    ),
)
/** 2023年1月至12月, 2023年1—12月 */
const months = new RegExp(
  `${year}${gap}年${gap}${count}${gap}月?${to}(?:${year}${gap}年${gap})?${count}${gap}月(?!${gap}[\\d一二三四五六七八九十])`,
  'g',
)
/** 统计期限为2023年度 */
const wholeYear = new RegExp(
  `(?:统计|期限|数据)[^。；;\\d]{0,14}${year}${gap}年度(?!${gap}\\d)`,
  'g',
)

const about = /统计|期限|数据|本报告|报告期|所列|时限|时间段/

/** The statistical period that a text states; outside the preamble only where the words say that it is one. */
export function periodIn(text: string, preamble: boolean): Period | null {
  if (!/[年./-]/.test(text)) return null
  const found = forms.flatMap((form) => [...text.matchAll(form)].map(daysOf))
  const all = [...found, ...[...text.matchAll(months)].map(monthsOf)].sort(
    (one, other) => one.start - other.start,
  )
  const isAbout = ({ start }: Period) => about.test(text.slice(Math.max(0, start - 50), start))
  const stated = all.find(isAbout) ?? (preamble ? all.find(isLong) : undefined)
  if (stated) return stated
  const [whole] = text.matchAll(wholeYear)
  return whole ? yearOf(whole) : null
}

/** Half a year and more: not the days of a campaign or of a call for comment. */
const isLong = ({ from, to }: Period) => (to.year - from.year) * 12 + to.month - from.month >= 6

function daysOf(found: RegExpExecArray): Period {
  const [from, month, day, until, lastMonth, lastDay] = found.slice(1)
  const first = yearNumber(from!)
  return {
    from: { year: first, month: small(month!), day: small(day!) },
    to: { year: until ? yearNumber(until) : first, month: small(lastMonth!), day: small(lastDay!) },
    ...spanOf(found),
  }
}

function monthsOf(found: RegExpExecArray): Period {
  const [from, month, until, lastMonth] = found.slice(1)
  const [first, last] = [yearNumber(from!), small(lastMonth!)]
  return {
    from: { year: first, month: small(month!), day: 1 },
    // December ends on the 31st; other months are not the whole year anyway.
    to: { year: until ? yearNumber(until) : first, month: last, day: last === 12 ? 31 : 28 },
    ...spanOf(found),
  }
}

function yearOf(found: RegExpExecArray): Period {
  const only = yearNumber(found[1]!)
  return {
    from: { year: only, month: 1, day: 1 },
    to: { year: only, month: 12, day: 31 },
    ...spanOf(found),
  }
}

const spanOf = (found: RegExpExecArray) => ({
  start: found.index,
  end:
    found.index + found[0].length + (found.input[found.index + found[0].length] === '日' ? 1 : 0),
})

const yearNumber = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (chineseValue(text.replace(/○/g, '〇')) ?? 0)

const small = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (chineseValue(text) ?? 0)

const ownReport = new RegExp(
  `(?:现将|现公布|现发布|特编制|编制|公布|发布)[^。；;《》\\d]{0,30}${year}${gap}年${gap}度?${gap}政府信息公开(?:工作)?(?:年度)?(?:报告|情况)`,
)
const lookingBack = /对照|对比|相比|较|上年|去年|以往/

/** 现将我局2023年政府信息公开工作情况报告如下: the year a preamble gives its report without a title. */
export function namedYear(text: string): { year: number; start: number; end: number } | null {
  const found = ownReport.exec(text)
  if (!found || lookingBack.test(found[0])) return null
  return { year: yearNumber(found[1]!), ...spanOf(found) }
}
