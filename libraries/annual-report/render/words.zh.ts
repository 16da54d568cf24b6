/** Words of the form that head groups of columns (国办公开办函〔2021〕30号). */
export const applicantsLabel = '申请人情况'
export const organizationsLabel = '法人或其他组织'
export const litigationLabel = '行政诉讼'

export const tableNames = {
  2: '主动公开政府信息情况表',
  3: '收到和处理政府信息公开申请情况表',
  4: '政府信息公开行政复议、行政诉讼情况表',
} as const

export const subject = '政府信息公开工作年度报告'

export const notPrinted = '未印出'
export const inDoubt = '待核'

export const notes = {
  inferred: (lines: readonly string[]) =>
    `注：方括号内的数字，原报告没有印出或未能辨认，由本表勾稽关系推算得出：${lines.join('；')}。`,
  notPrinted: (count: number) =>
    `注：标“${notPrinted}”的${count}处，原报告没有印出数字，不等于零。`,
  inDoubt: (lines: readonly string[]) =>
    `注：标“${inDoubt}”之处，原报告的数字无法确定：${lines.join('；')}。`,
  sameEquation: (columns: readonly string[], equation: string) =>
    `${columns.join('、')} ${equation}`,
  candidates: (name: string, values: readonly string[]) => `${name}可能为${values.join('或')}`,
  olderForm:
    '注：原报告按国办公开办函〔2019〕60号规定的格式编制。现行格式有而当时没有的栏目显示为“未印出”，当时有而现行格式没有的栏目列在表下。',
  noPart: '（原报告没有这一部分。）',
  noHeading: '（原报告没有这一部分的标题。）',
} as const

export const keptTable = {
  name: '原报告另有的数字',
  caption: '原报告还印有下列数字，统一格式没有对应栏目，照录如下',
  item: '项目',
  value: (at: number) => `数值${at}`,
} as const

export const between = '·'

export const csvHead = [
  '行政机关',
  '年度',
  '表',
  '行代码',
  '行名称',
  '列代码',
  '列名称',
  '数值',
  '读取情况',
  '推算依据',
] as const

export const tableNumbers = { 2: '表二', 3: '表三', 4: '表四' } as const

export const statusWords = {
  printed: '原文印出',
  blank: '原文空白',
  inferred: '推算',
  conflicting: inDoubt,
  missing: notPrinted,
} as const

export const sheetWords = {
  explanation: '说明',
  check: '勾稽核对（0为平衡）',
  received: '新收＋结转－办理总计－结转下年',
  results: '各项结果之和－办理总计',
  applicants: '各类申请人之和－总计',
  outcomes: '各项结果之和－总计',
  incomplete: '缺数',
  agency: '行政机关',
  year: '年度',
  title: '标题',
  form: '格式',
  forms: {
    '30号(2021)': '国办公开办函〔2021〕30号',
    '60号(2019)': '国办公开办函〔2019〕60号',
  },
  reading: '怎样看本表',
  howToRead: [
    '各表数字与原报告一致。“未印出”不等于零。',
    '方括号内的数字，原报告没有印出或未能辨认，由勾稽关系推算得出，算式见下。',
    '“勾稽核对”行、列由公式计算，0为平衡；有数字未印出或待核的，显示“缺数”。',
  ],
  figure: '数字',
  equation: '算式',
  kept: keptTable.caption,
} as const

export const schemaWords = {
  count: '件数；不能确定的为 null，绝不是 0。',
  amount: '万元，十进制。',
} as const
