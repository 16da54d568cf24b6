import {
  type ApplicationRow,
  applicationRowLabels,
  applicationRows,
  type ResultGroup,
  resultGroups,
  resultsLabel,
} from '../model/index.ts'
import { core, numberOf } from './words.ts'

/** A printed row of table three: one of its 25, or a heading row that some agencies give figures of its own. */
export type Slot = {
  readonly name: string
  /** The 25 rows' key; null for a parent. */
  readonly row: ApplicationRow | null
  readonly parent: ResultGroup | 'results' | null
  /** Accepted wordings without number and punctuation, the statutory one first. */
  readonly cores: readonly string[]
  readonly number: ReturnType<typeof numberOf>
}

/** Shorter wordings seen in print; anything near one of them is recognised by likeness. */
const alsoPrinted: Partial<Readonly<Record<ApplicationRow, readonly string[]>>> = {
  newReceived: ['本年新收申请数量', '本年新收'],
  carriedIn: ['上年结转申请数量', '上年结转'],
  partial: ['部分公开'],
  'denied.lawProhibits': ['法律行政法规禁止公开'],
  'denied.threeSecurity': ['三安全一稳定', '危及三安全及一稳定'],
  'other.lapsedCorrection': ['申请人无正当理由逾期不补正', '逾期不补正'],
  'other.lapsedPayment': [
    '申请人逾期未按收费通知要求缴纳费用',
    '逾期不缴费',
    '逾期未缴费',
    '逾期未缴纳费用',
  ],
  'other.other': ['其他情形', '其他处理其他'],
  resultTotal: ['合计'],
  carriedOut: ['结转下年度', '结转下年度继续办理数量'],
}

const rowSlot = (row: ApplicationRow): Slot => ({
  name: row,
  row,
  parent: null,
  cores: [core(applicationRowLabels[row]), ...(alsoPrinted[row] ?? [])],
  number: numberOf(applicationRowLabels[row]),
})

const parentSlot = (parent: ResultGroup | 'results', label: string): Slot => ({
  name: parent,
  row: null,
  parent,
  cores: [core(label)],
  number: numberOf(label),
})

const groupBefore: Partial<Readonly<Record<ApplicationRow, ResultGroup>>> = {
  'denied.stateSecret': 'denied',
  'unable.notHeld': 'unable',
  'notProcessed.petition': 'notProcessed',
  'other.lapsedCorrection': 'other',
}

/** Table three's rows and heading rows in printed order. */
export const tableThreeSlots: readonly Slot[] = applicationRows.flatMap((row) => {
  const group = groupBefore[row]
  if (group) return [parentSlot(group, resultGroups[group]), rowSlot(row)]
  if (row === 'granted') return [parentSlot('results', resultsLabel), rowSlot(row)]
  return [rowSlot(row)]
})

/** Table two's rows, those of 国办公开办函〔2019〕60号 too, in printed order. */
export const tableTwoSlots: readonly Slot[] = (
  [
    ['regulations', '规章', '政府规章', '地方政府规章'],
    ['normative', '行政规范性文件', '规范性文件'],
    ['licensing', '行政许可'],
    ['services', '其他对外管理服务事项', '其他对外管理服务'],
    ['punishment', '行政处罚'],
    ['coercion', '行政强制'],
    ['fees', '行政事业性收费'],
    ['procurement', '政府集中采购'],
  ] as const
).map(([name, ...cores]) => ({ name, row: null, parent: null, cores, number: null }))

export const outcomeWords = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const
export const proceedingWords = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const

/** Header words of each table, for telling a header from prose. */
export const headerWords =
  '信息内容本年制发件数本年废止件数现行有效件数第二十条第一五六八九项本年处理决定数量本年收费金额单位万元件' +
  '上一年项目数量增减本年新制作数量本年新公开数量对外公开总数量采购项目采购总金额' +
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和' +
  '申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计合计三本年度办理结果' +
  '行政复议行政诉讼未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结'
