import type { NotAReport, Reading } from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { fail, type Result } from '@gongkai/base'
import { type ReadFailure, readPaper } from '@gongkai/formats/read'
import { pdfAssets } from '@gongkai/platform/pdf-assets'
import { openSource, type SourceFailure } from './source-files.ts'

export type FileFailure =
  | SourceFailure
  | ReadFailure
  | NotAReport
  /** A mistake of ours: one file's must not cost the others their answer. */
  | { readonly code: 'cli.broken'; readonly detail: string }

/** The report in one file, read from where the command line says. */
export async function readFile(argument: string): Promise<Result<Reading, FileFailure>> {
  const source = await openSource(argument)
  if (!source.ok) return source
  try {
    const paper = await readPaper(source.value, { pdfAssets })
    return paper.ok ? readReport(paper.value) : paper
  } catch (error) {
    return fail({ code: 'cli.broken', detail: String(error) })
  }
}

/** What a file gave, under the name it was asked by. */
export type FileOutcome = {
  readonly file: string
  readonly outcome: Result<Reading, FileFailure>
}

/** Reads one file after the other; only one is held at a time. */
export async function* readFiles(
  files: readonly string[],
  progress: (done: number) => void,
): AsyncGenerator<FileOutcome> {
  let done = 0
  for (const file of files) {
    progress(done)
    yield { file, outcome: await readFile(file) }
    done += 1
  }
  progress(done)
}
