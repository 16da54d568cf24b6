/** Milliseconds that one call takes. */
export async function milliseconds(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The middle one of the values; the mean of two where they are even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Prints one line of a benchmark's result: name, figure, and the aim it is held against. */
export function say(what: string, figure: string, aim?: string): void {
  process.stdout.write(`${what.padEnd(46)} ${figure.padStart(18)}${aim ? `   aim ${aim}` : ''}\n`)
}
