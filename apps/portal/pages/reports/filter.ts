import type { PortalRequest } from '@gongkai/platform/portal'

/** What a list of reports is narrowed to; each part is one name in the address. */
export type ReportFilter = {
  readonly q?: string
  readonly region?: string
  readonly year?: number
  readonly organization?: string
}

export const pageLength = 20

/** Reads the filter from the address; what makes no sense is left out rather than refused. */
export function filterOf(query: PortalRequest['query']): ReportFilter & { readonly page: number } {
  const q = text(query.q, 100)
  const region = text(query.region, 40)
  const organization = text(query.organization, 80)
  const year = whole(query.year, 1900, 2200)
  return {
    ...(q === undefined ? {} : { q }),
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(organization === undefined ? {} : { organization }),
    page: whole(query.page, 1, 10_000) ?? 1,
  }
}

/** What stands in the address as a year and is none, to be told to the reader; at most 20 characters of it. */
export function unreadYear(query: PortalRequest['query']): string | null {
  const year = text(query.year, 20)
  return year === undefined || filterOf(query).year !== undefined ? null : year
}

/** The address of a list; the first page has no number. */
export function listAddress(filter: ReportFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter.q !== undefined) query.set('q', filter.q)
  if (filter.region !== undefined) query.set('region', filter.region)
  if (filter.year !== undefined) query.set('year', String(filter.year))
  if (filter.organization !== undefined) query.set('organization', filter.organization)
  if (page > 1) query.set('page', String(page))
  const said = query.toString()
  return said === '' ? '/reports' : `/reports?${said}`
}

/** The filter without one of its parts. */
export function without(filter: ReportFilter, name: keyof ReportFilter): ReportFilter {
  const { [name]: _, ...rest } = filter
  return rest
}

function text(value: string | undefined, most: number): string | undefined {
  const trimmed = value
    ?.normalize('NFKC')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, most)
  return trimmed === undefined || trimmed === '' ? undefined : trimmed
}

function whole(value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !/^\d{1,5}$/.test(value)) return undefined
  const number = Number(value)
  return number >= least && number <= most ? number : undefined
}
