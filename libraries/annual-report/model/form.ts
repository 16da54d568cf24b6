/**
 * The three statutory tables as data, verbatim from the form
 * (国办公开办函〔2021〕30号, appended table 2, 3 and 4). Nothing else in the house writes a row's label.
 */

/** Table three's seven columns, in printed order. */
export const applicantColumns = [
  'natural',
  'commercial',
  'research',
  'welfare',
  'legal',
  'other',
  'total',
] as const
export type ApplicantColumn = (typeof applicantColumns)[number]

export const applicantColumnLabels: Readonly<Record<ApplicantColumn, string>> = {
  natural: '自然人',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legal: '法律服务机构',
  other: '其他',
  total: '总计',
}

/** Table three's 25 rows, in printed order. */
export const applicationRows = [
  'newReceived',
  'carriedIn',
  'granted',
  'partial',
  'denied.stateSecret',
  'denied.lawProhibits',
  'denied.threeSecurity',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.process',
  'denied.enforcementFile',
  'denied.adminQuery',
  'unable.notHeld',
  'unable.needsCreation',
  'unable.unclear',
  'notProcessed.petition',
  'notProcessed.duplicate',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirm',
  'other.lapsedCorrection',
  'other.lapsedPayment',
  'other.other',
  'resultTotal',
  'carriedOut',
] as const
export type ApplicationRow = (typeof applicationRows)[number]

/** The 21 leaf results that row （七）总计 adds up (I2). */
export const resultRows = applicationRows.slice(2, 23) as readonly ApplicationRow[]

export const applicationRowLabels: Readonly<Record<ApplicationRow, string>> = {
  newReceived: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partial: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  'denied.stateSecret': '1.属于国家秘密',
  'denied.lawProhibits': '2.其他法律行政法规禁止公开',
  'denied.threeSecurity': '3.危及“三安全一稳定”',
  'denied.thirdParty': '4.保护第三方合法权益',
  'denied.internalAffairs': '5.属于三类内部事务信息',
  'denied.process': '6.属于四类过程性信息',
  'denied.enforcementFile': '7.属于行政执法案卷',
  'denied.adminQuery': '8.属于行政查询事项',
  'unable.notHeld': '1.本机关不掌握相关政府信息',
  'unable.needsCreation': '2.没有现成信息需要另行制作',
  'unable.unclear': '3.补正后申请内容仍不明确',
  'notProcessed.petition': '1.信访举报投诉类申请',
  'notProcessed.duplicate': '2.重复申请',
  'notProcessed.publication': '3.要求提供公开出版物',
  'notProcessed.excessive': '4.无正当理由大量反复申请',
  'notProcessed.reconfirm': '5.要求行政机关确认或重新出具已获取信息',
  'other.lapsedCorrection': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  'other.lapsedPayment': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  'other.other': '3.其他',
  resultTotal: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
}

/** The groups that the form prints to the left of their leaf rows. */
export const resultGroups = {
  denied: '（三）不予公开',
  unable: '（四）无法提供',
  notProcessed: '（五）不予处理',
  other: '（六）其他处理',
} as const
export type ResultGroup = keyof typeof resultGroups

export const resultsLabel = '三、本年度办理结果'

export const identityNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** Table four's three groups, in printed order. */
export const proceedings = ['review', 'litigationDirect', 'litigationAfterReview'] as const
export type Proceeding = (typeof proceedings)[number]

export const proceedingLabels: Readonly<Record<Proceeding, string>> = {
  review: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReview: '复议后起诉',
}

/** Table four's five columns in each group. */
export const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

/** Table two, in printed order: block (art. 20 item), row label, keys. */
export const documentKinds = ['regulations', 'normative'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentColumns = ['made', 'repealed', 'valid'] as const
export type DocumentColumn = (typeof documentColumns)[number]
export const decisionKinds = ['licensing', 'punishment', 'coercion'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const documentKindLabels: Readonly<Record<DocumentKind, string>> = {
  regulations: '规章',
  normative: '行政规范性文件',
}
export const documentColumnLabels: Readonly<Record<DocumentColumn, string>> = {
  made: '本年制发件数',
  repealed: '本年废止件数',
  valid: '现行有效件数',
}
export const decisionKindLabels: Readonly<Record<DecisionKind, string>> = {
  licensing: '行政许可',
  punishment: '行政处罚',
  coercion: '行政强制',
}
export const feesLabel = '行政事业性收费'
export const feesColumnLabel = '本年收费金额（单位：万元）'
export const decisionsColumnLabel = '本年处理决定数量'
export const contentColumnLabel = '信息内容'
export const tableTwoBlocks = [
  '第二十条第（一）项',
  '第二十条第（五）项',
  '第二十条第（六）项',
  '第二十条第（八）项',
] as const

/** The six parts, whose headings the form fixes word for word (report.md §2, I14). */
export const partHeadings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const
