import type { Heading } from './headings.ts'
import type { Row } from './rows.ts'
import { squeeze } from './words.ts'

/** A report's title taken apart. Agency and year as far as the title has them. */
export type Title = {
  readonly text: string
  readonly agency: string
  readonly year: number | null
  /** Rows it takes; null where it was found inside other text. */
  readonly from: number | null
  readonly to: number | null
}

const yearWords = '(?:20\\d{2}|二[〇○零0]?[〇○零一二三0-9][〇○零一二三四五六七八九0-9])'
const open = '[（(〔［\\[]'
const close = '[）)〕］\\]]'
const subject = '(?:(?:政府|政务)?信息公开|政务公开)'
const tail = `${subject}(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:报告|年报)`
/** 政府信息公开2023年年度报告 */
const yearInside = new RegExp(
  `(${subject}(?:工作)?)(${yearWords})年度?(?=(?:工作)?(?:年度)?报告)`,
  'u',
)
const whole = new RegExp(
  `^《?([^。；，,：:？?!>＞»《》]{0,70}?)(${tail})(?:${open}?(${yearWords})${close}?年?度?${close}?)?(?:${open}([^（()）]{2,30})${close}|全文)?》?(?:的?(?:公告|公示|通告))?$`,
  'u',
)
const editions = /^(?:全文|公开版|定稿|修订|修订版|草稿|盖章版|电子版)$/u

/** All titles among the rows, in order; a title may stand on up to four lines. */
export function titlesIn(rows: readonly Row[]): readonly Title[] {
  const found: Title[] = []
  for (let from = 0; from < rows.length; from += 1) {
    const title = titleAt(rows, from)
    if (!title) continue
    found.push(title)
    from = title.to!
  }
  return found
}

function titleAt(rows: readonly Row[], from: number): Title | null {
  let text = ''
  for (let to = from; to < Math.min(rows.length, from + 4); to += 1) {
    const row = rows[to]!
    if (row.kind === 'table' && row.cells.filter((cell) => cell.text.trim() !== '').length !== 1)
      return null
    if (row.text.length > 60 || /^[一二三四五六]、|^目录$/u.test(row.text)) return null
    text += row.text
    if (text.length > 80) return null
    const title = titleOf(text)
    if (!title) continue
    const above = title.agency === '' ? agencyAbove(rows, from) : null
    const dated = title.year === null ? titleOf(text + (rows[to + 1]?.text ?? '')) : null
    if (dated?.year) return { ...dated, from, to: to + 1 }
    if (above) return { ...titleOf(above.text + text)!, from: above.from, to }
    const below = title.agency === '' ? agencyIn(rows[to + 1]) : null
    if (below) return { ...title, agency: below, from, to: to + 1 }
    return { ...title, from, to }
  }
  return null
}

/** The agency's name on the one or two lines above the rest of the title. */
function agencyAbove(
  rows: readonly Row[],
  from: number,
): { readonly text: string; readonly from: number } | null {
  let text = ''
  let best: { text: string; from: number } | null = null
  for (let at = from - 1; at >= Math.max(0, from - 2); at -= 1) {
    const row = rows[at]!
    if (row.text.length > 40 || /[^\p{Script=Han}（）()·〇○\d]/u.test(row.text)) break
    text = row.text + text
    if (isAgency(text)) best = { text, from: at }
  }
  return best
}

/** A line that is an agency's name, in brackets or not. */
export function agencyIn(row: Row | undefined): string | null {
  const name = /^[（(]?([\p{Script=Han}（）()·]{4,40}?)[）)]?$/u.exec(row?.text ?? '')?.[1]
  return name && isAgency(name) && !/[一二三四五六]、|公开|本[局委厅]/u.test(name) ? name : null
}

export const isAgency = (text: string): boolean =>
  /(?:政府|办公室|办公厅|局|委员会|委|厅|院|中心|处|队|镇|乡|街道|办事处|[省市县区州盟旗]|会|部|馆|所|公司|学校|大学|学院|银行|站|团)$/u.test(
    text,
  ) && !/^(?:首页|目录|政府信息公开)/u.test(text)

/** Takes a title apart, or null where the text is none. */
export function titleOf(printed: string): Title | null {
  const text = withoutFrame(squeeze(printed))
  const moved = text.replace(yearInside, '$2年$1')
  const parts = whole.exec(moved)
  if (!parts) return null
  const behind = parts[4] && !editions.test(parts[4]) ? parts[4] : ''
  if (behind !== '' && !isAgency(behind)) return null
  const body = parts[1]! || behind
  const inBody = new RegExp(
    `(?:20\\d{2}(?:年度?)?[-—–至])?${open}?(${yearWords})${close}?(?:学年|年度|年|度)?`,
    'u',
  ).exec(body)
  const year = yearOf(inBody?.[1] ?? parts[3])
  if (/^(?:关于|上一篇|下一篇|附件)?$/u.test(parts[1]!) && year === null) return null
  if (/上一篇|下一篇|解读|通知|印发|公告/u.test(parts[1]!)) return null
  const rest = body.replace(inBody?.[0] ?? '', '')
  const agency = (rest === '' ? behind : rest)
    .replace(/^(?:关于|发布)|(?:关于|的|发布|公布)$/gu, '')
    .replace(/[（(]\s*[）)]/gu, '')
  return { text: text.replace(/^《|》$/gu, ''), agency, year, from: null, to: null }
}

/** Without marks around a title that are none of its own: `附件1：`, `【年报】`, `.pdf`, a site's name behind it. */
const withoutFrame = (text: string): string =>
  text
    .replace(/^[#*]+|[#*]+$/gu, '')
    .replace(/^(?:附件\d{0,2}[：:.．、]?|附[：:]|【[^】]{1,8}】)(?=.{8})/u, '')
    .replace(/(?<=(?:报告|年报)[^_|]{0,12})(?:\.(?:docx?|pdf|wps|html?|txt)|[_|].*)$/iu, '')

const digits = '〇一二三四五六七八九'

function yearOf(text: string | undefined): number | null {
  if (!text) return null
  if (/^\d{4}$/u.test(text)) return Number(text)
  const read = [...text.replace(/[○零0]/gu, '〇')].map((letter) => {
    const at = digits.indexOf(letter)
    return at >= 0 ? String(at) : letter
  })
  const year = Number(read.join(''))
  return year >= 2008 && year < 2100 ? year : null
}

/** A title quoted in running text, as the preamble does: 现发布《…2024年政府信息公开工作年度报告》. */
export function quotedTitle(text: string): Title | null {
  for (const match of text.matchAll(/《([^《》]{6,80})》/gu)) {
    const title = titleOf(match[1]!)
    if (title?.year && title.agency !== '' && !/格式/u.test(title.text)) return title
  }
  return null
}

/** The title in the file's own name for itself: `…报告_政府信息公开年报_某市人民政府网`. */
export function fileTitle(text: string | null): Title | null {
  if (!text) return null
  for (const part of text.split(/[_|－—–-]+|\s{2,}/u)) {
    const title = titleOf(part.replace(/\.(?:docx?|pdf|html?|txt)$/iu, ''))
    if (title) return title
  }
  return titleOf(text)
}

/** The statistical year as the text gives it: 从2024年1月1日至12月31日; null where it does not. */
export function periodYear(text: string): number | null {
  const found = /(20\d{2})年1月1日[^。]{0,12}?(?:(?:20\d{2})年)?12月31日/u.exec(text)
  return found ? Number(found[1]) : null
}

/** Whether headings come after a title, so that it heads a report rather than links to one. */
export function headsReport(
  title: Title,
  next: Title | undefined,
  headings: readonly Heading[],
): boolean {
  const until = next?.from ?? Number.POSITIVE_INFINITY
  return headings.filter(({ at }) => at > (title.to ?? -1) && at < until).length >= 3
}
