/** The known word most like the one asked for, null where none comes near. */
export function nearest(asked: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(asked.length / 2)) + 1
  for (const word of known) {
    const steps = word.startsWith(asked) && asked.length > 2 ? 1 : distance(asked, word)
    if (steps < least) {
      best = word
      least = steps
    }
  }
  return best
}

/** How many letters must be put in, taken out, changed or swapped with a neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) steps = Math.min(steps, before[j - 2]! + 1)
      row.push(steps)
    }
    before = last
    last = row
  }
  return last.at(-1)!
}
