import { fail, ok, type Result } from '@gongkai/base'
import type { Paper } from '@gongkai/paper'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { cleanParagraph } from './clean.ts'
import type { ReadFailure } from './failures.ts'
import type { ReadOptions } from './options.ts'
import { assemble, sizesOf } from './pdf/assemble.ts'
import { openPdf, startEngine } from './pdf/engine.ts'
import type { Matrix } from './pdf/glyph.ts'
import { isHopeless } from './pdf/hopeless.ts'
import { type FontLore, interpret } from './pdf/interpret.ts'
import { operatorsOf, wholeAllowance } from './pdf/operators.ts'
import { layOut, type PageLayout } from './pdf/page-layout.ts'

/** Reads a PDF's text layer: ruled tables with their spans, the rest as printed lines. */
export async function readPdf(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<Paper, ReadFailure>> {
  if (isHopeless(bytes)) return fail({ code: 'formats.damaged', kind: 'pdf' })
  const engine = await startEngine()
  const task = openPdf(engine, bytes, options.pdfAssets)
  try {
    return await readPages(await task.promise, options)
  } catch (problem) {
    // pdf.js rejects with its own kinds of error for files that are not as they should be.
    const name = problem instanceof Error ? problem.name : ''
    if (name === 'PasswordException') return fail({ code: 'formats.encrypted', kind: 'pdf' })
    return fail({ code: 'formats.damaged', kind: 'pdf' })
  } finally {
    await task.destroy()
  }
}

async function readPages(
  document: PDFDocumentProxy,
  { mostPages = 500, onProgress, signal }: ReadOptions,
): Promise<Result<Paper, ReadFailure>> {
  const count = document.numPages
  if (count > mostPages) return fail({ code: 'formats.too-many-pages', pages: count, mostPages })
  const pages: PageLayout[] = []
  const allowance = wholeAllowance()
  for (let number = 1; number <= count; number += 1) {
    if (signal?.aborted) return fail({ code: 'formats.cancelled' })
    const page = await document.getPage(number)
    const operators = await operatorsOf(page, allowance)
    if (operators === null) return fail({ code: 'formats.too-complex' })
    const viewport = page.getViewport({ scale: 1 })
    const drawn = interpret(operators, viewport.transform as unknown as Matrix, (name) =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontLore) : null,
    )
    pages.push(layOut(drawn, viewport.width, viewport.height))
    page.cleanup()
    onProgress?.(number / count)
  }
  const blocks = assemble(pages)
  // Scanned pages may bear page numbers that were stamped on them.
  if (blocks.every((block) => block.kind === 'line' && block.furniture)) {
    return fail({ code: 'formats.no-text-layer', pages: count })
  }
  return ok({ format: 'pdf', pages: sizesOf(pages), title: await titleOf(document), blocks })
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata()
  const title = (info as { readonly Title?: unknown }).Title
  const words = typeof title === 'string' ? cleanParagraph(title) : ''
  return words === '' ? null : words
}
