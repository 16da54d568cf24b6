import type { CellPath, CellReading, Reading } from '@gongkai/annual-report/model'
import type { ComponentChildren } from 'preact'

/**
 * A statutory cell as the agency printed it. What was not printed says so in words:
 * an inferred figure stands in brackets and links to its equation. `address` is the report's: under it each
 * cell has a page that tells where the figure comes from.
 */
export function Figure({
  path,
  cell,
  address,
}: {
  path: CellPath
  cell: CellReading
  address: string
}) {
  switch (cell.status) {
    case 'printed':
      return (
        <a class="cell" href={`${address}/cells/${path}`}>
          {cell.printed ?? String(cell.value ?? '')}
        </a>
      )
    case 'blank':
      return <Reason path={path}>空白</Reason>
    case 'inferred':
      return <Reason path={path}>[{String(cell.value)}]</Reason>
    case 'conflicting':
      return <Reason path={path}>待核</Reason>
    case 'missing':
      return <Reason path={path}>未印出</Reason>
  }
}

function Reason({ path, children }: { path: CellPath; children: ComponentChildren }) {
  return (
    <a class="unread" href={`#why.${path}`}>
      {children}
    </a>
  )
}

/** How a cell's figure reads in a sentence or chart: `[15]`, 未印出. */
export function figureText(cell: CellReading): string {
  if (cell.status === 'inferred') return `[${cell.value}]`
  if (cell.status === 'printed')
    return cell.value === null ? (cell.printed ?? '待核') : String(cell.value)
  return { blank: '空白', conflicting: '待核', missing: '未印出' }[cell.status]
}

/** The count of a cell for sums and charts; null unless it is a known whole number. */
export function countOf(cell: CellReading): number | null {
  return typeof cell.value === 'number' ? cell.value : null
}

/** A figure that leads to its cell in the statutory table. */
export function FigureLink({ reading, path }: { reading: Reading; path: CellPath }) {
  return <a href={`#${path}`}>{figureText(reading.cells[path])}</a>
}
