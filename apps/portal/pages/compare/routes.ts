import type { CellPath } from '@gongkai/annual-report/model'
import type { Db } from '@gongkai/platform/db'
import type { PortalRequest, PortalRoute } from '@gongkai/platform/portal'
import {
  type Authority,
  type ComparedFigure,
  compareReports,
  countAuthorities,
  listAuthorities,
  listYears,
} from '@gongkai/reporting'
import { pageAnswer } from '../../frame/answer.tsx'
import { disposition } from '../report/disposition.ts'
import { type Choice, choiceOf, most } from './choice.ts'
import type { Compared } from './comparison.ts'
import { comparisonCsv } from './csv.zh.ts'
import type { Comparison, Offer } from './given.ts'
import { comparePage } from './page.zh.tsx'

/** Authorities offered in the form at once; the rest are found by name. */
const offered = 40

const query = ['organization', 'year', 'figure', 'find', 'sort', 'order']

export const compareRoutes: readonly PortalRoute[] = [
  {
    path: '/reports/compare',
    query,
    get: async (request, db) => pageAnswer(comparePage(await comparisonFor(request, db)), request),
  },
  {
    path: '/reports/compare.csv',
    query,
    get: async (request, db) => {
      const { choice, compared } = await comparisonFor(request, db)
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        body: comparisonCsv(choice, compared),
        headers: { 'content-disposition': disposition('年报比较.csv') },
        cacheable: true,
      }
    },
  },
]

async function comparisonFor(request: PortalRequest, db: Db): Promise<Comparison> {
  const choice = choiceOf(request)
  const years = await listYears(db)
  const nothing = choice.organizations.length === 0
  const wanted = nothing && choice.years.length === 0 ? years.slice(0, 1) : choice.years
  const [found, named, count] = await Promise.all([
    nothing
      ? withReports(db, wanted)
      : listAuthorities(db, { organizations: choice.organizations }),
    listAuthorities(db, { find: choice.find, limit: offered + most.organizations }),
    countAuthorities(db),
  ])
  // In the order of the address.
  const shown = nothing ? found : inOrder(found, choice.organizations)
  const chosen = nothing ? [] : shown
  return {
    choice: { ...choice, organizations: chosen.map((one) => one.code) },
    offer: offerOf(chosen, named, count, years),
    compared: await comparedOf(db, shown, { ...choice, years: wanted }),
  }
}

/** Where nothing is chosen: the first authorities of the newest of these years. */
const withReports = (db: Db, [year]: readonly number[]) =>
  year === undefined ? [] : listAuthorities(db, { year, limit: most.organizations })

const inOrder = (found: readonly Authority[], codes: readonly string[]) =>
  codes.flatMap((code) => found.find((one) => one.code === code) ?? [])

function offerOf(
  chosen: readonly Authority[],
  named: readonly Authority[],
  count: number,
  years: readonly number[],
): Offer {
  const codes = new Set(chosen.map((one) => one.code))
  const others = named.filter((one) => !codes.has(one.code)).slice(0, offered)
  const organizations = [...chosen, ...others]
  return { organizations, more: count - organizations.length, years }
}

async function comparedOf(
  db: Db,
  chosen: readonly Authority[],
  choice: Choice,
): Promise<readonly Compared[]> {
  const wanted = choice.years.length > 0 ? choice.years : yearsOf(chosen)
  const paths = [
    ...new Set(
      choice.measures.flatMap((one) =>
        [...one.parts, ...(one.whole === null ? [] : [one.whole])].flatMap((term) => term.paths),
      ),
    ),
  ]
  if (chosen.length === 0 || wanted.length === 0) return []
  const figures = await compareReports(db, {
    organizations: chosen.map((one) => one.code),
    years: wanted,
    paths,
  })
  return chosen.flatMap((authority) =>
    wanted
      .filter((year) => choice.years.length > 0 || authority.years.includes(year))
      .map(
        (year): Compared => ({
          organizationCode: authority.code,
          organizationName: authority.name,
          year,
          cells: authority.years.includes(year) ? cellsOf(figures, authority.code, year) : null,
        }),
      ),
  )
}

function cellsOf(figures: readonly ComparedFigure[], code: string, year: number) {
  const own = figures.filter((one) => one.organizationCode === code && one.year === year)
  return Object.fromEntries(
    own.map(({ path, value, status }) => [path, { value, status }]),
  ) as Partial<Record<CellPath, Pick<ComparedFigure, 'value' | 'status'>>>
}

const yearsOf = (chosen: readonly Authority[]) =>
  [...new Set(chosen.flatMap((one) => one.years))].toSorted((a, b) => b - a).slice(0, most.years)
