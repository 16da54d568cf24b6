import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Operators } from './interpret.ts'

/** What is still allowed to be drawn; counted down over all pages of a document. */
export type Allowance = { operators: number; characters: number }

/** No report has pages as full as this, nor as much on all its pages together. */
const mostOnPage: Readonly<Allowance> = { operators: 300_000, characters: 300_000 }
/** Each saved state makes pdf.js slower at all that follows. */
const mostSaved = 10_000
export const wholeAllowance = (): Allowance => ({ operators: 3_000_000, characters: 1_500_000 })

/**
 * What a page draws; null where that is more than allowed: reading then stops at once, for pdf.js would go on until
 * no memory is left (a small file may unpack to gigabytes).
 */
export async function operatorsOf(
  page: PDFPageProxy,
  allowance: Allowance,
): Promise<Operators | null> {
  const left = {
    operators: Math.min(mostOnPage.operators, allowance.operators),
    characters: Math.min(mostOnPage.characters, allowance.characters),
  }
  const before = { ...left }
  const tooMuch = Promise.withResolvers<null>()
  let depth = 0
  onChunk(page, (chunk, stop) => {
    left.operators -= chunk.fnArray.length
    for (const args of chunk.argsArray) left.characters -= lengthOf(args)
    for (const operator of chunk.fnArray)
      depth += operator === OPS.save ? 1 : operator === OPS.restore ? -1 : 0
    if (left.operators >= 0 && left.characters >= 0 && depth < mostSaved) return
    stop()
    tooMuch.resolve(null)
  })
  const read = page.getOperatorList({ intent: 'display' })
  const operators = await Promise.race([read, tooMuch.promise])
  if (operators === null) read.catch(() => {})
  allowance.operators -= before.operators - left.operators
  allowance.characters -= before.characters - left.characters
  return operators
}

/** Characters of a string shown; other operators' arguments are numbers and small. */
const lengthOf = (args: unknown): number =>
  Array.isArray(args) && Array.isArray(args[0]) ? args[0].length : 0

type Pump = {
  _renderPageChunk?: (chunk: Operators, intent: Intent) => void
}
type Intent = {
  readonly streamReader?: { readonly cancel: (reason: Error) => Promise<unknown> } | null
}

/** pdf.js hands what it reads to this method piece by piece, and tells no one else before it has it all. */
function onChunk(page: PDFPageProxy, seen: (chunk: Operators, stop: () => void) => void): void {
  const pump = page as unknown as Pump
  const take = pump._renderPageChunk?.bind(page)
  if (!take) return
  let stopped = false
  pump._renderPageChunk = (chunk, intent) => {
    if (stopped) return
    seen(chunk, () => {
      stopped = true
      intent.streamReader?.cancel(new Error('too much')).catch(() => {})
    })
    if (!stopped) take(chunk, intent)
  }
}
