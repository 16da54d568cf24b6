import {
  type ApplicationRow,
  applicantColumns,
  type CellPath,
  proceedings,
  resultGroups,
  resultRows,
} from '../../model/index.ts'
import { cellName } from '../cell-names.zh.ts'

const organisations = applicantColumns.slice(1, -1)

const sums: ReadonlyMap<string, string> = new Map([
  ...[...applicantColumns.map((column) => [column] as const), organisations].flatMap((columns) => {
    const who = columns.length > 1 ? '法人或其他组织' : ''
    const named = (row: string) => {
      const cell = cellName(`table3.${row}.${columns[0]}`)
      return who ? cell.replace(/商业企业$/, who) : cell
    }
    const key = (rows: readonly ApplicationRow[]) =>
      keyOf(rows.flatMap((row) => columns.map((column): CellPath => `table3.${row}.${column}`)))
    const groups = (Object.keys(resultGroups) as (keyof typeof resultGroups)[]).map(
      (group) =>
        [key(resultRows.filter((row) => row.startsWith(`${group}.`))), named(group)] as const,
    )
    const single = who
      ? [...resultRows, 'newReceived', 'carriedIn', 'resultTotal', 'carriedOut'].map(
          (row) => [key([row as ApplicationRow]), named(row)] as const,
        )
      : []
    return [
      ...groups,
      ...single,
      [key(['newReceived', 'carriedIn']), `${named('newReceived')}加“二、上年结转”`] as const,
      [
        key(resultRows.filter((row) => !row.startsWith('other.'))),
        `${named('resultTotal')}减“${resultGroups.other}”`,
      ] as const,
    ]
  }),
  ...(['upheld', 'corrected', 'other', 'pending', 'total'] as const).map(
    (outcome) =>
      [
        keyOf(proceedings.slice(1).map((group): CellPath => `table4.${group}.${outcome}`)),
        cellName(`table4.litigationDirect.${outcome}`).replace('（未经复议直接起诉）', '两组'),
      ] as const,
  ),
])

/** What a sum of cells is called: `表三“（四）无法提供”总计` for its three rows. */
export function sumName(paths: readonly string[]): string {
  const known = sums.get(keyOf(paths))
  if (known) return known
  if (paths.length <= 3) return paths.map(cellName).join('＋')
  return `${cellName(paths[0]!)}等${paths.length}格之和`
}

function keyOf(paths: readonly string[]): string {
  return [...paths].sort().join()
}
