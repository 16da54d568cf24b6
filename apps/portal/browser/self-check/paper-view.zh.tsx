import type { CellPath } from '@gongkai/annual-report/model'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Blocks } from './blocks.zh.tsx'
import { PdfPages } from './pdf-pages.zh.tsx'
import type { Select } from './selection.ts'
import type { PaperProps } from './shared.ts'
import { centreWithin, liftToTop } from './view.ts'

type Props = Omit<PaperProps, 'onFigure'> & { file: File; select: Select; shown: boolean }

const zooms = [1, 1.5, 2, 3] as const

/** The paper itself in a scrolling box of its own; what is selected is outlined and brought to its middle. */
export function PaperView({ file, select, shown, ...rest }: Props) {
  const { paper, selection } = rest
  const box = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(0)

  // Runs again when a phone turns from result to paper: a hidden box cannot scroll.
  useEffect(() => {
    if (selection?.from !== 'result' || selection.spots.length === 0) return
    if (paper.format === 'pdf' && zoom === 0 && (box.current?.clientWidth ?? 0) < 480) {
      setZoom(2)
      return
    }
    const frame = requestAnimationFrame(() => {
      const target = box.current?.querySelector('[data-outlined="main"]')
      if (!box.current || !target) return
      centreWithin(box.current, target)
      if (box.current.closest('.both-sides')) liftToTop(box.current.parentElement!)
    })
    return () => cancelAnimationFrame(frame)
  }, [selection, shown, zoom, paper])

  const onFigure = (path: CellPath) => {
    const figure = rest.figures.find((one) => one.path === path)
    const spots = figure ? [{ place: figure.place, path, quote: null }] : []
    select({ from: 'paper', spots, at: 0, path, entry: null })
  }

  return (
    <section class="paper" aria-labelledby="paper-heading">
      <header class="paper-bar">
        <h3 id="paper-heading">原文</h3>
        <span class="quiet-words">
          {paper.format === 'pdf' ? `共 ${paper.pages.length} 页，` : ''}
          点带框的数字，看它读进了哪一格
        </span>
        {paper.format === 'pdf' && (
          <span class="zoom">
            <button
              type="button"
              class="small"
              disabled={zoom === 0}
              onClick={() => setZoom(zoom - 1)}
            >
              缩小
            </button>
            <button
              type="button"
              class="small"
              disabled={zoom === zooms.length - 1}
              onClick={() => setZoom(zoom + 1)}
            >
              放大
            </button>
          </span>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="paper-box" ref={box} tabIndex={0} aria-label="原文内容">
        {paper.format === 'pdf' ? (
          <PdfPages file={file} zoom={zooms[zoom]!} box={box} {...rest} onFigure={onFigure} />
        ) : (
          <Blocks {...rest} onFigure={onFigure} />
        )}
      </section>
    </section>
  )
}
