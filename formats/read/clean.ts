import { radicals } from './radicals.zh.ts'

/**
 * Text as a reader sees it: full-width digits and letters, radicals, compatibility forms and ligatures become
 * ordinary characters; invisible and control characters go; every kind of space becomes one ordinary space.
 * Chinese punctuation, circled numbers and superscripts stay as printed (NFKC would make （ a `(` and ² a `2`).
 * Tabs and line ends stay.
 */
export function clean(text: string): string {
  return unusual.test(text) ? text.toWellFormed().replace(every, ordinary) : text
}

/** `clean` with white space collapsed and trimmed, and none left between two Chinese characters. */
export function cleanCell(text: string): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uff60“”]) (?=[\u2e80-\u9fff\uff00-\uff60“”])/g, '')
    .trim()
}

/** `clean` with white space collapsed and trimmed; letter-spaced words (总 计 表) are closed up. */
export function cleanParagraph(text: string): string {
  const words = clean(text).replace(/\s+/g, ' ').trim()
  // Matching a run takes memory by its length; no letter-spaced words are as long as this.
  return words.length > 20_000
    ? words
    : words.replace(letterSpaced, (run) => run.replaceAll(' ', ''))
}

const letterSpaced =
  /(?<!\S)[\u3000-\u9fff\uff00-\uff60](?: [\u3000-\u9fff\uff00-\uff60]){2,}(?=$|[\s，。；：、！？（）《》“”])/g

const ranges = [
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180b-\\u180e',
  '\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2488-\\u249b\\u2e80-\\u2fdf\\u3000\\u3164',
  '\\u3220-\\u3243\\ud800-\\udfff\\uf900-\\ufaff\\ufb00-\\ufb06\\ufe00-\\ufe6f\\ufeff-\\uff0f',
  '\\uff10-\\uff5e\\uff61-\\uffef\\ufff9-\\ufffb',
].join('')
const unusual = new RegExp(`[${ranges}]`)
const every = new RegExp(
  `[${ranges.replace('\\ud800-\\udfff', '')}]|[\\ud840-\\udb7f][\\udc00-\\udfff]`,
  'g',
)

/** Full-width signs that belong to figures and addresses, not to Chinese punctuation: ＃％＆＊＋－．／＝＠＿. */
const signs = '＃％＆＊＋－．／＝＠＿'
const upright: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

function ordinary(character: string): string {
  const code = character.codePointAt(0)!
  if (code === 0x0c) return '\f'
  if (code === 0x0d) return '\r'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0 && code !== 0x85)) return ''
  if (code === 0xa0 || code === 0x85 || code === 0x3000) return ' '
  if (code >= 0x2000 && code <= 0x200a) return ' '
  if (code === 0x2028 || code === 0x2029) return '\n'
  if (code === 0x202f || code === 0x205f) return ' '
  if (code >= 0x2e80 && code <= 0x2fdf) return radicals[character] ?? character.normalize('NFKC')
  if (code >= 0x2488 && code <= 0x249b) return character.normalize('NFKC')
  if (code >= 0x3220 && code <= 0x3243) return chinese(character.normalize('NFKC'))
  if (code >= 0xf900 && code <= 0xfb06) return character.normalize('NFKC')
  if (code >= 0xfe10 && code <= 0xfe6f && !(code >= 0xfe20 && code <= 0xfe2f)) {
    return chinese(character.normalize('NFKC'))
  }
  if (code > 0xff00 && code <= 0xff5e) return fullWidth(character, code)
  if (code >= 0xff61 && code <= 0xffdc) return character.normalize('NFKC')
  if (code >= 0xffe0 && code <= 0xffef) return character
  if (code >= 0x2f800 && code <= 0x2fa1f) return character.normalize('NFKC')
  if (code >= 0xe0000 && code <= 0xe0fff) return ''
  return code >= 0x10000 ? character : ''
}

function fullWidth(character: string, code: number): string {
  const letterOrDigit =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  return letterOrDigit || signs.includes(character) ? String.fromCharCode(code - 0xfee0) : character
}

const chinese = (text: string) => text.replace(/[,:;!?()]/g, (sign) => upright[sign] ?? sign)
