/** One line of the file as it stands; `number` and `page` count from 1, form feeds begin a page. */
export type PhysicalLine = { readonly number: number; readonly page: number; readonly text: string }

export function physicalLines(text: string): readonly PhysicalLine[] {
  let page = 1
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((raw, at) => {
    const breaks = raw.split('\f').length - 1
    const leading = /^[\s\u200b\ufeff]*/.exec(raw)![0].split('\f').length - 1
    const line = { number: at + 1, page: page + leading, text: raw.replaceAll('\f', ' ') }
    page += breaks
    return line
  })
}

/** Width in characters as wide as they are high: Chinese 1, the rest one half, a tab 2. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    width += code === 9 ? 2 : code < 0x2000 ? 0.5 : code >= 0xdc00 && code < 0xe000 ? 0 : 1
  }
  return width
}

/**
 * Where lines are broken at the right, as a width; null for a file in which a line is a paragraph.
 * A wrapped text has most of its long lines end within three characters of one another.
 */
export function textEdge(lines: readonly PhysicalLine[]): number | null {
  const widths = lines
    .filter((line) => !/\t|\S\s{2,}\S|[|<]/.test(line.text))
    .map((line) => widthOf(line.text.trimEnd()))
    .filter((width) => width >= 15)
    .sort((a, b) => a - b)
  if (widths.length < 8) return null
  const edge = widths[Math.floor(widths.length * 0.8)]!
  const near = widths.filter((width) => Math.abs(width - edge) <= 3).length
  return near * 2 >= widths.length && edge <= 80 ? edge : null
}

/** Pieces between tabs and runs of two and more spaces, each with its offset in the line. */
export function cutAtGaps(text: string, from: number) {
  const pieces: { readonly text: string; readonly from: number }[] = []
  let start = 0
  const push = (end: number): void => {
    const piece = text.slice(start, end)
    const blank = piece.length - piece.trimStart().length
    if (piece.trim() !== '') pieces.push({ text: piece.trim(), from: from + start + blank })
  }
  for (const gap of text.matchAll(/\s{2,}|\t/g)) {
    push(gap.index)
    start = gap.index + gap[0].length
  }
  push(text.length)
  return pieces
}
