/** A text without spaces and mark-up, in which every character knows where it stood. */
export type CleanText = { readonly text: string; readonly at: readonly number[] }

/**
 * Takes out white space (one is kept between two digits: they are two numbers) and markdown stars, and
 * makes full-width signs narrow. A fraction that a line break tore (`33. 43%`) closes up by itself.
 */
export function cleanText(source: string): CleanText {
  const at: number[] = []
  const letters: string[] = []
  let spaces = false
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 0x2a) continue
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) {
      spaces = true
      continue
    }
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    if (spaces && isDigit(narrow) && letters.length && isDigit(letters.at(-1)!.charCodeAt(0))) {
      letters.push(' ')
      at.push(index)
    }
    letters.push(narrow === code ? source[index]! : String.fromCharCode(narrow))
    at.push(index)
    spaces = false
  }
  return { text: letters.join(''), at }
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
