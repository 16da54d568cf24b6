import fc from 'fast-check'
import { test } from 'vitest'
import { writeAnything } from './testing.ts'

test('three thousand random texts are written in every format', { timeout: 600_000 }, async () => {
  await fc.assert(writeAnything(), { numRuns: 500, endOnFailure: true })
})
