import type { Rule } from './glyph.ts'

const mostRules = 60_000

/**
 * Ruling lines made whole: pieces of one line joined (cell by cell, dash by dash, dot by dot), what stays too short
 * to rule anything dropped. Sorted by where they stand.
 */
export function wholeRules(rules: readonly Rule[]): {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
} {
  const some = rules.slice(0, mostRules)
  return {
    across: joined(some.filter((rule) => rule.across)),
    down: joined(some.filter((rule) => !rule.across)),
  }
}

/** Positions that are one line, although drawn as two close ones or off by a hair; the mean of each group. */
export function clustered(positions: readonly number[], tolerance: number): readonly number[] {
  const sorted = [...positions].sort((a, b) => a - b)
  const groups: number[][] = []
  for (const position of sorted) {
    const group = groups.at(-1)
    if (group && position - group.at(-1)! <= tolerance && position - group[0]! <= tolerance * 1.5)
      group.push(position)
    else groups.push([position])
  }
  return groups.map((group) => group.reduce((sum, position) => sum + position, 0) / group.length)
}

/** Two pieces of a line this close are one: dashes and dots, and borders that miss a corner. */
const bridge = 4
const shortest = 6

function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const whole: Rule[] = []
  for (let first = 0; first < sorted.length; ) {
    let last = first + 1
    while (
      last < sorted.length &&
      sorted[last]!.at - sorted[last - 1]!.at <= 0.8 &&
      sorted[last]!.at - sorted[first]!.at <= 1.6
    ) {
      last += 1
    }
    const group = sorted.slice(first, last).sort((a, b) => a.from - b.from)
    let open = group[0]!
    for (const rule of group.slice(1)) {
      if (rule.from <= open.to + bridge) open = { ...open, to: Math.max(open.to, rule.to) }
      else {
        whole.push(open)
        open = rule
      }
    }
    whole.push(open)
    first = last
  }
  return whole.filter((rule) => rule.to - rule.from >= shortest)
}
