import { describe, expect, test } from 'vitest'
import { corpus, corpusFile } from '../testing.ts'
import { manuscriptOf } from './manuscript.ts'
import { expectToReadBack, formats, publication, readBack } from './testing.ts'

describe.each(Object.entries(formats))('reading back what we wrote as %s', (_, write) => {
  test('gives the same title, agency, year, preamble, six parts and 200 figures', {
    timeout: 120_000,
  }, async () => {
    await expectToReadBack(write, 10)
  })
})

describe('every report of the corpus', () => {
  test.each(corpus)(
    '$id, written again, says what it said',
    { timeout: 120_000 },
    async (truth) => {
      const { name, bytes } = corpusFile(truth)
      const reading = await readBack(bytes, name)
      const manuscript = manuscriptOf(reading, { date: publication })
      for (const [format, write] of Object.entries(formats)) {
        const back = await readBack(await write(manuscript))
        expect(back.report, format).toEqual({ ...reading.report, norm: back.report.norm })
        expect(back.parts.map(({ heading }) => heading)).toEqual(
          reading.parts.map(({ heading }) => heading),
        )
      }
    },
  )
})
