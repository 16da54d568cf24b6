import type { Part } from '@gongkai/annual-report/model'

type Place = Part['place']

/** `（第 2 页）`, `（第 30 行）`; nothing where the place is not known. */
export function placeWords(place: Place | null): string {
  if (!place) return ''
  if (place.on === 'page') return `（第 ${place.page} 页）`
  if (place.on === 'line') return `（第 ${place.line} 行）`
  const cell = place.row === undefined ? '' : `第 ${place.row + 1} 行${columnWords(place.column)}`
  return cell
    ? `（文中第 ${place.block + 1} 段的表格，${cell}）`
    : `（文中第 ${place.block + 1} 段）`
}

const columnWords = (column: number | undefined) =>
  column === undefined ? '' : `第 ${column + 1} 列`
