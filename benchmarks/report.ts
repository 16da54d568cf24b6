import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkReport } from '@gongkai/annual-report/check'
import { cellPaths, type Reading, valueAt } from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { corpus, corpusFile } from '@gongkai/annual-report/testing'
import { readPaper, type SourceFile } from '@gongkai/formats/read'
import { median, milliseconds, say } from './measure.ts'
import { makeReports } from './reports.ts'

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
  const files = [
    ...corpus.filter(({ file }) => file.endsWith('.pdf')).map(corpusFile),
    ...(await makeReports(FILES)),
  ]
  return files.slice(0, FILES).map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return { name, bytes, path }
  })
}

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
