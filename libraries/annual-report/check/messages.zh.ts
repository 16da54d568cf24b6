import { type ApplicantColumn, applicantColumnLabels, type Identity } from '../model/index.ts'

export const unknownCells = (cells: readonly string[]): string =>
  `${cells.slice(0, 3).join('、')}${cells.length > 3 ? `等${cells.length}格` : ''}没有数字，等式无法核对。`

export function sumsMessage(identity: Identity, equation: string, name: string): string {
  const column = applicantColumnLabels[identity.id.slice(3) as ApplicantColumn]
  if (identity.rule === 'I1')
    return `表三“${column}”列：新收＋上年结转应等于（七）总计＋结转下年度，现在${equation}。请核对这一列。`
  if (identity.rule === 'I2')
    return `表三“${column}”列：（七）总计应等于各项办理结果之和，现在${equation}。请核对这一列。`
  if (identity.rule === 'I3') return `${name}应等于各类申请人之和，现在${equation}。请核对这一行。`
  return `${name}应等于各项结果之和，现在${equation}。请核对这一组。`
}

const list = (cells: readonly string[]) =>
  `${cells.slice(0, 3).join('、')}${cells.length > 3 ? `等${cells.length}格` : ''}`

export const sayCell = {
  slash: (names: readonly string[], printed: string) =>
    `${list(names)}写的是“${printed}”。没有发生的请填0。`,
  blank: (names: readonly string[]) => `${list(names)}是空的，也推算不出。请填写，没有发生的填0。`,
  blankInferred: (names: readonly string[]) =>
    `${list(names)}没有填写，按等式可以推出。请补填，没有发生的填0。`,
  negative: (name: string, value: string) => `${name}是负数${value}。件数和金额不能小于0，请改正。`,
  fraction: (name: string, value: string) => `${name}是${value}，不是整数。件数应为整数，请改正。`,
  decimals: (value: string) =>
    `行政事业性收费“${value}”超过四位小数（精确到元）。请改为至多四位小数。`,
  unread: (names: readonly string[]) =>
    `${list(names)}没有读出来。这是读取所限，请对照原件补录，或换用 DOCX、HTML 版本。`,
  absent: (names: readonly string[]) =>
    `表中没有找到${list(names)}。请对照原件；原件缺行的，请按表样补上。`,
  conflicting: (name: string, values: string) =>
    `${name}可能是${values}，等式不能确定是哪一个。请对照原件确认。`,
  conflictingCells: (names: readonly string[]) =>
    `${list(names)}各有几个可能的数，等式不能确定是哪一个。请对照原件确认。`,
  candidates: (name: string, values: string) => `${name}：${values}`,
  several: '几个数',
  inferred: (detail: string, value: string) =>
    `${detail.replace(/[，,]$/, '。')}由等式推出${value}。`,
  oldForm: (count: number) =>
    `报告用的是国办公开办函〔2019〕60号旧格式，有${count}格在旧格式中没有对应，未作核对。`,
  kept: (label: string, values: string) => `“${label}”不在现行表样中，原样保留：${values}。`,
  keptColumns: (label: string, columns: readonly string[], values: string) =>
    `“${label}”的${columns.map((column) => `“${column}”`).join('')}不在现行表样中，原样保留：${values}。`,
  keptGroup: (label: string, values: string) =>
    `“${label}”在现行表样中分列小项填写，这一行的合计数原样保留：${values}。`,
  other: (share: string) =>
    `“其他处理”中的“3.其他”占办理总数的${share}，超过20%。请确认归类是否准确。`,
  notHeld: (share: string) =>
    `“本机关不掌握相关政府信息”占办理总数的${share}，超过60%。请确认检索和归类是否准确。`,
  partialOnce: '没有办理台账，部分公开的件是否又计入“不予公开”，仅凭报告无法核对。',
}

export const sayPrevious = {
  lacking: '没有上一年的报告，无法核对。',
  otherAgency: (agency: string, own: string) =>
    `所比的上一年报告是“${agency}”的，与“${own}”不是同一机关，未作核对。`,
  otherYear: (year: number, wanted: number) =>
    `所比的是${year}年的报告，不是上一年（${wanted}年）的，未作核对。`,
  unknown: (names: readonly string[]) => `${names.join('、')}没有数字，无法与上年核对。`,
  carried: (name: string, before: number, now: number) =>
    `${name}是${now}，上年报告“结转下年度继续办理”是${before}，两者应相等。机构合并划转的请附说明。`,
  valid: (kind: string, sum: string, found: number) =>
    `${kind}现行有效应为${sum}，表二写的是${found}。请核对文件库，基数有调整的请说明。`,
  pending: (name: string, before: number, now: number) =>
    `${name}上年尚未审结${before}件，本年总计只有${now}件。请核对上年未审结的案件是否计入。`,
  copied: (share: string, longest: string) =>
    `与上年报告相同的文字占${share}，最长的一段是“${longest}”。请按本年实际改写。`,
}

export const sayForm = {
  partMissing: (heading: string) => `没有找到“${heading}”部分。请按格式补上。`,
  partUnread: (heading: string) => `没有读出“${heading}”的标题，可能是文字提取损坏。请对照原件。`,
  wording: (heading: string, statutory: string) =>
    `标题“${heading}”与格式规定的“${statutory}”不同。请改用规定的标题。`,
  order: (heading: string, before: string) =>
    `“${heading}”排在了“${before}”之后。请按格式的顺序排列。`,
  twice: (heading: string) => `“${heading}”部分出现了两次。请合并为一处。`,
  tableMissing: (table: string, heading: string) => `“${heading}”部分没有${table}。请按表样补上。`,
  tablePlace: (table: string, heading: string) => `${table}不在“${heading}”部分。请移到该部分。`,
  late: (day: string, due: string, whose: string) =>
    `报送（公布）日期是${day}，${whose}应在${due}前。请说明原因。`,
  noDay: '没有报送（公布）日期，无法核对是否按时。',
  register: '没有申请登记簿，仅凭报告无法核对。',
  titleYear: (found: number, year: number) =>
    `导语写的是${found}年，标题是${year}年。请改为同一年。`,
  wholeYear: (year: number) => `${year}年1月1日至12月31日`,
  period: (found: string, year: number) =>
    `统计期限写的是“${found}”，应为${year}年1月1日至12月31日。请改正。`,
  noPeriod: '导语中没有找到统计期限，无法核对。',
  otherYear: (year: number, found: number, words: string) =>
    `“${words}”说的是${found}年，报告年度是${year}年，可能沿用了旧稿。请核对。`,
  otherTitle: (found: string, own: string) =>
    `正文称本报告为“${found}”的报告，标题是“${own}”。请改为一致。`,
  otherName: (found: string, own: string) =>
    `正文开头的机关是“${found}”，标题是“${own}”，可能沿用了其他单位的文字。请核对。`,
  otherSelf: (found: string, own: string) =>
    `正文自称“${found}”，标题机关是“${own}”，可能沿用了其他单位的文字。请核对。`,
  oldBasis: (year: number) =>
    `导语引用的是国办公开办函〔2019〕60号，已由〔2021〕30号替代，${year}年报告应引用30号。`,
  oldForm: (year: number) =>
    `报告用的是国办公开办函〔2019〕60号的旧表样，${year}年报告应用〔2021〕30号的表样。`,
  noBasis: '导语没有写明依据《中华人民共和国政府信息公开条例》。请补写编制依据。',
  noPreamble: '没有读到导语，编制依据和统计期限无法核对。',
}

export const sayText = {
  identity: (masked: string) => `正文有公民身份号码${masked}。发布前请删除或遮盖。`,
  card: (masked: string) => `正文有银行卡号${masked}。发布前请删除或遮盖。`,
  phone: (masked: string) =>
    `正文有手机号码${masked}，不在联系方式中。请确认是否为公务电话，不是的请删除。`,
  doubled: (word: string) => `“${word}”可能多写了一次。请核对。`,
  twice: (words: string) => `这一句在报告中出现了两次：“${words}”。请确认是否需要重复。`,
}

export const sayRepair = {
  row: '行',
  column: '列',
  dispute: '表四',
  turned: (from: string, to: string) => `${from}与${to}的数字顺序相反，可能是录入颠倒`,
  oneDigit: (from: string, to: string) => `${from}与${to}只差一位数字，可能是录入或识别错误`,
  prose: (quote: string) => `正文写的是“${quote}”`,
  closes: (name: string, before: string, after: string) => `${name}：${before}，改后${after}`,
  tooMany: '改动三格以内不能让全部等式成立，没有给出改法。',
}
