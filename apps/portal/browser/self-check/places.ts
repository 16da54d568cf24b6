import type {
  CellPath,
  CellReading,
  Evidence,
  Finding,
  Reading,
  Statement,
} from '@gongkai/annual-report/model'
import { cellPaths } from '@gongkai/annual-report/model'
import type { LinePiece, Place } from '@gongkai/paper'

/** A place in the shown paper; with `quote`, these words in it. */
export type Spot = {
  readonly place: Place
  readonly path: CellPath | null
  readonly quote: string | null
}

/** A figure that was read and where it stands. */
export type Figure = { readonly path: CellPath; readonly place: Place; readonly cell: CellReading }

/** Every figure that has a place, in the form's order. */
export function figuresOf(reading: Reading): readonly Figure[] {
  return cellPaths.flatMap((path) => {
    const cell = reading.cells[path]
    return cell.place ? [{ path, place: cell.place, cell }] : []
  })
}

/** The key that a place in a paper without pages shares with everything shown at the same spot. */
export function anchorOf(place: Place): string {
  if (place.on === 'page') return `page-${place.page}`
  if (place.on === 'line') return `line-${place.line}`
  if (place.row === undefined || place.column === undefined) return `block-${place.block}`
  return `block-${place.block}-${place.row}-${place.column}`
}

/** Figures by the anchor they stand at. */
export function byAnchor(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return Map.groupBy(figures, (figure) => anchorOf(figure.place))
}

/** Where a finding can be seen: its evidence, then the cell it names, each place once. */
export function spotsOf(finding: Finding, reading: Reading): readonly Spot[] {
  return spotsOfEvidence(finding.evidence, cellPathOf(finding.path), reading)
}

/** Where evidence, and the cell it is about, can be seen, each place once. */
export function spotsOfEvidence(
  evidence: readonly Evidence[],
  path: CellPath | null,
  reading: Reading,
): readonly Spot[] {
  const cell = path && spotOfCell(path, reading)
  const others = evidence.flatMap((one) => spotOfEvidence(one, reading) ?? [])
  const seen = new Set<string>()
  return (cell ? [...others, cell] : others).filter((spot) => {
    const key = keyOf(spot.place)
    return seen.has(key) ? false : seen.add(key)
  })
}

export function spotOfEvidence({ path, place, text }: Evidence, reading: Reading): Spot | null {
  const cell = cellPathOf(path)
  const where = place ?? (cell && reading.cells[cell].place)
  return where && { place: where, path: cell, quote: cell ? null : text }
}

export function spotOfStatement(statement: Statement): Spot | null {
  return statement.place && { place: statement.place, path: null, quote: statement.quote }
}

export function spotOfCell(path: CellPath, reading: Reading): Spot | null {
  const { place } = reading.cells[path]
  return place && { place, path, quote: null }
}

const known: ReadonlySet<string> = new Set(cellPaths)

export function cellPathOf(path: string | null | undefined): CellPath | null {
  return path != null && known.has(path) ? (path as CellPath) : null
}

/** Left, top, width and height of a place as shares of its page. */
export function shareOfPage(
  place: Extract<Place, { on: 'page' }>,
  page: { readonly width: number; readonly height: number },
) {
  return {
    left: place.left / page.width,
    top: place.top / page.height,
    width: place.width / page.width,
    height: place.height / page.height,
  }
}

export type Segment<Mark> = { readonly text: string; readonly mark: Mark | null }

/**
 * A piece of a line cut at the marks that stand within it. Columns are those of the file and text is
 * normalised, so lengths may differ by a little: marks are clamped, and one that fits nowhere is left out.
 */
export function segmentsOf<Mark extends { readonly place: Place }>(
  piece: LinePiece,
  marks: readonly Mark[],
): readonly Segment<Mark>[] {
  const { place, text } = piece
  if (place.on !== 'line') return [{ text, mark: null }]
  const segments: Segment<Mark>[] = []
  let from = 0
  for (const mark of [...marks].sort((a, b) => columnOf(a.place) - columnOf(b.place))) {
    if (mark.place.on !== 'line' || mark.place.line !== place.line) continue
    const start = mark.place.column - place.column
    const end = Math.min(start + Math.max(mark.place.length, 1), text.length)
    if (start < from || start >= text.length) continue
    if (start > from) segments.push({ text: text.slice(from, start), mark: null })
    segments.push({ text: text.slice(start, end), mark })
    from = end
  }
  if (from < text.length) segments.push({ text: text.slice(from), mark: null })
  return segments
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && keyOf(a) === keyOf(b)
}

const keyOf = (place: Place) => JSON.stringify(Object.entries(place).sort())

const columnOf = (place: Place) => (place.on === 'line' ? place.column : 0)
