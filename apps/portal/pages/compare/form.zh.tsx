import type { Choice } from './choice.ts'
import type { Comparison } from './given.ts'
import { measures } from './measures.zh.ts'

/** A plain GET form: the address is the whole choice. */
export function ChoiceForm({ comparison: { choice, offer } }: { comparison: Comparison }) {
  const chosenName = new Set(choice.organizations)
  const custom = choice.measures.filter((one) => !measures.some(({ id }) => id === one.id))
  return (
    <form class="choice" action="/reports/compare" method="get">
      <fieldset>
        <legend>机关</legend>
        <div class="choices">
          {offer.organizations.map((one) => (
            <label key={one.code}>
              <input
                type="checkbox"
                name="organization"
                value={one.code}
                checked={chosenName.has(one.code)}
              />
              {one.name}
            </label>
          ))}
        </div>
        <Find choice={choice} more={offer.more} />
      </fieldset>
      <fieldset>
        <legend>年度</legend>
        <div class="choices">
          {offer.years.map((year) => (
            <label key={year}>
              <input
                type="checkbox"
                name="year"
                value={String(year)}
                checked={choice.years.includes(year)}
              />
              {year}年
            </label>
          ))}
        </div>
        <p class="note">不选就是全部年度。</p>
      </fieldset>
      <fieldset>
        <legend>指标</legend>
        <div class="choices">
          {[...measures, ...custom].map((one) => (
            <label key={one.id}>
              <input
                type="checkbox"
                name="figure"
                value={one.id}
                checked={choice.measures.some(({ id }) => id === one.id)}
              />
              {one.name}
            </label>
          ))}
        </div>
      </fieldset>
      <button class="button" type="submit">
        比较
      </button>
    </form>
  )
}

function Find({ choice, more }: { choice: Choice; more: number }) {
  if (more === 0 && choice.find === '') return null
  return (
    <div class="find-more">
      <label for="compare-find">
        {more > 0 ? `还有${more}家没有列出，写名称里的几个字来找：` : '写名称里的几个字来找：'}
      </label>
      <input
        class="field"
        id="compare-find"
        name="find"
        type="search"
        value={choice.find}
        autocomplete="off"
      />
    </div>
  )
}
