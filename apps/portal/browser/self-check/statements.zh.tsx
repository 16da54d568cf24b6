import type { Statement } from '@gongkai/annual-report/model'
import { Icon } from '../../frame/icons.tsx'
import { spotOfStatement } from './places.ts'
import type { Shared } from './shared.ts'
import { placeWords, verdictWords } from './words.zh.ts'

const icons = { match: 'fine', contradiction: 'error', unverifiable: 'note' } as const
const order: readonly Statement['verdict'][] = ['contradiction', 'match', 'unverifiable']

/** Figures in prose, beside what the tables say. */
export function Statements({ outcome, selection, select }: Shared) {
  const { statements } = outcome.verdict
  if (statements.length === 0) return null
  const sorted = statements
    .map((statement, index) => ({ statement, entry: `statement-${index}` }))
    .sort((a, b) => order.indexOf(a.statement.verdict) - order.indexOf(b.statement.verdict))
  return (
    <section class="part" aria-labelledby="statements">
      <h3 id="statements" class="part-heading">
        正文里的数字<small>{statements.length} 个</small>
      </h3>
      <ul class="statements">
        {sorted.map(({ statement, entry }) => {
          const spot = spotOfStatement(statement)
          const chosen = selection?.entry === entry
          return (
            <li
              key={entry}
              class={`statement is-${statement.verdict}${chosen ? ' is-chosen' : ''}`}
            >
              <button
                type="button"
                class="statement-head"
                aria-pressed={chosen}
                onClick={() =>
                  select({ from: 'result', spots: spot ? [spot] : [], at: 0, path: null, entry })
                }
              >
                “{statement.quote}”
              </button>
              <p class="statement-facts">
                <span class="tag">
                  <Icon name={icons[statement.verdict]} />
                  {verdictWords[statement.verdict]}
                </span>
                <span>
                  {statement.subject}：正文 {statement.stated}
                  {statement.table !== null && `，表中 ${statement.table}`}
                </span>
                {statement.place && <span class="quiet-words">{placeWords(statement.place)}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
