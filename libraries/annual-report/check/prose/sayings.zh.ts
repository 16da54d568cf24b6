import { cellName } from '../cell-names.zh.ts'
import { sumName } from './sum-names.zh.ts'

const doubts: Readonly<Record<string, string>> = {
  unknown: '在表中相应的数字没有读出',
  year: '说的是其他年份，与本表口径不同',
  part: '所属的总数口径与本表不同',
  modifier: '说的是其中一类，与本表口径不同',
  channel: '说的是某一渠道，与本表口径不同',
  period: '说的是年内一段时间，与本表口径不同',
  cumulative: '说的是历年累计，与本表口径不同',
  body: '说的是其他机关或更大范围，与本表口径不同',
  nominal: '说的是以政府名义制发的文件，与本表口径不同',
  topic: '说的是其中一类，与本表口径不同',
  verb: '没有说明是哪一项数字',
  past: '说的是往年，与本表口径不同',
  decision: '没有说明是不是行政决定的件数',
  dispute: '没有说明是不是政府信息公开引起的案件',
}

const options = (paths: readonly (readonly string[])[], sums: readonly (number | null)[]) =>
  paths
    .map((path, index) => `${sumName(path)}是${sums[index] ?? '—'}`)
    .slice(0, 3)
    .join('，')

/** `-5件` is 减少5件, `45%` 增长45%. */
export function changeWords(change: string): string {
  if (change.endsWith('倍')) return `上年的${change}`
  const [less, more] = change.endsWith('%') ? ['下降', '增长'] : ['减少', '增加']
  if (Number.parseFloat(change) === 0) return '持平'
  return change.startsWith('-') ? `${less}${change.slice(1)}` : `${more}${change}`
}

/** What findings and refusals about the prose say. */
export const sayProse = {
  cell: (path: string, value: unknown) => `${cellName(path)} ${value ?? '—'}`,
  doubt: (quote: string, doubt: string) =>
    `“${quote}”${doubts[doubt] ?? '与本表口径不同'}，无法核对。`,
  differs: (
    quote: string,
    subject: string,
    paths: readonly (readonly string[])[],
    sums: readonly (number | null)[],
  ) =>
    `正文“${quote}”（${subject}）与表不一致：${options(paths, sums)}。请核对后改正其一，或写明口径。`,
  whose: (quote: string, paths: readonly (readonly string[])[], sums: readonly (number | null)[]) =>
    `正文“${quote}”与表二对不上：${options(paths, sums)}。如果是县（市、区）政府等其他机关制发的，请写明主体；否则请改正数字。`,
  notZero: (quote: string, paths: readonly string[], sum: number) =>
    `正文“${quote}”，但${sumName(paths)}是${sum}。请核对后改正其一。`,
  notClosed: (quote: string, count: number) =>
    `正文“${quote}”，但表三“结转下年度继续办理”是${count}件。请改为“按期办理”或写明结转情况。`,
  breakdown: (quote: string, sum: number, whole: number) =>
    `“${quote}”的分项相加是${sum}，总数写的是${whole}。请核对总数和各分项。`,
  shares: (quote: string, sum: string) => `“${quote}”各项占比相加是${sum}%，应为100%。请重新计算。`,
  share: (quote: string, sum: string, share: string) =>
    `“${quote}”：${sum}，应为${share}。请重新计算。`,
  growth: (quote: string, sum: string, change: string) =>
    `“${quote}”：${sum}，应为${change}。请与上年报告核对。`,
  spokenGrowth: (quote: string, sum: string, change: string) =>
    `“${quote}”：${sum}，应为${change}。请重新计算。`,
  growthUnknown: (quote: string, why: string) => `“${quote}”需要与上年数字比较：${why}`,
  growthUnbound: '没有说明是哪一项数字的增减。',
  fee: (quote: string, fee: string, fees: string) =>
    `正文“${quote}”，信息处理费${fee}元属于行政事业性收费，表二行政事业性收费只有${fees}万元。请核对表二是否漏计。`,
  feeUnknown: '表二行政事业性收费没有数字，无法与信息处理费核对。',
  fees: (quote: string, fees: string) =>
    `正文“${quote}”与表二行政事业性收费${fees}万元不一致。请核对后改正其一。`,
  subjects: {
    closed: '全部办结',
    infoFee: '信息处理费',
    fees: '行政事业性收费',
    growth: '同比',
  },
}
