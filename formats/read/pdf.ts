import { fail, type Result } from '@gongkai/base'
import type { Paper } from '@gongkai/paper'
import type { ReadFailure } from './failures.ts'
import type { ReadOptions } from './read-paper.ts'

export async function readPdf(
  _bytes: Uint8Array,
  _options: ReadOptions,
): Promise<Result<Paper, ReadFailure>> {
  return fail({ code: 'formats.damaged', kind: 'pdf' })
}
