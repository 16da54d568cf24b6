/** A text without spaces and mark-up, in which every character knows where it stood. */
export type CleanText = {
  readonly text: string
  /** Index in the source of each character of `text`; null where nothing was taken out. */
  readonly at: Readonly<ArrayLike<number>> | null
}

/**
 * Takes out white space (one is kept between two digits: they are two numbers) and markdown stars, and
 * makes full-width signs narrow. A fraction that a line break tore (`33. 43%`) closes up by itself.
 */
export function cleanText(source: string): CleanText {
  if (!untidy.test(source)) return { text: source, at: null }
  const narrow = source.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  if (!blank.test(narrow)) return { text: narrow, at: null }
  const at = new Int32Array(narrow.length)
  let text = ''
  let from = 0
  const take = (until: number) => {
    for (let index = from, to = text.length; index < until; index++, to++) at[to] = index
    text += narrow.slice(from, until)
  }
  for (const gap of narrow.matchAll(blanks)) {
    const next = gap.index + gap[0].length
    take(gap.index)
    from = next
    if (!/[^*]/.test(gap[0]) || !isDigit(text.at(-1)) || !isDigit(narrow[next])) continue
    at[text.length] = next
    text += ' '
  }
  take(narrow.length)
  return { text, at }
}

const untidy = /[\0-\x20*\xa0\u3000\uff01-\uff5e]/
const wide = /[\uff01-\uff5e]/g
const blank = /[\0-\x20*\xa0\u3000]/
const blanks = /[\0-\x20*\xa0\u3000]+/g

const isDigit = (letter: string | undefined) =>
  letter !== undefined && letter >= '0' && letter <= '9'
