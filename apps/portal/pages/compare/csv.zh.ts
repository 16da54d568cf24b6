import { shareText } from '../../parts/numbers.ts'
import type { Choice } from './choice.ts'
import { type Compared, linesOf } from './comparison.ts'
import { unknownWords } from './unknown.zh.ts'

/** The comparison as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it right): one line a figure. */
export function comparisonCsv(choice: Choice, compared: readonly Compared[]): string {
  const head = ['机关代码', '机关', '年度', '指标', '单位', '分子', '分母', '值', '比例', '说明']
  const rows = choice.measures.flatMap((measure) =>
    linesOf(measure, compared, choice.order).map((line) => {
      const { of, parts, whole, value } = line
      const sum = parts.every((one) => one !== null)
        ? parts.reduce((total: number, one) => total + (one ?? 0), 0)
        : null
      return [
        of.organizationCode,
        of.organizationName,
        String(of.year),
        measure.name,
        measure.whole === null ? measure.unit : '%',
        sum === null ? '' : String(sum),
        whole === null ? '' : String(whole),
        measure.whole === null && value !== null ? String(value) : '',
        measure.whole === null || value === null ? '' : (shareText(sum, whole) ?? ''),
        value === null ? unknownWords(line, measure) : '',
      ]
    }),
  )
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** Quoted where needed; a text a spreadsheet would run as a formula gets an apostrophe. */
function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
