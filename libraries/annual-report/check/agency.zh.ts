/** What kind of body reports: an office of a government, a whole government, or a department. */
export type AgencyKind = 'office' | 'government' | 'department'

export function agencyKind(agency: string): AgencyKind {
  if (/(?:办公厅|办公室)$/.test(agency) && /政府/.test(agency)) return 'office'
  if (/(?:政府|省|市|县|区|旗|州|盟|乡|镇|兵团)$/.test(agency)) return 'government'
  return 'department'
}

/** Whether two names mean one agency: equal, or one with the region's names left out in front. */
export function sameAgency(left: string, right: string): boolean {
  const [a, b] = [bare(left), bare(right)]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.endsWith(short)
}

/** Whether `short` can be an abbreviation of `full`: its characters stand there in the same order. */
export function mayShorten(short: string, full: string): boolean {
  const [inner, outer] = [bare(short), bare(full)]
  let at = 0
  for (const letter of inner) {
    at = outer.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const bare = (name: string) =>
  name
    .replace(/[\s《》“”"]/g, '')
    .replace(/人民政府/g, '政府')
    .replace(/(?<=[省市县区旗州])政府$/, '')

/**
 * The rank of the region in a government's or its office's name: 1 省, 2 市 and 州, 3 县 and 区, 4 镇 and 乡; 0 where it
 * has none. A 市 may be one of rank 3.
 */
export function regionRank(name: string): 0 | 1 | 2 | 3 | 4 {
  const region = name.replace(/(?:人民)?政府.*$/, '')
  if (/(?:省|自治区)$/.test(region)) return 1
  if (/[市州盟]$/.test(region)) return 2
  if (/[县区旗]$/.test(region)) return 3
  return /(?:镇|乡|街道|苏木)$/.test(region) ? 4 : 0
}

/** The characteristic last words of a department's name, and how such a body speaks of itself. */
export const suffixes: readonly (readonly [RegExp, string])[] = [
  [/(?:委员会|委)$/, '委'],
  [/局$/, '局'],
  [/厅$/, '厅'],
  [/(?:办公室|办)$/, '办'],
  [/(?:人民)?政府$/, '府'],
  [/院$/, '院'],
]
