import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { pdfFiles } from './pdf-files.ts'

GlobalWorkerOptions.workerSrc = workerAddress

export type Drawing = {
  /** Draws a page so that it is `width` CSS pixels wide; returns what stops it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => () => void
  readonly close: () => void
}

/** Opens a PDF for showing; rejects where pdf.js cannot. */
export async function openDrawing(file: File): Promise<Drawing> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    ...pdfFiles,
    useWasm: false,
    disableWorkerRendering: true,
  })
  const document = await task.promise
  return {
    draw(number, canvas, width) {
      let stopped = false
      let stop = () => {}
      const work = async () => {
        const page = await document.getPage(number)
        if (stopped) return
        const viewport = page.getViewport({
          scale: scaleFor(page.getViewport({ scale: 1 }), width),
        })
        canvas.width = Math.floor(viewport.width)
        canvas.height = Math.floor(viewport.height)
        const rendering = page.render({ canvas, viewport })
        stop = () => rendering.cancel()
        await rendering.promise
      }
      // A page that cannot be drawn stays white under its boxes.
      work().catch(() => {})
      return () => {
        stopped = true
        stop()
      }
    },
    close: () => void task.destroy(),
  }
}

const mostPixels = 8_000_000

/** As sharp as the screen, but no larger than memory bears on a phone. */
function scaleFor(
  size: { readonly width: number; readonly height: number },
  width: number,
): number {
  const sharp = (width / size.width) * Math.min(devicePixelRatio || 1, 2)
  return Math.min(sharp, Math.sqrt(mostPixels / (size.width * size.height)))
}
