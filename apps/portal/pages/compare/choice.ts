import type { PortalRequest } from '@gongkai/platform/portal'
import type { Order } from './comparison.ts'
import { type Measure, measureOf } from './measures.zh.ts'

/** What the reader chose to compare; all of it stands in the address. */
export type Choice = {
  readonly organizations: readonly string[]
  /** Empty: every year there is. */
  readonly years: readonly number[]
  /** What the address names as years and are none, to be told to the reader. */
  readonly unreadYears: readonly string[]
  readonly measures: readonly Measure[]
  /** Narrows the authorities offered. */
  readonly find: string
  readonly order: Order
}

export const most = { organizations: 12, years: 10, measures: 6 } as const

export function choiceOf(request: Pick<PortalRequest, 'query' | 'queryAll'>): Choice {
  const organizations = unique(request.queryAll('organization').map((one) => one.trim()))
  const asked = unique(request.queryAll('year').map((one) => one.trim()))
  const isYear = (one: string) => /^\d{4}$/.test(one)
  const years = asked.filter(isYear).map(Number)
  const chosen = unique(request.queryAll('figure'))
    .map(measureOf)
    .filter((one) => one !== null)
  return {
    organizations: organizations.filter((one) => one.length <= 80).slice(0, most.organizations),
    years: years.toSorted((a, b) => b - a).slice(0, most.years),
    unreadYears: asked
      .filter((one) => !isYear(one))
      .slice(0, most.years)
      .map((one) => one.slice(0, 20)),
    measures: chosen.length > 0 ? chosen.slice(0, most.measures) : standard(),
    find: (request.query.find ?? '').normalize('NFKC').trim().slice(0, 60),
    order: orderOf(request.query),
  }
}

const standard = () =>
  ['open-share', 'unable-share', 'new-received'].map(measureOf).filter((one) => one !== null)

function orderOf(query: PortalRequest['query']): Order {
  const by = (['organization', 'year', 'value'] as const).find((one) => one === query.sort)
  const down = query.order === undefined ? by !== 'organization' : query.order === 'desc'
  return { by: by ?? 'value', down }
}

/** The address of a comparison, `/reports/compare` or its CSV. */
export function choiceAddress(choice: Choice, base = '/reports/compare', order?: Order): string {
  const query = new URLSearchParams([
    ...choice.organizations.map((one) => ['organization', one]),
    ...choice.years.map((one) => ['year', String(one)]),
    ...choice.measures.map((one) => ['figure', one.id]),
    ...(choice.find === '' ? [] : [['find', choice.find]]),
    ...(order === undefined
      ? []
      : [
          ['sort', order.by],
          ['order', order.down ? 'desc' : 'asc'],
        ]),
  ])
  return `${base}?${query}`
}

const unique = (values: readonly string[]) => [...new Set(values)].filter((one) => one !== '')
