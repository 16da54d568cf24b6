import fc from 'fast-check'
import { test } from 'vitest'
import { writeAnything } from './testing.ts'

test('random text, of any characters at all, is written in every format', async () => {
  await fc.assert(writeAnything(), { numRuns: 20, endOnFailure: true })
})
