/** How many columns of a terminal a text takes: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1
  return width
}

/** The text filled with spaces, or cut with `…`, to exactly `width` columns. */
export function fitted(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const short = widthOf(text) <= width ? text : cut(text, width)
  const space = ' '.repeat(width - widthOf(short))
  return side === 'left' ? short + space : space + short
}

/** Lines of a table: columns as wide as their widest cell, the first to the left, the others to the right. */
export function tableLines(rows: readonly (readonly string[])[], mostLabel: number): string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries())
      widths[at] = Math.max(widths[at] ?? 0, Math.min(widthOf(cell), at === 0 ? mostLabel : 99))
  return rows.map((row) =>
    row
      .map((cell, at) => fitted(cell, widths[at]!, at === 0 ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  )
}

function cut(text: string, width: number): string {
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

// East Asian Wide and Fullwidth (UAX 11), as far as reports use them.
const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0x303e) ||
  (code >= 0x3041 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1f9ff) ||
  (code >= 0x20000 && code <= 0x3fffd)
