import type { Finding } from '@gongkai/annual-report/model'
import { chineseDate, type PlainDate } from '@gongkai/base'
import type { Organization } from '@gongkai/organizations'
import { wordsFor } from '@gongkai/platform/answers'
import type { Refused } from '@gongkai/platform/commands'
import type { correctReport, importReport, publishReport, ReportSummary } from '@gongkai/reporting'
import { answers } from '@gongkai/reporting/failures'
import { fitted } from './columns.ts'
import { countsWords } from './verdict-text.zh.ts'

type FailureOf<Result> =
  Extract<Result, { readonly ok: false }> extends {
    readonly failure: infer Failure
  }
    ? Failure
    : never
type Refusal = FailureOf<
  Awaited<
    ReturnType<
      (typeof importReport)['run'] | (typeof correctReport)['run'] | (typeof publishReport)['run']
    >
  >
>

/** Why the store refused, in one sentence. */
export function refusalWords(failure: Refused | Refusal): string {
  if (failure.code === 'not-allowed') return '没有做这件事的权限，请由平台管理人员操作。'
  if (failure.code === 'invalid-input')
    return `写的内容不合要求（${failure.issues.join('；')}），请核对机关代码、年度和文件。`
  return sentence(wordsFor(answers, failure))
}

const sentence = (words: string) => (/[。！？]$/.test(words) ? words : `${words}。`)

/** A report of an authority that is not registered under the name it gives itself, or that gives none. */
export function unregisteredWords(agency: string, organizations: readonly Organization[]): string {
  if (organizations.length === 0) return '平台里还没有登记任何机关，请先登记。'
  const some = organizations.slice(0, 8).map(({ code, name }) => `${code}（${name}）`)
  const more = organizations.length > some.length ? '等' : ''
  const why = agency === '' ? '没能从文件里读出机关名称' : `没有登记名称为“${agency}”的机关`
  return `${why}，请用 --organization 写明机关代码，已登记的有 ${some.join('、')}${more}。`
}

type Draft = {
  readonly file: string
  readonly name: string
  readonly year: number
  readonly version: string
  readonly findings: readonly Finding[]
}

export const draftWords = ({ file, name, year, version, findings }: Draft) =>
  `${file}：已存为${name} ${year} 年度报告的待公开稿件 ${version}，检查结果：${countsWords(findings)}。
确认后公开：gongkai report publish ${version}
`

export const publishedWords = (
  draft: string,
  { number, publishedOn }: { readonly number: number; readonly publishedOn: PlainDate },
) => `${draft}：已公开，第 ${number} 版，公开日期 ${chineseDate(publishedOn)}。\n`

const line = (...[year, organization, name, version, day]: readonly string[]) =>
  [
    fitted(year!, 4),
    fitted(organization!, 24),
    fitted(name!, 40),
    fitted(version!, 4, 'right'),
    day,
  ].join('  ')

export const listHead = `${line('年度', '机关代码', '机关', '版本', '公开日期')}\n`

export const listLines = (reports: readonly ReportSummary[]) =>
  reports
    .map(({ year, organizationCode, organizationName, version, publishedOn }) =>
      line(String(year), organizationCode, organizationName, String(version), publishedOn),
    )
    .map((text) => `${text}\n`)
    .join('')
