/** Text without any space. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/**
 * What a label or heading says: letters and figures only, its number and group marks taken off,
 * whatever width, markup or punctuation they are printed in.
 */
export const core = remembered((text) => lettersOf(withoutNumber(upright(text))))

/** The same function, its last few thousand answers kept: lines of a file repeat. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > 200) return answer(text)
    if (answers.has(text)) return answers.get(text)!
    const found = answer(text)
    if (answers.size > 4000) answers.clear()
    answers.set(text, found)
    return found
  }
}

const upright = (text: string): string =>
  squeeze(/[\uff00-\uffef\u2460-\u249b]/u.test(text) ? text.normalize('NFKC') : text).replace(
    /<\/?[a-z][^<>]{0,20}>/giu,
    '',
  )

const withoutNumber = (text: string): string =>
  text.replace(
    /^[*#\-\s]*(?:第[一二三四五六七八九十\d]{1,2}(?:部分|章|节)|[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[）)]|[.、,，．:：·。])+|\d{1,2}(?=\p{Script=Han}))/u,
    '',
  )

const lettersOf = (text: string): string => text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')

/** The number a label starts with and its shape, as `（三）`, `三、` or `3.`; null where it has none. */
export function numberOf(
  text: string,
): { readonly value: number; readonly shape: '（' | '、' | '.' } | null {
  const parts =
    /^[*#\s]*(?:第([一二三四五六])部分|([（(]?)([一二三四五六七八九十]|\d{1,2})([）)]|[.、,，．:：·。])|(\d)(?=\p{Script=Han}))/u.exec(
      upright(text),
    )
  if (!parts) return null
  if (parts[1]) return { value: chineseDigits.indexOf(parts[1]), shape: '、' }
  const printed = parts[3] ?? parts[5]!
  const chinese = chineseDigits.indexOf(printed)
  const value = chinese > 0 ? chinese : Number(printed)
  if (parts[2]) return { value, shape: '（' }
  return { value, shape: chinese > 0 ? '、' : '.' }
}

const chineseDigits = '零一二三四五六七八九十'

/** How much two cores share, 0 to 1: twice the longest common subsequence over both lengths. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const lengths = a.length + b.length
  if (a.length > 200 || b.length > 200 || 2 * Math.min(a.length, b.length) < least * lengths)
    return 0
  // At most the letters of `a` that `b` has at all.
  let lacking = a.length - (least * lengths) / 2
  for (let at = 0; at < a.length; at += 1) {
    if (b.includes(a[at]!)) continue
    lacking -= 1
    if (lacking < 0) return 0
  }
  return (2 * commonLength(a, b)) / lengths
}

const least = 0.5

function commonLength(a: string, b: string): number {
  const row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i += 1) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j]!
      row[j] = a[i] === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}
