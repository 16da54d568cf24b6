import { describe, test } from 'vitest'
import { expectToReadBack, formats } from './testing.ts'

describe.each(Object.entries(formats))('reading back what we wrote as %s', (_, write) => {
  test('gives the same report, three hundred times', { timeout: 600_000 }, async () => {
    await expectToReadBack(write, 300)
  })
})
