/** A number in running text with its unit; `low` and `high` are equal unless it is approximate. */
export type Amount = {
  readonly low: number
  readonly high: number
  /** Digits behind the point, as written. */
  readonly decimals: number
  readonly unit: string
  readonly chinese: boolean
  /** Index just behind number and unit. */
  readonly end: number
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
/** 廿五, 卅六: written short for 二十, 三十. */
const shortTens: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' }
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const arabic = /(\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,9})(?:\.\s?(\d{1,4}))?/y
const chinese = /[零〇一二两三四五六七八九十百千万亿廿卅]{1,15}/y
const unit =
  /个百分点|个工作日|工作日|人次|件次|批次|场次|万元|亿元|小时|周年|年度|年|%|‰|件|条|份|起|宗|项|个|例|次|部|元|单|期|篇|场|月|日|天|号|人|名|家|户|类|批|处|届|时|分|秒|页|本|册|套|幅|群/y
const counting = /^(?:件次|件|条|份|起|宗|项|个|例|次|人次|单|部|元|万元|期|篇)$/

/** Units in which applications, cases and documents are counted. */
export const isCountUnit = (text: string): boolean =>
  /^(?:件次|件|条|份|起|宗|项|个|例|次|单|部|)$/.test(text)

/** The number that begins at `start`, or null. Chinese numerals need a unit that counts things. */
export function amountAt(text: string, start: number): Amount | null {
  const code = text.charCodeAt(start)
  if (code >= 0x30 && code <= 0x39) return arabicAt(text, start)
  const letter = text[start]!
  if (!(letter in digits) && !(letter in tens) && !(letter in shortTens)) return null
  return chineseAt(text, start)
}

function arabicAt(text: string, start: number): Amount | null {
  arabic.lastIndex = start
  const found = arabic.exec(text)
  if (!found) return null
  const decimals = found[2]?.length ?? 0
  let value = Number(`${found[1]!.replaceAll(',', '')}.${found[2] ?? ''}`)
  let end = start + found[0].length
  let step = smallestStep(value, decimals)
  const scale =
    text[end] === '万' && text[end + 1] !== '元'
      ? 10_000
      : text[end] === '亿' && text[end + 1] !== '元'
        ? 1e8
        : 1
  if (scale > 1) {
    end++
    step = decimals ? scale / 10 ** decimals : smallestStep(value, 0) * scale
    value = Math.round(value * scale * 1e4) / 1e4
  }
  // 1.3万 is written to the thousand, so it stands for what rounds to it.
  const rounded = scale > 1 && decimals > 0
  return finish(text, start, end, { value, step, decimals: scale > 1 ? 0 : decimals, rounded })
}

function chineseAt(text: string, start: number): Amount | null {
  chinese.lastIndex = start
  const found = chinese.exec(text)
  if (!found) return null
  const value = chineseValue(found[0])
  if (value === null) return null
  const end = start + found[0].length
  const step = smallestStep(value, 0)
  const amount = finish(text, start, end, { value, step, decimals: 0, rounded: false })
  return counting.test(amount.unit) ? { ...amount, chinese: true } : null
}

type Read = {
  readonly value: number
  readonly step: number
  readonly decimals: number
  readonly rounded: boolean
}

function finish(text: string, start: number, numberEnd: number, read: Read): Amount {
  let end = numberEnd
  let { value: low, value: high } = read
  const more = text[end] === '余' || (text[end] === '多' && text[end + 1] !== '元')
  if (more) end++
  unit.lastIndex = end
  const found = unit.exec(text)
  if (found) end += found[0].length
  if (
    text[end] === '余' ||
    (found && text[end] === '多' && /[,，。、;；)）]/.test(text[end + 1] ?? '。'))
  ) {
    high = low + read.step - 1
    end++
  }
  if (more) high = low + read.step - 1
  if (read.rounded) {
    low -= read.step / 2
    high += read.step / 2
  }
  const before = text.slice(Math.max(0, start - 3), start)
  const after = text.slice(end, end + 2)
  if (/(?:^|[^最附远邻])近$/.test(before)) low -= read.step / 2
  if (/约$/.test(before) || after === '左右' || after === '上下') {
    low -= low * 0.1
    high += high * 0.1
  }
  if (/(?:超过|超|逾|至少|多达)$/.test(before) || after === '以上') high = low * 10 + read.step
  if (/不足$/.test(before)) low = 0
  return { low, high, decimals: read.decimals, unit: found?.[0] ?? '', chinese: false, end }
}

/** 1200 → 100, 36 → 1, 2000 → 1000: the place that “余” leaves open. */
function smallestStep(value: number, decimals: number): number {
  if (decimals || value === 0) return 1 / 10 ** decimals
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step
}

/** 三十六 36, 一千零五 1005, 二〇二三 2023, 一万两千 12000; null where it is no number. */
export function chineseValue(written: string): number | null {
  const text = written.replace(/[廿卅]/g, (letter) => shortTens[letter]!)
  if (/^[零〇一二两三四五六七八九]{2,}$/.test(text))
    return text.length === 2 && text[0] !== '零'
      ? null
      : Number([...text].map((one) => digits[one]).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastTen = Number.POSITIVE_INFINITY
  for (const letter of text) {
    if (letter in digits) {
      if (digit !== null && digit !== 0) return null
      digit = digits[letter]!
    } else if (letter in tens) {
      const ten = tens[letter]!
      if (ten >= lastTen) return null
      section += (digit ?? (ten === 10 || section === 0 ? 1 : 0)) * ten
      lastTen = ten
      digit = null
    } else {
      const scale = letter === '万' ? 10_000 : 1e8
      if (section + (digit ?? 0) === 0) return null
      total = (total + section + (digit ?? 0)) * scale
      section = 0
      digit = null
      lastTen = Number.POSITIVE_INFINITY
    }
  }
  return total + section + (digit ?? 0)
}
