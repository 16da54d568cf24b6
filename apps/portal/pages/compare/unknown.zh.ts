import type { Line } from './comparison.ts'
import type { Measure } from './measures.zh.ts'

/** Why a line has no value: no report, nothing to share, a sum that cannot be right, or a figure not read. */
export function unknownWords({ of, parts, whole }: Line, measure: Measure): string {
  if (of.cells === null) return '没有收录'
  if (measure.whole === null || whole === null || parts.includes(null)) return '未读出'
  return parts.every((one) => one === 0) ? `没有${measure.whole.name}` : '数对不上'
}
