/**
 * Two printed lines of one paragraph or cell as running text: nothing between them, except one space where
 * both sides are digits or Latin letters, or a Latin word follows a Latin mark.
 */
export function joinText(before: string, after: string): string {
  return `${before}${gapBetween(before, after)}${after}`
}

/** What stands between two such lines: `''` or one space. */
export function gapBetween(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return ''
  if (/[0-9A-Za-z\u00c0-\u024f]$/.test(before))
    return /^[0-9A-Za-z\u00c0-\u024f]/.test(after) ? ' ' : ''
  const word = /[A-Za-z][,;!?)]$/.test(before) && /^[A-Za-z]/.test(after)
  return word || (/[A-Za-z]\.$/.test(before) && /^[A-Z]/.test(after)) ? ' ' : ''
}
