import type { Shared } from './shared.ts'
import { placeWords } from './words.zh.ts'

/** What could not be checked, and rows that the form does not have: said, never dropped. */
export function Leftovers({ outcome: { verdict, reading, rules }, select }: Shared) {
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? ''
  return (
    <>
      {verdict.unchecked.length > 0 && (
        <section class="part" aria-labelledby="unchecked">
          <h3 id="unchecked" class="part-heading">
            没有条件核对的<small>{verdict.unchecked.length} 项</small>
          </h3>
          <ul class="plain-list">
            {[...Map.groupBy(verdict.unchecked, ({ reason }) => reason)].map(([reason, items]) => (
              <li key={reason}>
                {[...Map.groupBy(items, ({ rule }) => rule)].map(([rule, same]) => (
                  <span key={rule} class="unchecked-rule">
                    <span class="rule">{rule}</span>
                    {titleOf(rule)}
                    {same.length > 1 && `（${same.length} 项）`}
                  </span>
                ))}
                <span class="quiet-words">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reading.kept.length > 0 && (
        <section class="part" aria-labelledby="kept">
          <h3 id="kept" class="part-heading">
            表样之外的行<small>照原文保留</small>
          </h3>
          <ul class="plain-list">
            {reading.kept.map((row) => (
              <li key={`${row.name} ${row.label}`}>
                {row.label}：{row.values.join('、') || '没有数字'}
                <button
                  type="button"
                  class="where"
                  onClick={() =>
                    select({
                      from: 'result',
                      spots: [{ place: row.place, path: null, quote: null }],
                      at: 0,
                      path: null,
                      entry: null,
                    })
                  }
                >
                  {placeWords(row.place)}
                  <span class="hidden">：{row.label}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
