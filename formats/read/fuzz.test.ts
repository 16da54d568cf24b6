import { describe, it } from 'vitest'
import { survives, survivesInside } from './testing/damage.ts'
import { corpusFiles } from './testing.ts'

describe('a damaged file is read as far as it goes or refused with a sentence, never a crash', () => {
  it.each(corpusFiles)('%s', { timeout: 120_000 }, (file) =>
    survives(file, file.endsWith('.pdf') ? 25 : 60),
  )

  it('the parts of a DOCX', { timeout: 120_000 }, () => survivesInside(60))
})
