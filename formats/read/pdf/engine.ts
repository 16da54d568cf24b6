import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAssets } from './assets.ts'

/**
 * Opens a PDF with pdf.js: nothing is painted, so no font faces, images or standard fonts are asked for.
 * Rejects as pdf.js does (`PasswordException`, `InvalidPDFException`). The bytes are copied: pdf.js takes them away.
 */
export async function openPdf(
  bytes: Uint8Array,
  assets: PdfAssets | undefined,
): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({ verbosity: 0 })
  const maps = assets?.cMapUrl ?? ownMaps()
  const task = getDocument({
    data: bytes.slice(),
    worker,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    // Larger images are passed over before they are decoded.
    maxImageSize: 1,
    ...(maps ? { cMapUrl: maps, cMapPacked: true } : {}),
    ...(assets?.standardFontDataUrl ? { standardFontDataUrl: assets.standardFontDataUrl } : {}),
  })
  return task.promise
}

/** One for all documents: starting it costs more than reading a page. */
let worker: PDFWorker | null = null

/** Outside a browser the character maps lie beside pdf.js itself. */
function ownMaps(): string | undefined {
  const inNode = 'process' in globalThis && !('document' in globalThis)
  if (!inNode || typeof import.meta.resolve !== 'function') return undefined
  const library = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')
  return new URL('../../cmaps/', library).href
}
