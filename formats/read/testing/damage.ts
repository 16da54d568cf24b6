import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { readFailureWords } from '../failures.zh.ts'
import { readPaper } from '../read-paper.ts'
import { bytesOf, corpusFiles } from '../testing.ts'

export type Damage =
  | { readonly kind: 'flip'; readonly places: readonly (readonly [number, number])[] }
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'splice'
      readonly from: number
      readonly length: number
      readonly into: number
    }

/** Ways in which a file comes to harm: bytes changed, a piece lost, a piece of another file in its midst. */
export const damages = (): fc.Arbitrary<Damage> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('flip' as const),
      places: fc.array(fc.tuple(share(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 60,
      }),
    }),
    fc.record({ kind: fc.constant('cut' as const), from: share(), to: share() }),
    fc.record({
      kind: fc.constant('splice' as const),
      from: share(),
      length: fc.integer({ min: 1, max: 20_000 }),
      into: share(),
    }),
  )

const share = () => fc.double({ min: 0, max: 1, noNaN: true })

export function damaged(bytes: Uint8Array, other: Uint8Array, damage: Damage): Uint8Array {
  const at = (part: number) => Math.floor(part * bytes.length)
  if (damage.kind === 'flip') {
    const copy = bytes.slice()
    for (const [part, value] of damage.places) copy[Math.min(at(part), bytes.length - 1)] = value
    return copy
  }
  if (damage.kind === 'cut') {
    const [from, to] = [at(damage.from), at(damage.to)].sort((a, b) => a - b) as [number, number]
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  }
  const from = Math.floor(damage.from * other.length)
  const into = at(damage.into)
  return joined(
    bytes.subarray(0, into),
    other.subarray(from, from + damage.length),
    bytes.subarray(into),
  )
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Reads damaged copies of a corpus file: each gives a paper or a failure with its sentence, within ten seconds. */
export async function survives(file: (typeof corpusFiles)[number], numRuns: number): Promise<void> {
  const bytes = bytesOf(file)
  const others = corpusFiles.map((name) => bytesOf(name))
  await fc.assert(
    fc.asyncProperty(damages(), fc.nat(others.length - 1), async (damage, other) => {
      const start = process.cpuUsage()
      const result = await readPaper({ name: file, bytes: damaged(bytes, others[other]!, damage) })
      if (!result.ok) expect(readFailureWords(result.failure)).toMatch(/。$/)
      // Of the processor's time: other work on the machine makes no file slow to read.
      expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
      expect(process.memoryUsage().heapUsed).toBeLessThan(512 * 1024 * 1024)
    }),
    { numRuns },
  )
}

/** The same with the parts inside a DOCX: a checksum would give away what is done to the archive itself. */
export async function survivesInside(numRuns: number): Promise<void> {
  const parts = unzipSync(bytesOf('reports/statutory-form-2021-blank.docx'))
  const other = strToU8(
    '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:tc>'.repeat(
      200,
    ),
  )
  const names = ['word/document.xml', 'word/styles.xml']
  await fc.assert(
    fc.asyncProperty(damages(), fc.constantFrom(...names), async (damage, name) => {
      const bytes = zipSync(
        { ...parts, [name]: damaged(parts[name]!, other, damage) },
        { level: 1 },
      )
      const result = await readPaper({ name: 'a.docx', bytes })
      if (!result.ok) expect(readFailureWords(result.failure)).toMatch(/。$/)
    }),
    { numRuns },
  )
}
