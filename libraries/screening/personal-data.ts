import { contact, counted, numbered, person } from './words.zh.ts'

/** Personal data that was left in a text. `masked` may be shown; the number itself must not be. */
export type PersonalData = {
  readonly kind: 'identity-number' | 'bank-card' | 'mobile-phone'
  readonly start: number
  readonly end: number
  readonly masked: string
}

const run = /(?<![\dA-Za-z.])(\d(?:[ -]?\d){9,22}[Xx]?)(?![\dA-Za-z])/g
/**
 * Identity numbers (GB 11643, checked), bank cards (Luhn, 16–19 digits) and mobile phones outside a contact line.
 * Names are not attempted; numbers that are masked already are none.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  const found: PersonalData[] = []
  for (const match of text.matchAll(run)) {
    for (const [start, end] of numbersIn(match[1]!, match.index)) {
      const digits = text.slice(start, end).replace(/[ -]/g, '')
      const kind = kindOf(
        digits,
        text.slice(Math.max(0, start - 40), start),
        text.slice(end, end + 3),
      )
      if (kind) found.push({ kind, start, end, masked: mask(digits) })
    }
  }
  return found
}

/** A run whole, or, where it is nothing as a whole, the numbers that spaces cut it into. */
function numbersIn(words: string, at: number): readonly (readonly [start: number, end: number])[] {
  const digits = words.replace(/[ -]/g, '')
  if (!words.includes(' ') || isIdentityNumber(digits) || isBankCard(digits) || isMobile(digits))
    return [[at, at + words.length]]
  return [...words.matchAll(/[^ ]+/g)].map((one) => {
    const start = at + one.index
    return [start, start + one[0].length] as const
  })
}

const isMobile = (digits: string) => /^1[3-9]\d{9}$/.test(digits)

function kindOf(digits: string, before: string, after: string): PersonalData['kind'] | null {
  if (isIdentityNumber(digits)) return 'identity-number'
  if (isBankCard(digits)) return 'bank-card'
  if (!isMobile(digits) || counted.test(after) || numbered.test(before)) return null
  return contact.test(before) && !person.test(before) ? null : 'mobile-phone'
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
