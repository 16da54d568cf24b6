import type { CellReading } from '@gongkai/annual-report/model'

/** Where something stands in the original file, for a person who has it open: 第3页, 第12行. Null where unknown. */
export function placeText(place: CellReading['place']): string | null {
  if (place === null) return null
  if (place.on === 'page') return `第${place.page}页`
  if (place.on === 'line') return `第${place.line}行，第${place.column}个字起`
  const block = `第${place.block + 1}段`
  if (place.row === undefined) return block
  const column = place.column === undefined ? '' : `第${place.column + 1}列`
  return `${block}的表格第${place.row + 1}行${column}`
}
