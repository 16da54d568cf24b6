import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkReport } from '@gongkai/annual-report/check'
import { cellPaths, type Figures, type Reading, valueAt } from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { manuscriptOf } from '@gongkai/annual-report/render'
import { aReading, arbitraryFigures, corpus, corpusFile } from '@gongkai/annual-report/testing'
import { readPaper, type SourceFile } from '@gongkai/formats/read'
import { writePdf } from '@gongkai/formats/write'
import fc from 'fast-check'
import { median, milliseconds, say } from './measure.ts'

const FILES = 200
const ROUNDS = 5

/** Reading PDFs against `pdftotext -layout`, accuracy over the development corpus, checks per second. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  try {
    await readingAgainstPdftotext(await pdfFiles(folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
  await accuracy()
  await checking()
}

type StoredFile = SourceFile & { readonly path: string }

async function pdfFiles(folder: string): Promise<readonly StoredFile[]> {
  const figures = fc.sample(arbitraryFigures(), { numRuns: FILES - 1, seed: 30 })
  const hongze = corpusFile(corpus.find(({ id }) => id === 'hongze-2023')!)
  const written = await Promise.all(
    figures.map(async (one, at) => ({
      name: `written-${at}.pdf`,
      bytes: await writePdf(
        manuscriptOf(aReading({ figures: one, agency: `第${at}县财政局`, prose: prose(one) })),
      ),
    })),
  )
  return [hongze, ...written].map((file) => {
    const path = join(folder, file.name)
    writeFileSync(path, file.bytes)
    return { ...file, path }
  })
}

const prose = (figures: Figures) => ({
  1: Array.from(
    { length: 12 },
    (_, at) =>
      `（${'一二三四五六七八九十'[at % 10]}）围绕中心工作，依法依规公开政府信息，全年办理政府信息公开申请${valueAt(figures, 'table3.resultTotal.total')}件，规范答复，按时送达，切实保障公民、法人和其他组织依法获取政府信息。`,
  ),
})

async function readingAgainstPdftotext(files: readonly StoredFile[]): Promise<void> {
  let unread = 0
  const readAll = async () => {
    unread = 0
    for (const { name, path } of files) {
      const paper = await readPaper({ name, bytes: new Uint8Array(readFileSync(path)) })
      if (!paper.ok || !readReport(paper.value).ok) unread += 1
    }
  }
  if (spawnSync('pdftotext', ['-v']).error) {
    say(`reading ${FILES} PDFs`, `${Math.round(await milliseconds(readAll))} ms`)
    say('pdftotext', 'not on this machine')
    return
  }
  const ratios: number[] = []
  const ours: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const other = await milliseconds(() => {
      for (const { path } of files) execFileSync('pdftotext', ['-layout', path, '-'])
    })
    ours.push(await milliseconds(readAll))
    ratios.push(ours.at(-1)! / other)
  }
  say(`reading ${FILES} PDFs, one process (median of ${ROUNDS})`, `${Math.round(median(ours))} ms`)
  say('  against pdftotext -layout', `${median(ratios).toFixed(2)} ×`, '≤ 3 ×')
  say('  not read', String(unread), '0')
}

async function accuracy(): Promise<void> {
  let right = 0
  for (const truth of corpus) {
    const paper = await readPaper(corpusFile(truth))
    const reading = paper.ok ? readReport(paper.value) : paper
    if (!reading.ok) continue
    const { cells } = reading.value
    right += cellPaths.filter((path) => cells[path].value === valueAt(truth, path)).length
  }
  const all = corpus.length * cellPaths.length
  say(`cells right, ${corpus.length} development reports`, `${right} of ${all}`, '100 %')
}

async function checking(): Promise<void> {
  const readings: Reading[] = []
  for (const truth of corpus) {
    const paper = await readPaper(corpusFile(truth))
    const reading = paper.ok ? readReport(paper.value) : paper
    if (reading.ok) readings.push(reading.value)
  }
  const tablesOnly = readings.map((reading) => ({
    ...reading,
    preamble: [],
    parts: [],
    closing: [],
  }))
  say('checks per second, tables', perSecond(tablesOnly), '20,000')
  say('checks per second, tables and all prose', perSecond(readings))
}

function perSecond(readings: readonly Reading[]): string {
  for (let warm = 0; warm < 200; warm += 1) checkReport(readings[warm % readings.length]!)
  const start = performance.now()
  let count = 0
  while (performance.now() - start < 2_000) {
    for (const reading of readings) checkReport(reading)
    count += readings.length
  }
  return Math.round((count / (performance.now() - start)) * 1_000).toLocaleString('en')
}
