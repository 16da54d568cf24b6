import type { Brand } from './brand.ts'

/**
 * An exact amount in 万元 with at most four decimals (to the 元), as the annual report prints fees:
 * `136.1206`, `0`. Canonical: no leading or trailing zeros, no sign but `-`.
 */
export type TenThousandYuan = Brand<string, 'TenThousandYuan'>

/** Whole 元; the report's 万元 times 10,000. */
export type Yuan = Brand<number, 'Yuan'>

/** Reads a decimal number in digits, `1,234.50` too. Null where the text is none; more decimals are kept. */
export function tenThousandYuan(text: string): TenThousandYuan | null {
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(text.trim())
  if (!parts) return null
  const whole = (parts[2] ?? '0').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const fraction = (parts[3] ?? '').replace(/0+$/, '')
  const sign = parts[1] && (whole !== '0' || fraction) ? '-' : ''
  return `${sign}${whole}${fraction ? `.${fraction}` : ''}` as TenThousandYuan
}

/** How many digits stand after the point. */
export function decimalsOf(amount: TenThousandYuan): number {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

/** The amount in whole 元, or null where it has more than four decimals or leaves the safe integers. */
export function toYuan(amount: TenThousandYuan): Yuan | null {
  if (decimalsOf(amount) > 4) return null
  const [whole = '0', fraction = ''] = amount.split('.')
  const yuan = Number(`${whole}${fraction.padEnd(4, '0')}`)
  return Number.isSafeInteger(yuan) ? (yuan as Yuan) : null
}

/** The amount in 万元, exact. */
export function fromYuan(yuan: number): TenThousandYuan {
  const sign = yuan < 0 ? '-' : ''
  const digits = String(Math.abs(yuan)).padStart(5, '0')
  return tenThousandYuan(`${sign}${digits.slice(0, -4)}.${digits.slice(-4)}`)!
}
