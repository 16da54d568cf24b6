/** A text without spaces and mark-up, in which every character knows where it stood. */
export type CleanText = {
  readonly text: string
  /** Index in the source of each character of `text`; null where nothing was taken out. */
  readonly at: readonly number[] | null
}

/**
 * Takes out white space (one is kept between two digits: they are two numbers) and markdown stars, and
 * makes full-width signs narrow. A fraction that a line break tore (`33. 43%`) closes up by itself.
 */
export function cleanText(source: string): CleanText {
  if (!untidy.test(source)) return { text: source, at: null }
  const at: number[] = []
  const codes = new Uint16Array(source.length + 1)
  let length = 0
  let spaces = false
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 0x2a) continue
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) {
      spaces = true
      continue
    }
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    if (spaces && isDigit(narrow) && length && isDigit(codes[length - 1]!)) {
      codes[length++] = 0x20
      at.push(index)
    }
    codes[length++] = narrow
    at.push(index)
    spaces = false
  }
  return { text: fromCodes(codes, length), at }
}

const untidy = /[\0-\x20*\xa0\u3000\uff01-\uff5e]/

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** In pieces: a call takes only so many arguments. */
function fromCodes(codes: Uint16Array, length: number): string {
  let text = ''
  for (let from = 0; from < length; from += 8192) {
    text += String.fromCharCode(...codes.subarray(from, Math.min(length, from + 8192)))
  }
  return text
}
