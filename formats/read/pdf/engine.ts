import {
  getDocument,
  type PDFDocumentLoadingTask,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAssets } from './assets.ts'

/**
 * The worker for all documents: starting one costs more than reading a page. Rejects where it cannot start
 * (in a browser `GlobalWorkerOptions.workerSrc` must be set): a fault of the program, not of a file.
 */
export async function startEngine(): Promise<PDFWorker> {
  worker ??= new PDFWorker({ verbosity: 0 })
  await worker.promise
  return worker
}

let worker: PDFWorker | null = null

/**
 * Opens a PDF with pdf.js: nothing is painted, so no font faces, images or standard fonts are asked for.
 * The task's promise rejects as pdf.js does (`PasswordException`, `InvalidPDFException`). The bytes are copied: pdf.js takes them away.
 */
export function openPdf(
  engine: PDFWorker,
  bytes: Uint8Array,
  assets: PdfAssets | undefined,
): PDFDocumentLoadingTask {
  const maps = assets?.cMapUrl ?? ownMaps()
  return getDocument({
    // Not `slice`: a Node buffer would stay one, which pdf.js refuses.
    data: new Uint8Array(bytes),
    worker: engine,
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
}

/** Outside a browser the character maps lie beside pdf.js itself. */
function ownMaps(): string | undefined {
  const inNode = 'process' in globalThis && !('document' in globalThis)
  if (!inNode || typeof import.meta.resolve !== 'function') return undefined
  const library = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js opens files by path.
  return decodeURIComponent(new URL('../../cmaps/', library).pathname)
}
