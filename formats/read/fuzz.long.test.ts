import { describe, it } from 'vitest'
import { survives, survivesInside } from './testing/damage.ts'
import { corpusFiles } from './testing.ts'

describe('thousands of damaged files are read as far as they go or refused, never a crash', () => {
  it.each(corpusFiles)('%s', { timeout: 1_800_000 }, (file) =>
    survives(file, file.endsWith('.pdf') ? 2_000 : 5_000),
  )

  it('the parts of a DOCX', { timeout: 1_800_000 }, () => survivesInside(5000))
})
