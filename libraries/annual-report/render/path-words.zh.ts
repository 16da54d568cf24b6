import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicationRowLabels,
  type CellPath,
  cellPaths,
  type DocumentKind,
  documentKindLabels,
  type Proceeding,
  partHeadings,
  proceedingLabels,
  type ResultGroup,
  resultGroups,
} from '../model/index.ts'
import { cellName } from './labels.ts'

const cells: ReadonlySet<string> = new Set(cellPaths)

/** A finding's path as an official would say it: `表三“（一）予以公开”自然人`, `“六、其他需要报告的事项”部分`. */
export function pathWords(path: string | null): string {
  if (path === null) return '整份报告'
  if (cells.has(path)) return cellWords(path as CellPath)
  const [table, ...rest] = path.split('.')
  const part = /^part\.([1-6])$/.exec(path)
  if (part) return `“${partHeadings[Number(part[1]) - 1]}”部分`
  const number = /^table([234])$/.exec(table ?? '')
  if (!number) return others[path] ?? path
  return `表${'二三四'[Number(number[1]) - 2]}${rowWords(rest)}`
}

function cellWords(path: CellPath): string {
  const { table, rowLabel, columnLabel } = cellName(path)
  const group = path.startsWith('table4.litigation') ? '行政诉讼·' : ''
  return `表${'二三四'[table - 2]}“${group}${short(rowLabel)}”${columnLabel}`
}

/** What stands for several cells: a row, a group, a column. */
function rowWords(keys: readonly string[]): string {
  const row = keys.join('.')
  if (row === '') return ''
  const column = keys[0] === '*' ? applicantColumnLabels[keys[1] as ApplicantColumn] : null
  if (column) return `“${column}”列`
  const label =
    applicationRowLabels[row as ApplicationRow] ??
    resultGroups[row as ResultGroup] ??
    proceedingLabels[row as Proceeding] ??
    documentKindLabels[row as DocumentKind] ??
    olderRows[row]
  return label === undefined ? (others[row] ?? row) : `“${short(label)}”`
}

const short = (label: string) => label.replace(/（区分处理.*$/, '')

/** Rows of table two that only 国办公开办函〔2019〕60号 prints. */
const olderRows: Readonly<Record<string, string>> = {
  services: '其他对外管理服务事项',
  procurement: '政府集中采购',
}

const others: Readonly<Record<string, string>> = {
  title: '标题',
  preamble: '导语',
  prose: '正文',
  headings: '各部分标题',
  header: '表头',
  agency: '机关名称',
  year: '年度',
  closing: '落款',
}
