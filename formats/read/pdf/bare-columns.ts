import type { Glyph, Rule } from './glyph.ts'
import { wholeRules } from './rules.ts'

/** A table ruled only between its rows, with the lines that its columns leave room for. */
export type BareTable = {
  readonly top: number
  readonly bottom: number
  readonly lines: readonly Rule[]
}

/** No row is as low as this, none as high as that, in points. */
const [lowest, highest] = [8, 140]

/**
 * Tables that have lines between their rows and none between their columns: most of the rows must be set in the same
 * number of pieces, with the same places free between them. A piece that runs over such a place spans columns.
 */
export function bareTables(
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
  width: number,
): readonly BareTable[] {
  const { across, down } = wholeRules(rules)
  const long = across.filter((rule) => rule.to - rule.from >= width * 0.3)
  return stacks(long).flatMap((stack) => {
    const [first, last] = [stack[0]!, stack.at(-1)!]
    const crossed = down.some(
      (rule) =>
        rule.from < last.at - 2 &&
        rule.to > first.at + 2 &&
        rule.at > first.from - 3 &&
        rule.at < first.to + 3,
    )
    return crossed ? [] : parts(stack, glyphs).flatMap((part) => tableOf(part, glyphs) ?? [])
  })
}

/** Lines of one length under one another, a row's height apart; double ones count once. */
function stacks(across: readonly Rule[]): readonly (readonly Rule[])[] {
  const found: Rule[][] = []
  for (const rule of across) {
    const stack = found.find(
      (each) =>
        Math.abs(each[0]!.from - rule.from) <= 4 &&
        Math.abs(each[0]!.to - rule.to) <= 4 &&
        rule.at - each.at(-1)!.at <= highest,
    )
    if (!stack) found.push([rule])
    else if (rule.at - stack.at(-1)!.at >= lowest) stack.push(rule)
  }
  return found.filter((stack) => stack.length >= 4)
}

/** Two tables of one width with a heading between them are two. */
function parts(stack: readonly Rule[], glyphs: readonly Glyph[]): readonly (readonly Rule[])[] {
  const found: Rule[][] = [[stack[0]!]]
  stack.slice(1).forEach((rule, at) => {
    const { spans, words } = bandOf(stack[at]!, rule, glyphs)
    if (spans.length < 2 && /^[一二三四五六七八九十]{1,2}、/.test(words)) found.push([rule])
    else found.at(-1)!.push(rule)
  })
  return found.filter((part) => part.length >= 4)
}

type Span = { readonly left: number; readonly right: number }
type Band = {
  readonly top: number
  readonly bottom: number
  readonly spans: readonly Span[]
  readonly words: string
}

function tableOf(stack: readonly Rule[], glyphs: readonly Glyph[]): BareTable | null {
  const bands = stack.slice(1).map((rule, at) => bandOf(stack[at]!, rule, glyphs))
  const gutters = guttersOf(bands)
  if (gutters === null) return null
  const [first, last] = [stack[0]!, stack.at(-1)!]
  const line = (at: number, from: number, to: number): Rule => ({
    across: false,
    at,
    from,
    to,
    thickness: 0,
  })
  const inner = bands.flatMap(({ top, bottom, spans }) =>
    gutters
      .filter((x) => !spans.some((span) => span.left < x && span.right > x))
      .map((x) => line(x, top, bottom)),
  )
  const sides = [first.from, first.to].map((x) => line(x, first.at, last.at))
  return { top: first.at, bottom: last.at, lines: [...sides, ...inner] }
}

function bandOf(above: Rule, below: Rule, glyphs: readonly Glyph[]): Band {
  const inside = glyphs
    .filter(({ left, right, top, bottom, space }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      return !space && y > above.at && y < below.at && x > above.from - 4 && x < above.to + 4
    })
    .sort((a, b) => a.left - b.left)
  const spans: { left: number; right: number }[] = []
  for (const { left, right, size } of inside) {
    const open = spans.at(-1)
    if (open && left - open.right < 0.3 * size) open.right = Math.max(open.right, right)
    else spans.push({ left, right })
  }
  const words = inside.map((glyph) => glyph.text).join('')
  return { top: above.at, bottom: below.at, spans, words }
}

/** The places free in all rows that are set in as many pieces as most; null where there is no such thing. */
function guttersOf(bands: readonly Band[]): readonly number[] | null {
  const counts = new Map<number, number>()
  for (const { spans } of bands) counts.set(spans.length, (counts.get(spans.length) ?? 0) + 1)
  const [pieces, often] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!
  if (pieces < 2 || often < 2 || often * 2 < bands.length) return null
  const usual = bands.filter(({ spans }) => spans.length === pieces)
  const gutters: number[] = []
  for (let at = 1; at < pieces; at += 1) {
    const left = Math.max(...usual.map(({ spans }) => spans[at - 1]!.right))
    const right = Math.min(...usual.map(({ spans }) => spans[at]!.left))
    if (right - left < 3) return null
    gutters.push((left + right) / 2)
  }
  return gutters
}
