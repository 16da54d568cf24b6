import type { Sought } from '@gongkai/reporting'
import type { ReportFilter } from './filter.ts'

/** What an address's filter asks the store for. */
export function soughtBy({ q, ...narrowed }: ReportFilter): Sought {
  return { ...narrowed, ...soughtIn(q) }
}

const mostWords = 6

/** Words and years of what was typed: `平罗县2023年年报` seeks 平罗县 and 2023. */
export function soughtIn(q = ''): {
  readonly words: readonly string[]
  readonly years: readonly number[]
} {
  const text = q.normalize('NFKC')
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year))
  const words = text
    .replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?/g, ' ')
    .replaceAll(/政府信息公开(?:工作)?(?:年度报告|年报)?|年度报告|年报/g, ' ')
    .split(/[\s,，、。；;]+/u)
    .filter((word) => word !== '')
  return { words: words.slice(0, mostWords), years }
}
