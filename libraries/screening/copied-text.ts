/** A stretch of the newer text that stands in the older one too. */
export type CopiedRun = { readonly text: number; readonly start: number; readonly end: number }

export type Copying = {
  /** Copied characters over all characters that count, 0 to 1. */
  readonly share: number
  /** Characters that count: Chinese characters and Latin letters; figures are masked, marks left out. */
  readonly length: number
  /** Longest first. */
  readonly runs: readonly CopiedRun[]
}

/**
 * How much of `texts` is copied from `older`: shingles of `size` characters, figures masked so that a text in which
 * only numbers changed counts as copied. Linear in both.
 */
export function copiedFrom(texts: readonly string[], older: readonly string[], size = 12): Copying {
  const known = new Set<string>()
  for (const text of older) {
    const { letters } = masked(text)
    for (let at = 0; at + size <= letters.length; at++) known.add(letters.slice(at, at + size))
  }
  let length = 0
  let copied = 0
  const runs: CopiedRun[] = []
  texts.forEach((text, index) => {
    const { letters, at } = masked(text)
    length += letters.length
    let from = -1
    let until = 0
    const close = () => {
      if (from < 0) return
      copied += until - from
      runs.push({ text: index, start: at[from]!, end: at[until - 1]! + 1 })
      from = -1
    }
    for (let next = 0; next + size <= letters.length; next++) {
      if (from >= 0 && next > until) close()
      if (!known.has(letters.slice(next, next + size))) continue
      if (from < 0) from = next
      until = next + size
    }
    close()
  })
  runs.sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      one.text - other.text ||
      one.start - other.start,
  )
  return { share: length ? copied / length : 0, length, runs }
}

/** Characters that count, a run of digits as one `#`, and where each stood. */
function masked(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const letters: string[] = []
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!
    if (/\d/.test(letter)) {
      if (letters.at(-1) === '#') continue
      letters.push('#')
    } else if (/[\u4e00-\u9fffA-Za-z]/.test(letter)) letters.push(letter)
    else continue
    at.push(index)
  }
  return { letters: letters.join(''), at }
}
