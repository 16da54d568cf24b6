import type { Db } from '@gongkai/platform/db'
import { keptFiles } from '@gongkai/platform/files'
import { downloadKinds, downloadOf, fileOf } from './downloads.ts'
import { newestVersions, reportOf } from './queries/published-reports.ts'

type Course = {
  /** Ends the work after the file that is being made. */
  readonly signal: AbortSignal
  /** A file could not be made; the others are. */
  readonly onFailed: (error: unknown, file: string) => void
}

/**
 * Makes the files of every report's newest version that are not there yet, one after the other, last published
 * first, so that no visitor waits for them. Answers how many it made.
 */
export async function makeDownloads(db: Db, { signal, onFailed }: Course): Promise<number> {
  const kept = await keptFiles()
  if (kept === null) return 0
  let made = 0
  for (const version of await newestVersions(db)) {
    const missing = downloadKinds.filter((kind) => !kept.has(fileOf(version, kind)))
    if (missing.length === 0) continue
    if (signal.aborted) break
    const report = await reportOf(db, version.organization, version.year, version.version)
    if (report === null) continue
    for (const kind of missing) {
      if (signal.aborted) break
      try {
        await downloadOf(report, kind)
        made += 1
      } catch (error) {
        onFailed(error, fileOf(version, kind))
      }
    }
  }
  return made
}
