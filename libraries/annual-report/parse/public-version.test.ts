import { readPaper } from '@gongkai/formats/read'
import { writeDocx, writeHtml } from '@gongkai/formats/write'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellPath, Reading } from '../model/index.ts'
import { manuscriptOf } from '../render/index.ts'
import { publication } from '../render/testing.ts'
import { aReading, arbitraryFigures } from '../testing.ts'
import { readReport } from './index.ts'

const figures = fc.sample(arbitraryFigures(), { numRuns: 1, seed: 6 })[0]!
const inferred: CellPath = 'table3.granted.natural'
const missing: readonly CellPath[] = [
  'table3.partial.natural',
  'table3.partial.commercial',
  'table3.denied.process.natural',
  'table3.denied.process.commercial',
  'table2.fees',
]
const doubtful: CellPath = 'table2.licensing'

const none = { status: 'missing', value: null, printed: null, place: null } as const
const given = aReading({
  figures,
  cells: {
    [inferred]: { status: 'inferred', equation: '1 = 1', identity: 'I3.granted' },
    ...Object.fromEntries(missing.map((path) => [path, none])),
    [doubtful]: { status: 'conflicting', value: null, candidates: [1, 2] },
  },
})

async function again(bytes: Uint8Array): Promise<Reading> {
  const paper = await readPaper({ name: 'a', bytes })
  if (!paper.ok) throw new Error(paper.failure.code)
  const read = readReport(paper.value)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

describe.each([
  ['html', writeHtml],
  ['docx', writeDocx],
] as const)('the published version read back from %s', (_, write) => {
  it('an inferred figure in brackets is inferred again from the sums (I3)', async () => {
    const { cells } = await again(await write(manuscriptOf(given, { date: publication })))
    expect(cells[inferred]).toMatchObject({
      status: 'inferred',
      value: figures.table3.granted[0],
      identity: 'I3.granted',
    })
  })

  it('未印出 is missing and 待核 conflicting: neither is a figure, neither shifts its neighbours', async () => {
    const { cells, report } = await again(await write(manuscriptOf(given, { date: publication })))
    expect(missing.map((path) => [path, cells[path].status])).toEqual(
      missing.map((path) => [path, 'missing']),
    )
    expect(cells[doubtful]).toMatchObject({ status: 'conflicting', value: null })
    expect(report.table3.partial.slice(2)).toEqual(figures.table3.partial.slice(2))
  })

  it('the notes below the tables are no text of the report', async () => {
    const { parts } = await again(await write(manuscriptOf(given, { date: publication })))
    expect(parts.slice(1, 4).flatMap((part) => part.passages)).toEqual([])
  })
})
