import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = new URL(workerAddress, location.origin).href

// pdf.js fetches its character maps relative to `document.baseURI`; a worker has no document.
Object.assign(globalThis, { document: { baseURI: location.href } })
