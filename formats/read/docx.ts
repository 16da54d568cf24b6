import { fail, type Result } from '@gongkai/base'
import type { Paper } from '@gongkai/paper'
import type { ReadFailure } from './failures.ts'

export async function readDocx(_bytes: Uint8Array): Promise<Result<Paper, ReadFailure>> {
  return fail({ code: 'formats.damaged', kind: 'docx' })
}
