/** A list number as Word prints it in the format of that name (ECMA-376 part 1, 17.18.59); `''` for bullets and none. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(number, '零一二三四五六七八九', '十百千万')
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return counting(number, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万', true)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(number - 1) % 10] ?? ''
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[(number - 1) % 12] ?? ''
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
    case 'decimalEnclosedParen':
      return `(${number})`
    case 'decimalEnclosedFullstop':
      return `${number}.`
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number)
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    default:
      return String(number)
  }
}

function counting(number: number, digits: string, units: string, formal = false): string {
  if (number <= 0) return digits[0]!
  if (number >= 100_000) return String(number)
  let text = ''
  let gap = false
  for (let place = 4; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += digits[0]
    gap = false
    const bare = !formal && place === 1 && digit === 1 && text === ''
    text += `${bare ? '' : digits[digit]}${place > 0 ? units[place - 1] : ''}`
  }
  return text
}

const letters = (number: number) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[(number - 1) % 26]!.repeat(Math.min(20, Math.ceil(number / 26)))

function roman(number: number): string {
  let left = Math.min(number, 3999)
  let text = ''
  for (const [worth, sign] of romanSigns) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}

const romanSigns = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const
