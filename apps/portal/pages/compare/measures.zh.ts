import {
  type CellPath,
  cellPaths,
  type outcomes,
  type Proceeding,
  type ResultGroup,
  resultGroups,
  resultRows,
} from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'
import { cellName, stripped } from '../report/labels.zh.ts'
import { rowsOf } from '../report/table-three.zh.tsx'

/** One column of a measure: cells that are added, and the place in the report that shows them. */
export type Term = {
  readonly name: string
  readonly paths: readonly CellPath[]
  readonly anchor: string
}

/**
 * What reports are compared by. With `whole` it is a share, parts over whole, and fit for authorities of
 * different size; without, a count or an amount.
 */
export type Measure = {
  readonly id: string
  readonly name: string
  readonly unit: '件' | '万元'
  readonly parts: readonly Term[]
  readonly whole: Term | null
}

const cell = (path: CellPath, name = cellName(path)): Term => ({
  name,
  paths: [path],
  anchor: path,
})

const group = (name: ResultGroup): Term => ({
  name: stripped(resultGroups[name]),
  paths: rowsOf(name).map((row): CellPath => `table3.${row}.total`),
  anchor: `table3.${name}`,
})

const handled = cell('table3.resultTotal.total', '办结')

const share = (id: string, name: string, parts: readonly Term[], whole: Term): Measure => ({
  id,
  name,
  unit: '件',
  parts,
  whole,
})

const count = (
  id: string,
  path: CellPath,
  name: string,
  unit: Measure['unit'] = '件',
): Measure => ({
  id,
  name,
  unit,
  parts: [cell(path, name)],
  whole: null,
})

const disputes = (name: string, outcome: (typeof outcomes)[number]): Term => ({
  name,
  paths: [
    `table4.review.${outcome}`,
    `table4.litigationDirect.${outcome}`,
    `table4.litigationAfterReview.${outcome}`,
  ],
  anchor: 'table4',
})

/** Offered in the form, in this order. */
export const measures: readonly Measure[] = [
  share(
    'open-share',
    '公开和部分公开占办结的比例',
    [cell('table3.granted.total'), cell('table3.partial.total')],
    handled,
  ),
  share('denied-share', '不予公开占办结的比例', [group('denied')], handled),
  share('unable-share', '无法提供占办结的比例', [group('unable')], handled),
  share('not-processed-share', '不予处理占办结的比例', [group('notProcessed')], handled),
  share(
    'natural-share',
    '自然人申请占新收的比例',
    [cell('table3.newReceived.natural', '自然人')],
    cell('table3.newReceived.total'),
  ),
  share(
    'corrected-share',
    '复议诉讼中结果纠正的比例',
    [disputes('结果纠正', 'corrected')],
    disputes('复议和诉讼', 'total'),
  ),
  count('new-received', 'table3.newReceived.total', '本年新收申请'),
  count('handled', 'table3.resultTotal.total', '本年办结'),
  count('carried-out', 'table3.carriedOut.total', '结转下年'),
  count('reviews', 'table4.review.total', '行政复议'),
  {
    id: 'lawsuits',
    name: '行政诉讼',
    unit: '件',
    parts: [
      cell('table4.litigationDirect.total', '直接起诉'),
      cell('table4.litigationAfterReview.total', '复议后起诉'),
    ],
    whole: null,
  },
  count('normative-made', 'table2.normative.made', '本年制发规范性文件'),
  count('normative-valid', 'table2.normative.valid', '现行有效规范性文件'),
  count('licensing', 'table2.licensing', '行政许可'),
  count('punishment', 'table2.punishment', '行政处罚'),
  count('fees', 'table2.fees', '行政事业性收费', '万元'),
]

/** A measure by its id, or for any cell by its path; null where there is none. */
export function measureOf(id: string): Measure | null {
  const offered = measures.find((one) => one.id === id)
  if (offered !== undefined) return offered
  const path = cellPaths.find((one) => one === id)
  if (path === undefined) return null
  const whole = wholeOf(path)
  const name = whole === null ? pathWords(path) : `${pathWords(path)}占${cellName(whole)}的比例`
  return {
    id: path,
    name,
    unit: path === 'table2.fees' ? '万元' : '件',
    parts: [cell(path)],
    whole: whole === null ? null : cell(whole),
  }
}

/** The total a cell of the form is a part of, if it is one. */
function wholeOf(path: CellPath): CellPath | null {
  const steps = path.split('.')
  const last = steps.at(-1)!
  if (steps[0] === 'table4')
    return last === 'total' ? null : `table4.${steps[1] as Proceeding}.total`
  if (steps[0] !== 'table3') return null
  const row = steps.slice(1, -1).join('.')
  if (resultRows.some((one) => one === row)) {
    return `table3.resultTotal.${last}` as CellPath
  }
  return row === 'newReceived' && last !== 'total' ? 'table3.newReceived.total' : null
}
