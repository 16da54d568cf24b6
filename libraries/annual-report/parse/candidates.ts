import type { Figure } from './figures.ts'

/** One way to lay a row's figures into its columns; null where a column has none. */
export type Candidate = readonly (Figure | null)[]

/** A total among a row's columns, and the columns it adds up. */
export type Sum = { readonly total: number; readonly parts: readonly number[] }

const most = 400

/**
 * The ways `figures` can fill `width` columns in order: one where the numbers agree; with figures left out where there
 * are too many, columns left empty where there are too few, `1 234` joined and `00` taken apart.
 * Empty where there would be too many ways.
 */
export function candidatesOf(figures: readonly Figure[], width: number): readonly Candidate[] {
  if (figures.length === 0) return []
  const variants = [figures, ...joined(figures, width), ...apart(figures, width)]
  const all: Candidate[] = []
  for (const variant of variants) {
    const extra = variant.length - width
    if (extra > 3 || (variant !== figures && extra !== 0)) continue
    const ways = choose(Math.max(variant.length, width), Math.min(variant.length, width))
    if (all.length + ways.length > most) return []
    for (const way of ways) {
      all.push(
        extra >= 0
          ? way.map((at) => variant[at]!)
          : Array.from({ length: width }, (_, column) => {
              const at = way.indexOf(column)
              return at < 0 ? null : variant[at]!
            }),
      )
    }
  }
  return distinct(all)
}

export function countOf(figure: Figure | null): number | null {
  if (figure === null || figure.digits === null || figure.digits.includes('.')) return null
  const value = Number(figure.digits)
  return Number.isSafeInteger(value) ? value : null
}

/** Whether the sums can hold, columns without a value standing for any count. */
export function sumsCanHold(candidate: Candidate, sums: readonly Sum[]): boolean {
  return sums.every(({ total, parts }) => {
    const whole = countOf(candidate[total]!)
    if (whole === null) return true
    let sum = 0
    let open = false
    for (const part of parts) {
      const value = countOf(candidate[part]!)
      if (value === null) open = true
      else sum += value
    }
    return open ? sum <= whole : sum === whole
  })
}

/** `1 234` printed as one number but cut at its gap. */
function joined(figures: readonly Figure[], width: number): readonly (readonly Figure[])[] {
  if (figures.length !== width + 1) return []
  return figures.slice(1).flatMap((second, index) => {
    const first = figures[index]!
    const fits = /^[1-9]\d{0,2}$/u.test(first.digits ?? '') && /^\d{3}$/u.test(second.digits ?? '')
    if (!fits) return []
    const whole: Figure = {
      ...first,
      text: `${first.text} ${second.text}`,
      digits: `${first.digits}${second.digits}`,
    }
    return [[...figures.slice(0, index), whole, ...figures.slice(index + 2)]]
  })
}

/** `00` or `1000001`: several figures without a gap. Only figures that cannot be one number, or a row in one piece. */
function apart(figures: readonly Figure[], width: number): readonly (readonly Figure[])[] {
  if (figures.length >= width) return []
  const isGlued = (figure: Figure) => /^0\d+$/u.test(figure.digits ?? '')
  if (figures.length > 1 && !figures.some(isGlued)) return []
  let ways: (readonly Figure[])[] = [[]]
  for (const figure of figures) {
    const pieces =
      isGlued(figure) || figures.length === 1 ? cuts(figure.digits ?? '') : [[figure.digits]]
    ways = ways.flatMap((way) =>
      pieces.map((digits) => [
        ...way,
        ...digits.map((piece) =>
          piece === figure.digits ? figure : { ...figure, digits: piece, text: piece ?? '' },
        ),
      ]),
    )
    if (ways.length > 4096) return []
  }
  return ways.filter((way) => way.length === width)
}

function cuts(digits: string): readonly (readonly string[])[] {
  if (digits.length === 0 || digits.length > 12 || !/^\d+$/u.test(digits)) return [[digits]]
  const ways: string[][] = []
  for (let mask = 0; mask < 1 << (digits.length - 1); mask += 1) {
    const way: string[] = []
    let start = 0
    for (let at = 1; at <= digits.length; at += 1) {
      if (at < digits.length && !(mask & (1 << (at - 1)))) continue
      way.push(digits.slice(start, at))
      start = at
    }
    if (way.every((piece) => piece === '0' || !piece.startsWith('0'))) ways.push(way)
  }
  return ways
}

function choose(of: number, take: number): readonly (readonly number[])[] {
  let size = 1
  for (let at = 0; at < of - take; at += 1) size = (size * (of - at)) / (at + 1)
  if (size > most) return Array(most + 1).fill([])
  const ways: number[][] = []
  const pick = (from: number, chosen: number[]) => {
    if (chosen.length === take) {
      ways.push(chosen)
      return
    }
    for (let at = from; at <= of - (take - chosen.length); at += 1) pick(at + 1, [...chosen, at])
  }
  pick(0, [])
  return ways
}

function distinct(all: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>()
  return all.filter((candidate) => {
    const key = keyOf(candidate)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Candidates with the same key give every column the same value. */
export const keyOf = (candidate: Candidate): string =>
  candidate.map((figure) => (figure === null ? '' : (figure.digits ?? '/'))).join(',')
