import type { Reading } from '@gongkai/annual-report/model'
import { cellPaths } from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { corpus, corpusFile } from '@gongkai/annual-report/testing'
import { readPaper, type SourceFile } from '@gongkai/formats/read'
import { type RunningServer, startServer } from '@gongkai/platform/testing/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Where the sample region shows each seed. */
const published = [
  ['000_ningxia-office-2024', 'ningxia-office/2024'],
  ['001_pingluo-office-2023', 'pingluo-office/2023'],
  ['002_zhongwei-2023', 'zhongwei/2023'],
  ['003_huinong-office-2024', 'huinong-office/2024'],
  ['004_zhongning-office-2024', 'zhongning-office/2024'],
] as const

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

describe('report.md §7: the public page holds the report, and nothing of ours passes for it', () => {
  it.each(published)(
    '%s reads back from its page, cell by cell and word by word',
    async (id, at) => {
      const page = await fetch(`${server.origin}/reports/${at}`)
      const bytes = new Uint8Array(await page.arrayBuffer())
      const shown = await readingOf({ name: 'page.html', bytes })
      const seed = await readingOf(corpusFile(corpus.find((truth) => truth.id === id)!))
      expect(figuresOf(shown)).toEqual(figuresOf(seed))
      expect(wordsOf(shown)).toEqual(wordsOf(seed))
    },
  )
})

async function readingOf(file: SourceFile): Promise<Reading> {
  const paper = await readPaper(file)
  if (!paper.ok) throw new Error(paper.failure.code)
  const reading = readReport(paper.value)
  if (!reading.ok) throw new Error(reading.failure.code)
  return reading.value
}

const figuresOf = ({ report, cells }: Reading) => ({
  title: report.title,
  agency: report.agency,
  year: report.year,
  cells: cellPaths.map((path) => [path, cells[path].value, cells[path].status]),
})

const wordsOf = ({ preamble, parts, closing }: Reading) =>
  [{ heading: '', passages: preamble }, ...parts, { heading: '', passages: closing }].map(
    ({ heading, passages }) => [heading, passages.map(({ text }) => text)],
  )
