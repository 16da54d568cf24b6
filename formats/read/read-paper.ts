import { fail, ok, type Result } from '@gongkai/base'
import type { Block, Paper } from '@gongkai/paper'
import { decode } from './charset.ts'
import type { ReadFailure } from './failures.ts'
import { readHtml } from './html.ts'
import type { ReadOptions, SourceFile } from './options.ts'
import { isBinary, isHtml, sniff, sniffOle } from './sniff.ts'
import { isEndless, readText } from './text.ts'

/** Reads a file of any supported format into a paper. Never throws for what is wrong with a file. */
export async function readPaper(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<Result<Paper, ReadFailure>> {
  const result = await readAny(file, options)
  if (result.ok && lengthOf(result.value.blocks) > mostCharacters)
    return fail({ code: 'formats.too-complex' })
  return result
}

/** Twenty times the longest report; whoever reads on must not be drowned. */
const mostCharacters = 5_000_000

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + block.text.length
    const parts = block.kind === 'line' ? block.pieces : block.cells
    return parts.reduce((so, part) => so + part.text.length, sum)
  }, 0)

async function readAny(
  file: SourceFile,
  options: ReadOptions,
): Promise<Result<Paper, ReadFailure>> {
  const mostBytes = options.mostBytes ?? 50 * 1024 * 1024
  const { bytes } = file
  if (options.signal?.aborted) return fail({ code: 'formats.cancelled' })
  if (bytes.length > mostBytes) {
    return fail({ code: 'formats.too-large', bytes: bytes.length, mostBytes })
  }
  const kind = sniffOle(bytes) ?? sniff(bytes)
  switch (kind.kind) {
    case 'empty':
      return fail({ code: 'formats.empty-file' })
    case 'encrypted':
      return fail({ code: 'formats.encrypted', kind: 'office' })
    case 'unreadable':
      return fail({
        code: 'formats.unknown-type',
        // Old WPS files lie in the same container as Word's.
        kind: kind.what === 'doc' && /\.wps$/i.test(file.name) ? 'wps' : kind.what,
      })
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return readPdf(bytes, options)
    }
    case 'zip': {
      const { readDocx } = await import('./docx.ts')
      return readDocx(bytes)
    }
    default:
      return readWords(file)
  }
}

function readWords({ name, bytes }: SourceFile): Result<Paper, ReadFailure> {
  const text = decode(bytes)
  if (isBinary(text)) return fail({ code: 'formats.unknown-type', kind: byEnding(name) })
  if (text.trim() === '') return fail({ code: 'formats.empty-file' })
  if (!isHtml(text, name)) {
    if (isEndless(text)) return fail({ code: 'formats.too-complex' })
    return ok({ format: 'text', pages: [], title: null, blocks: readText(text, name) })
  }
  const page = readHtml(text)
  if (page === null) return fail({ code: 'formats.too-complex' })
  if (page.blocks.length === 0) return fail({ code: 'formats.empty-file' })
  return ok({ format: 'html', pages: [], ...page })
}

function byEnding(name: string) {
  if (/\.ofd$/i.test(name)) return 'ofd'
  if (/\.wps$/i.test(name)) return 'wps'
  if (/\.doc$/i.test(name)) return 'doc'
  if (/\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic)$/i.test(name)) return 'image'
  return /\.(?:zip|rar|7z|gz|tar)$/i.test(name) ? 'archive' : 'other'
}
