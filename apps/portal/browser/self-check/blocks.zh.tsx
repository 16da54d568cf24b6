import type { Block, Line, Paragraph, Place, Table } from '@gongkai/paper'
import { Fragment, type JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { anchorOf, byAnchor, type Figure, type Spot, segmentsOf } from './places.ts'
import type { PaperProps } from './shared.ts'
import { levelAt } from './tally.ts'
import { cellName } from './words.zh.ts'

type Context = Omit<PaperProps, 'paper' | 'figures'> & {
  readonly anchored: ReadonlyMap<string, readonly Figure[]>
}

/**
 * A paper without pages, drawn from its blocks: text goes in as text, so nothing that a file
 * carries (script, style, link) can do anything here.
 */
export function Blocks({ paper, figures, ...rest }: PaperProps) {
  const anchored = useMemo(() => byAnchor(figures), [figures])
  const context: Context = { ...rest, anchored }
  return (
    <div class={`blocks blocks-${paper.format}`}>
      {paper.blocks.map((block, index) => (
        <BlockView key={index} block={block} {...context} />
      ))}
    </div>
  )
}

function BlockView({ block, ...context }: Context & { block: Block }) {
  if (block.kind === 'paragraph') return <ParagraphView paragraph={block} {...context} />
  if (block.kind === 'line') return <LineView line={block} {...context} />
  return <TableView table={block} {...context} />
}

function ParagraphView({ paragraph, selection }: Context & { paragraph: Paragraph }) {
  const spot = paragraph.pieces
    .map(({ place }) => spotAt(selection, place))
    .find((found) => found !== null)
  return (
    <p class={`level-of-heading-${Math.min(paragraph.level, 3)}`} {...outlined(spot ?? null)}>
      {spot ? quoted(paragraph.text, spot.spot.quote) : paragraph.text}
    </p>
  )
}

function LineView({ line, anchored, ...context }: Context & { line: Line }) {
  const number = line.place.on === 'line' ? line.place.line : null
  const figures = anchored.get(anchorOf(line.place)) ?? []
  const spot = spotAt(context.selection, line.place)
  const inFigure = spot?.spot.path != null && figures.some(({ path }) => path === spot.spot.path)
  return (
    <p class="line" {...outlined(inFigure ? null : spot)}>
      {number !== null && <span class="line-number">{number}</span>}
      {line.pieces.map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <span class="gap">{'\u2003'}</span>}
          {segmentsOf(piece, figures).map((segment, at) =>
            segment.mark ? (
              <FigureMark
                key={segment.mark.path}
                figure={segment.mark}
                text={segment.text}
                {...context}
              />
            ) : (
              <Fragment key={at}>
                {spot && !inFigure ? quoted(segment.text, spot.spot.quote) : segment.text}
              </Fragment>
            ),
          )}
        </Fragment>
      ))}
    </p>
  )
}

function TableView({ table, anchored, ...context }: Context & { table: Table }) {
  const rows = Map.groupBy(table.cells, (cell) => cell.row)
  return (
    <div class="block-table" {...outlined(spotAt(context.selection, table.place))}>
      <table>
        <tbody>
          {Array.from({ length: table.rows }, (_, row) => (
            <tr key={row}>
              {(rows.get(row) ?? []).map((cell) => {
                const [figure] = figuresAt(anchored, cell.place)
                return (
                  <td
                    key={cell.column}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    {...outlined(figure ? null : spotAt(context.selection, cell.place))}
                  >
                    {figure ? (
                      <FigureMark figure={figure} text={cell.text} {...context} />
                    ) : (
                      cell.text
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureMark({
  figure,
  text,
  levels,
  selection,
  onFigure,
}: Omit<Context, 'anchored'> & { figure: Figure; text: string }) {
  const level = levelAt(levels, figure.path)
  return (
    <button
      type="button"
      tabIndex={-1}
      class={`figure-mark box-${figure.cell.status}${level ? ` level-${level}` : ''}`}
      data-box={figure.path}
      {...outlined(spotAt(selection, figure.place))}
      onClick={() => onFigure(figure.path)}
    >
      {text === '' ? '\u00a0' : text}
      <span class="hidden">（{cellName(figure.path)}）</span>
    </button>
  )
}

type Found = { readonly spot: Spot; readonly main: boolean }

/** The selected spot that stands at this place: the very place, or the same line or block. */
function spotAt(selection: PaperProps['selection'], place: Place): Found | null {
  const at = selection?.spots.findIndex((spot) => sameSpot(spot.place, place)) ?? -1
  const spot = selection?.spots[at]
  return spot ? { spot, main: at === selection?.at } : null
}

function sameSpot(spot: Place, place: Place): boolean {
  if (anchorOf(spot) !== anchorOf(place)) return false
  return spot.on !== 'line' || place.on !== 'line' || overlap(spot, place)
}

type OnLine = Extract<Place, { on: 'line' }>

const overlap = (a: OnLine, b: OnLine) =>
  a.column <= b.column + b.length && b.column <= a.column + a.length

function figuresAt(anchored: Context['anchored'], place: Place): readonly Figure[] {
  return (anchored.get(anchorOf(place)) ?? []).filter((figure) => sameSpot(figure.place, place))
}

const outlined = (found: Found | null) =>
  found ? { 'data-outlined': found.main ? 'main' : 'also' } : {}

/** The text with the quoted words marked, where they stand in it. */
function quoted(text: string, quote: string | null): JSX.Element {
  const at = quote ? text.indexOf(quote) : -1
  if (!quote || at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  )
}
