import type { Place } from '@gongkai/paper'
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Drawing } from './pdf-drawing.ts'
import { type Figure, shareOfPage } from './places.ts'
import type { PaperProps } from './shared.ts'
import { levelAt } from './tally.ts'

type Props = PaperProps & { file: File; zoom: number; box: RefObject<HTMLElement | null> }

/** The pages of a PDF, each drawn when it comes near, with a box over every figure that was read. */
export function PdfPages({ file, zoom, box, paper, figures, ...rest }: Props) {
  const drawing = useDrawing(file)
  const byPage = useMemo(
    () => Map.groupBy(figures, ({ place }) => (place.on === 'page' ? place.page : 0)),
    [figures],
  )
  return (
    <div class="pdf-pages">
      {drawing === 'failed' && <p class="note">浏览器画不出这份 PDF，读到的位置仍以框标出。</p>}
      {paper.pages.map((size, index) => (
        <Page
          key={index}
          number={index + 1}
          count={paper.pages.length}
          size={size}
          zoom={zoom}
          box={box}
          drawing={drawing === 'failed' ? null : drawing}
          figures={byPage.get(index + 1) ?? []}
          {...rest}
        />
      ))}
    </div>
  )
}

function useDrawing(file: File): Drawing | null | 'failed' {
  const [drawing, setDrawing] = useState<Drawing | null | 'failed'>(null)
  useEffect(() => {
    let gone = false
    let opened: Drawing | null = null
    import('./pdf-drawing.ts')
      .then(({ openDrawing }) => openDrawing(file))
      .then((next) => {
        opened = next
        if (gone) next.close()
        else setDrawing(next)
      })
      .catch(() => gone || setDrawing('failed'))
    return () => {
      gone = true
      opened?.close()
    }
  }, [file])
  return drawing
}

type PageProps = Omit<Props, 'file' | 'paper'> & {
  number: number
  count: number
  size: { readonly width: number; readonly height: number }
  drawing: Drawing | null
}

function Page({ number, count, size, zoom, box, drawing, figures, ...rest }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(sheet, box)

  useEffect(() => {
    const target = canvas.current
    if (!drawing || !near || !target) return
    const stop = drawing.draw(number, target, sheet.current!.clientWidth)
    return () => {
      stop()
      target.width = 0
      target.height = 0
    }
  }, [drawing, near, number, zoom])

  return (
    <figure class="pdf-page" style={{ width: `${zoom * 100}%` }}>
      <div class="sheet" ref={sheet} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        <canvas ref={canvas} role="img" aria-label={`第 ${number} 页的样子`} />
        <Boxes number={number} size={size} figures={figures} {...rest} />
      </div>
      <figcaption>
        第 {number} 页，共 {count} 页
      </figcaption>
    </figure>
  )
}

type BoxesProps = Omit<PaperProps, 'paper'> & Pick<PageProps, 'number' | 'size'>

/** The overlay repeats the tables for the pointer only; keyboard and screen reader have the tables. */
function Boxes({ number, size, figures, levels, selection, onFigure }: BoxesProps) {
  return (
    <div class="boxes" aria-hidden="true">
      {figures.map((figure) => (
        <FigureBox
          key={figure.path}
          figure={figure}
          size={size}
          level={levelAt(levels, figure.path)}
          onFigure={onFigure}
        />
      ))}
      {selection?.spots.map(
        ({ place }, index) =>
          place.on === 'page' &&
          place.page === number && (
            <span
              key={index}
              class="outline"
              data-outlined={index === selection.at ? 'main' : 'also'}
              style={boxStyle(place, size)}
            />
          ),
      )}
    </div>
  )
}

function FigureBox({
  figure: { path, place, cell },
  size,
  level,
  onFigure,
}: Pick<PageProps, 'size'> & {
  figure: Figure
  level: string | null
  onFigure: PaperProps['onFigure']
}) {
  if (place.on !== 'page') return null
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`box box-${cell.status}${level ? ` level-${level}` : ''}`}
      data-box={path}
      style={boxStyle(place, size)}
      onClick={() => onFigure(path)}
    />
  )
}

function boxStyle(place: Extract<Place, { on: 'page' }>, size: PageProps['size']) {
  const share = shareOfPage(place, size)
  return {
    left: `${share.left * 100}%`,
    top: `${share.top * 100}%`,
    width: `${share.width * 100}%`,
    height: `${share.height * 100}%`,
  }
}

/** Whether the sheet is on screen or within one screen of it. */
function useNear(
  sheet: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      root: box.current,
      rootMargin: '100%',
    })
    if (sheet.current) seen.observe(sheet.current)
    return () => seen.disconnect()
  }, [sheet, box])
  return near
}
