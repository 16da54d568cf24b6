import type { Authority } from '@gongkai/reporting'
import type { ReportFilter } from './filter.ts'
import type { Facet, ReportList } from './list.ts'

/** One report to be listed: an authority's year. */
export type Pair = { readonly authority: Authority; readonly year: number }

/** The authorities' years that a filter leaves, newest year first, then in the authorities' order. */
export function pairsOf(authorities: readonly Authority[], filter: ReportFilter): readonly Pair[] {
  const sought = soughtIn(filter.q)
  const pairs = authorities
    .filter((one) => filter.region === undefined || one.region === filter.region)
    .filter((one) => filter.organization === undefined || one.code === filter.organization)
    .filter((one) => sought.words.every((word) => isNamed(one, word)))
    .flatMap((authority) => authority.years.map((year) => ({ authority, year })))
    .filter(({ year }) => filter.year === undefined || year === filter.year)
    .filter(({ year }) => sought.years.length === 0 || sought.years.includes(year))
  return pairs.toSorted((a, b) => b.year - a.year)
}

/** What each further choice would leave; a choice's own kind is left out of its count. */
export function facetsOf(
  authorities: readonly Authority[],
  filter: ReportFilter,
): ReportList['facets'] {
  const { year: _, ...anyYear } = filter
  const { region: __, ...anyRegion } = filter
  const { organization: ___, ...anyOrganization } = filter
  return {
    years: counted(pairsOf(authorities, anyYear), ({ year }) => [String(year), `${year}年`]),
    regions: counted(pairsOf(authorities, anyRegion).toSorted(byRegion), ({ authority }) => [
      authority.region,
      authority.regionName,
    ]),
    organizations: counted(
      pairsOf(authorities, anyOrganization).toSorted(byPlace(authorities)),
      ({ authority }) => [authority.code, authority.name],
    ),
  }
}

function counted(
  pairs: readonly Pair[],
  of: (pair: Pair) => readonly [string, string],
): readonly Facet[] {
  const found = new Map<string, { name: string; count: number }>()
  for (const pair of pairs) {
    const [value, name] = of(pair)
    found.set(value, { name, count: (found.get(value)?.count ?? 0) + 1 })
  }
  return [...found].map(([value, { name, count }]) => ({ value, name, count }))
}

const byRegion = (a: Pair, b: Pair) => (a.authority.region < b.authority.region ? -1 : 1)

function byPlace(authorities: readonly Authority[]) {
  const place = new Map(authorities.map((one, at) => [one.code, at]))
  return (a: Pair, b: Pair) => place.get(a.authority.code)! - place.get(b.authority.code)!
}

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
  return { words, years }
}

/** The name or region holds the word, or the name holds its characters in this order: 平罗政府办. */
function isNamed({ name, regionName }: Authority, word: string): boolean {
  if (name.includes(word) || regionName.includes(word)) return true
  if (word.length < 2) return false
  let at = 0
  for (const character of word) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
