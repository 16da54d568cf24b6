import type { Facet } from '@gongkai/reporting'
import { listAddress, type ReportFilter } from './filter.ts'
import type { ReportList } from './list.ts'

type Narrow = (value: string) => ReportFilter

/** Further choices as links, each with how many reports it leaves. */
export function Facets({ list }: { list: ReportList }) {
  const { filter, facets } = list
  return (
    <aside class="side" aria-label="缩小范围">
      <Choice
        name="年度"
        options={facets.years}
        chosen={filter.year === undefined ? undefined : String(filter.year)}
        narrow={(value) => ({ ...filter, year: Number(value) })}
      />
      <Choice
        name="地区"
        options={facets.regions}
        chosen={filter.region}
        narrow={(value) => ({ ...filter, region: value })}
      />
      <Choice
        name="机关"
        options={facets.organizations}
        chosen={filter.organization}
        narrow={(value) => ({ ...filter, organization: value })}
      />
    </aside>
  )
}

function Choice({
  name,
  options,
  chosen,
  narrow,
}: {
  name: string
  options: readonly Facet[]
  chosen: string | undefined
  narrow: Narrow
}) {
  if (options.length === 0) return null
  const [first, rest] = [options.slice(0, 12), options.slice(12)]
  const entries = (some: readonly Facet[]) =>
    some.map((option) => (
      <li key={option.value}>
        <a
          href={listAddress(narrow(option.value))}
          aria-current={option.value === chosen ? 'true' : undefined}
        >
          {option.name}
        </a>
        <span class="note">{option.count}份</span>
      </li>
    ))
  return (
    <section>
      <h2>{name}</h2>
      <ul class="facet">{entries(first)}</ul>
      {rest.length > 0 && (
        <details class="fold">
          <summary>其余{rest.length}个</summary>
          <ul class="facet">{entries(rest)}</ul>
        </details>
      )}
    </section>
  )
}
