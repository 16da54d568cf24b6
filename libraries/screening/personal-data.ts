/** Personal data that was left in a text. `masked` may be shown; the number itself must not be. */
export type PersonalData = {
  readonly kind: 'identity-number' | 'bank-card' | 'mobile-phone'
  readonly start: number
  readonly end: number
  readonly masked: string
}

const run = /(?<![\dA-Za-z.])(\d(?:[ -]?\d){9,22}[Xx]?)(?![\dA-Za-z])/g
const contact = /电话|手机|联系|热线|咨询|传真|专线|号码|微信|投诉|举报|监督|tel|phone/i

/**
 * Identity numbers (GB 11643, checked), bank cards (Luhn, 16–19 digits) and mobile phones outside a contact line.
 * Names are not attempted.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  const found: PersonalData[] = []
  for (const match of text.matchAll(run)) {
    const digits = match[1]!.replace(/[ -]/g, '')
    const kind = kindOf(digits, text.slice(Math.max(0, match.index - 30), match.index))
    if (!kind) continue
    const end = match.index + match[1]!.length
    found.push({ kind, start: match.index, end, masked: mask(digits) })
  }
  return found
}

function kindOf(digits: string, before: string): PersonalData['kind'] | null {
  if (isIdentityNumber(digits)) return 'identity-number'
  if (isBankCard(digits)) return 'bank-card'
  return /^1[3-9]\d{9}$/.test(digits) && !contact.test(before) ? 'mobile-phone' : null
}

const mask = (digits: string) =>
  `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 18 characters, a birthday of 1900–2099 and the check character of GB 11643. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text))
    return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase()
}

/** 16 to 19 digits with an issuer's first digits in use and a right Luhn check digit (GB/T 14504 annex). */
export function isBankCard(text: string): boolean {
  if (!/^(?:62|4|5[1-5]|9[0-9]|3[57]|60|68|69)\d{13,17}$/.test(text) || text.length < 16)
    return false
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const digit = Number(text[text.length - 1 - index])
    const value = index % 2 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(text)
}
