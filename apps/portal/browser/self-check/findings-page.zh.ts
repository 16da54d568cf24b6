import type { Level } from '@gongkai/annual-report/model'
import type { Outcome } from './job.ts'
import { cellPathOf } from './places.ts'
import { tallyOf } from './tally.ts'
import { cellName, levelWords, sentenceOf, verdictWords } from './words.zh.ts'

export type Saved = {
  readonly file: string
  readonly outcome: Outcome
  /** Last year's file, where it was compared. */
  readonly previous: string | null
  /** `2026年3月5日` */
  readonly day: string
}

/** Text for an HTML page, inside elements and quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The verdict as data: the same file and rule book give the same bytes. */
export function verdictFile({ file, outcome }: Pick<Saved, 'file' | 'outcome'>): string {
  const { reading, verdict, sha256 } = outcome
  const { agency, year, title, norm } = reading.report
  return `${JSON.stringify({ file, sha256, agency, year, title, format: norm, ...verdict }, null, 2)}\n`
}

/** The findings as one HTML file that needs nothing else, for keeping and sending on. */
export function findingsPage(saved: Saved): string {
  const { file, outcome } = saved
  const { reading, verdict } = outcome
  const text = escapeHtml
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`核对单：${reading.report.title}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>年度报告核对单</h1>
<p class="report">${text(reading.report.title)}</p>
<p class="sentence">${text(sentenceOf(tallyOf(outcome)))}</p>
<table class="facts">
${factsOf(saved)
  .map(([name, value]) => `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`)
  .join('\n')}
</table>
${section('发现的问题', findingRows(outcome), ['级别', '问题', '应为', '现为', '规则与依据'])}
${section('建议的改法', repairRows(outcome), ['格', '现为', '改为'])}
${section(
  '正文里的数字',
  verdict.statements.map((one) => [
    one.quote,
    one.subject,
    one.stated,
    one.table ?? '—',
    verdictWords[one.verdict],
  ]),
  ['原文', '所指', '正文', '表中', '结论'],
)}
${section('没有条件核对的', uncheckedRows(outcome), ['规则', '原因'])}
<p class="foot">${text(file)}在本人的浏览器里核对，没有上传。</p>
</body>
</html>
`
}

/** What identifies the file and how it was checked. */
export function factsOf({
  file,
  outcome,
  previous,
  day,
}: Saved): readonly (readonly [string, string])[] {
  return [
    ['文件', file],
    ['SHA-256', outcome.sha256 ?? '没有计算：本页不是加密连接（https）'],
    ...(previous ? [['与之对比的上年报告', previous] as const] : []),
    ['规则书版本', outcome.verdict.ruleBook],
    ['核对日期', day],
  ]
}

export function findingRows({ verdict }: Outcome): readonly (readonly string[])[] {
  const order: readonly Level[] = ['error', 'warning', 'note']
  return order.flatMap((level) =>
    verdict.findings
      .filter((finding) => finding.level === level)
      .map(({ rule, law, message, expected, found }) => [
        levelWords[level],
        message,
        expected ?? '—',
        found ?? '—',
        `${rule} ${law}`,
      ]),
  )
}

/** Rules that could not run, those with the same reason together. */
export function uncheckedRows({ verdict }: Outcome): readonly (readonly [string, string])[] {
  return [...Map.groupBy(verdict.unchecked, ({ reason }) => reason)].map(([reason, items]) => [
    [...new Set(items.map(({ rule }) => rule))].join('、'),
    reason,
  ])
}

function repairRows({ verdict }: Outcome): readonly (readonly string[])[] {
  return (verdict.repair?.changes ?? []).map(({ path, from, to }) => {
    const cell = cellPathOf(path)
    return [cell ? cellName(cell) : path, from ?? '未印出', to]
  })
}

function section(
  heading: string,
  rows: readonly (readonly string[])[],
  columns: readonly string[],
): string {
  if (rows.length === 0) return ''
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((one) => `<${tag}>${escapeHtml(one)}</${tag}>`).join('')
  return `<h2>${escapeHtml(heading)}</h2>
<table>
<thead><tr>${cells('th', columns)}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</tbody>
</table>`
}

const style = `
body { font: 16px/1.7 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1B2430; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font: 700 1.6em "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
.report { font-weight: 600; }
.sentence { border-left: 4px solid #1F4E79; padding: .4em 1em; background: #F6F4EF; }
table { border-collapse: collapse; width: 100%; font-size: .94em; }
th, td { border: 1px solid #D9D4C7; padding: .35em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, .facts th { background: #F6F4EF; white-space: nowrap; }
.foot { color: #4A5462; margin-top: 2em; }
`
