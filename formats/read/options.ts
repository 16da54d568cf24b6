import type { PdfAssets } from './pdf/assets.ts'

/** A file as it was given; `name` with its ending, which decides only where the bytes do not. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

export type ReadOptions = {
  /** Largest file read, in bytes; 50 MB unless told. */
  readonly mostBytes?: number
  /** Most pages of a PDF; 500 unless told. */
  readonly mostPages?: number
  /** Where pdf.js finds its character maps; without it PDFs that embed no map of their own lose text. */
  readonly pdfAssets?: PdfAssets
  /** Told how much is read, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  readonly signal?: AbortSignal
}
