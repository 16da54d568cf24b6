import { join } from 'node:path'
import { perform } from '@gongkai/platform/commands'
import { keepFiles } from '@gongkai/platform/files'
import { freshDatabase } from '@gongkai/platform/testing/database'
import { temporaryFolder } from '@gongkai/platform/testing/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importReport } from './commands/import-report.ts'
import { publishReport } from './commands/publish-report.ts'
import { downloadKinds, downloadOf, downloadSizes } from './downloads.ts'
import { makeDownloads } from './downloads-ahead.ts'
import { reportOf } from './queries/published-reports.ts'
import { aKeeper, huinong, pingluo, someAuthorities } from './testing.ts'

const { db, close } = await freshDatabase()
const keeper = aKeeper(db)
const home = temporaryFolder('ahead')
const failed: unknown[] = []
const course = (signal = new AbortController().signal) => ({
  signal,
  onFailed: (error: unknown) => failed.push(error),
})

beforeAll(async () => {
  keepFiles(home, 'program', join(home, 'fonts'))
  await someAuthorities(db)
  await publish({ organization: 'huinong-office', year: 2024, file: huinong })
})
afterAll(close)

it('files of published reports are made ahead, each once, and their sizes are known', async () => {
  const report = (await reportOf(db, 'huinong-office', 2024))!
  expect(downloadSizes(report)).toEqual({})
  expect(await makeDownloads(db, course())).toBe(5)
  const sizes = downloadSizes(report)
  for (const kind of downloadKinds) {
    expect(sizes[kind]).toBe((await downloadOf(report, kind)).bytes.length)
  }
  expect(await makeDownloads(db, course())).toBe(0)
  expect(failed).toEqual([])
})

it('what is published later is made at the next look; a stop is heard before anything is begun', async () => {
  await publish({ organization: 'pingluo-office', year: 2023, file: pingluo })
  expect(await makeDownloads(db, course(AbortSignal.abort()))).toBe(0)
  expect(await makeDownloads(db, course())).toBe(5)
})

async function publish(input: object): Promise<void> {
  const draft = await perform(importReport, input, keeper)
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const done = await perform(publishReport, { version: draft.value.version }, keeper)
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}
