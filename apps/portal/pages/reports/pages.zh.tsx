import { listAddress } from './filter.ts'
import type { ReportList } from './list.ts'

/** The pages of a list; nothing where there is one. */
export function Pages({ list }: { list: ReportList }) {
  const { filter, page, pages } = list
  if (pages < 2) return null
  const near = [...Array(pages).keys()]
    .map((index) => index + 1)
    .filter((one) => one === 1 || one === pages || Math.abs(one - page) <= 2)
  return (
    <nav class="pages" aria-label="分页">
      <ul>
        {page > 1 && (
          <li>
            <a rel="prev" href={listAddress(filter, page - 1)}>
              上一页
            </a>
          </li>
        )}
        {near.map((one, index) => (
          <li key={one} class={index > 0 && one - near[index - 1]! > 1 ? 'gap' : undefined}>
            <a
              href={listAddress(filter, one)}
              aria-label={`第${one}页`}
              aria-current={one === page ? 'page' : undefined}
            >
              {one}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a rel="next" href={listAddress(filter, page + 1)}>
              下一页
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
