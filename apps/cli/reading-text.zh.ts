import {
  applicantColumnLabels,
  applicantColumns,
  applicationRowLabels,
  applicationRows,
  type CellPath,
  type CellReading,
  cellPaths,
  decisionKindLabels,
  decisionKinds,
  decisionsColumnLabel,
  documentColumnLabels,
  documentColumns,
  documentKindLabels,
  documentKinds,
  feesColumnLabel,
  feesLabel,
  outcomeLabels,
  outcomes,
  partHeadings,
  proceedingLabels,
  proceedings,
  type Reading,
  type ResultGroup,
  resultGroups,
  resultsLabel,
} from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'
import { tableLines } from './columns.ts'
import { placeWords } from './places.zh.ts'

const LABEL = 48

/** What was read, as tables a person can lay beside the paper. */
export function readingText(file: string, reading: Reading): string {
  const { report } = reading
  return [
    file,
    `${report.title}`,
    `机关 ${report.agency}　年度 ${report.year}　格式 ${report.norm}`,
    '',
    ...tableTwo(reading),
    '',
    ...tableThree(reading),
    '',
    ...tableFour(reading),
    ...section('按勾稽关系推出（括号内的数，原文没有印出）', inferred(reading)),
    ...section('读到几种可能、无法确定', conflicting(reading)),
    ...section('表样之外的内容，原样保留', kept(reading)),
    ...section('识别时的说明', damages(reading)),
    ...section('六个部分', parts(reading)),
    '',
  ].join('\n')
}

function tableTwo({ cells }: Reading): string[] {
  const documents = documentKinds.map((kind) => [
    documentKindLabels[kind],
    ...documentColumns.map((column) => shown(cells[`table2.${kind}.${column}`])),
  ])
  const decisions = [
    ['', decisionsColumnLabel],
    ...decisionKinds.map((kind) => [decisionKindLabels[kind], shown(cells[`table2.${kind}`])]),
    ['', feesColumnLabel],
    [feesLabel, shown(cells['table2.fees'])],
  ]
  return [
    '表二　主动公开政府信息情况',
    ...tableLines(
      [['', ...documentColumns.map((column) => documentColumnLabels[column])], ...documents],
      LABEL,
    ),
    ...tableLines(decisions, LABEL),
  ]
}

function tableThree({ cells }: Reading): string[] {
  const rows: string[][] = [
    ['', ...applicantColumns.map((column) => applicantColumnLabels[column])],
  ]
  let group = ''
  for (const row of applicationRows) {
    if (row === 'granted') rows.push([resultsLabel])
    const [parent = ''] = row.split('.')
    if (parent in resultGroups && parent !== group)
      rows.push([`  ${resultGroups[parent as ResultGroup]}`])
    group = parent
    const depth = row.includes('.') ? '    ' : /^（/.test(applicationRowLabels[row]) ? '  ' : ''
    const figures = applicantColumns.map((column) => shown(cells[`table3.${row}.${column}`]))
    rows.push([depth + applicationRowLabels[row], ...figures])
  }
  return ['表三　收到和处理政府信息公开申请情况', ...tableLines(rows, LABEL)]
}

function tableFour({ cells }: Reading): string[] {
  const rows = proceedings.map((proceeding) => [
    `${proceeding === 'review' ? '' : '行政诉讼·'}${proceedingLabels[proceeding]}`,
    ...outcomes.map((outcome) => shown(cells[`table4.${proceeding}.${outcome}`])),
  ])
  const head = ['', ...outcomes.map((outcome) => outcomeLabels[outcome])]
  return ['表四　政府信息公开行政复议、行政诉讼情况', ...tableLines([head, ...rows], LABEL)]
}

function shown({ status, value }: CellReading): string {
  if (status === 'printed') return String(value ?? '？')
  return { inferred: `(${value})`, blank: '空白', conflicting: '？', missing: '未印出' }[status]
}

const withStatus = ({ cells }: Reading, status: CellReading['status']): [CellPath, CellReading][] =>
  cellPaths.flatMap((path) => (cells[path].status === status ? [[path, cells[path]]] : []))

const inferred = (reading: Reading) =>
  withStatus(reading, 'inferred').map(
    ([path, { value, equation, identity }]) =>
      `${pathWords(path)}：(${value})　${equation ?? ''}${identity ? `（${identity}）` : ''}`,
  )

const conflicting = (reading: Reading) =>
  withStatus(reading, 'conflicting').map(
    ([path, { printed, candidates = [], place }]) =>
      `${pathWords(path)}：可能是 ${candidates.join('、') || '？'}，印的是“${printed ?? ''}”${placeWords(place)}`,
  )

const kept = ({ kept }: Reading) =>
  kept.map(({ label, columns, values, place }) => {
    const figures = values.map((value, at) => `${columns[at] ?? ''} ${value}`.trim())
    return `${label}：${figures.join('，')}${placeWords(place)}`
  })

const damages = ({ damages }: Reading) =>
  damages.map(({ detail, place }) => `${detail}${placeWords(place)}`)

const parts = ({ parts }: Reading) =>
  partHeadings.map((heading, at) => {
    const found = parts.find(({ number }) => number === at + 1)
    if (!found) return `${heading}　没有找到`
    const length = found.passages.reduce((sum, { text }) => sum + text.length, 0)
    return `${found.heading}　${length} 字${placeWords(found.place)}`
  })

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
