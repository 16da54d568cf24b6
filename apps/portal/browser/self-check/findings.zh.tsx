import type { Finding, Level } from '@gongkai/annual-report/model'
import { Icon } from '../../frame/icons.tsx'
import { cellPathOf, samePlace, spotOfEvidence, spotsOf } from './places.ts'
import type { Shared } from './shared.ts'
import { levelMeanings, levelWords, placeWords } from './words.zh.ts'

const levels: readonly Level[] = ['error', 'warning', 'note']

/** What was found, gravest first; an entry shows its place in the paper. */
export function Findings(shared: Shared) {
  const { findings } = shared.outcome.verdict
  if (findings.length === 0) return null
  return (
    <section class="part" aria-labelledby="findings">
      <h3 id="findings" class="part-heading">
        发现的问题
        <small>
          <kbd>j</kbd> <kbd>k</kbd> 上下，<kbd>Enter</kbd> 看原文
        </small>
      </h3>
      {levels.map((level) => (
        <Group key={level} level={level} {...shared} />
      ))}
    </section>
  )
}

function Group({ level, ...shared }: Shared & { level: Level }) {
  const group = shared.outcome.verdict.findings
    .map((finding, index) => ({ finding, entry: `finding-${index}` }))
    .filter(({ finding }) => finding.level === level)
  if (group.length === 0) return null
  return (
    <div class={`finding-group level-${level}`}>
      <h4 class="group-heading">
        <Icon name={level} />
        {levelWords[level]} {group.length} 处<small>{levelMeanings[level]}</small>
      </h4>
      {[...Map.groupBy(group, ({ finding }) => finding.rule)].map(([rule, alike]) => (
        <Alike key={rule} entries={alike} {...shared} />
      ))}
    </div>
  )
}

type Numbered = { readonly finding: Finding; readonly entry: string }

const most = 6

/** Findings of one rule; a damaged file has hundreds of a kind, and they must not bury the others. */
function Alike({ entries, ...shared }: Shared & { entries: readonly Numbered[] }) {
  const shown = entries.length > most ? entries.slice(0, most / 2) : entries
  const rest = entries.slice(shown.length)
  const list = (some: readonly Numbered[]) => (
    <ol class="finding-list">
      {some.map(({ finding, entry }) => (
        <Entry key={entry} finding={finding} entry={entry} {...shared} />
      ))}
    </ol>
  )
  const title = shared.outcome.rules.find(({ id }) => id === entries[0]?.finding.rule)?.title
  return (
    <>
      {list(shown)}
      {rest.length > 0 && (
        <details class="fold">
          <summary>
            还有 {rest.length} 处{title && `“${title}”`}
          </summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

function Entry({
  finding,
  entry,
  outcome,
  selection,
  select,
}: Shared & { finding: Finding; entry: string }) {
  const spots = spotsOf(finding, outcome.reading)
  const chosen = selection?.entry === entry
  const path = cellPathOf(finding.path)
  const remedy = outcome.rules.find(({ id }) => id === finding.rule)?.remedy
  return (
    <li class={chosen ? 'finding is-chosen' : 'finding'}>
      <button
        type="button"
        class="finding-head"
        data-finding={entry}
        aria-pressed={chosen}
        onClick={() => select({ from: 'result', spots, at: 0, path, entry })}
      >
        {finding.message}
      </button>
      {(finding.expected !== null || finding.found !== null) && (
        <dl class="versus">
          {finding.expected !== null && (
            <div>
              <dt>应为</dt>
              <dd>{finding.expected}</dd>
            </div>
          )}
          {finding.found !== null && (
            <div>
              <dt>现为</dt>
              <dd class="found">{finding.found}</dd>
            </div>
          )}
        </dl>
      )}
      {finding.evidence.length > 0 && (
        <ul class="proofs">
          {finding.evidence.map((evidence, index) => {
            const spot = spotOfEvidence(evidence, outcome.reading)
            const at = spots.findIndex((one) => samePlace(one.place, spot?.place))
            return (
              <li key={index}>
                {evidence.text === finding.message ? '见' : evidence.text}
                {spot && (
                  <button
                    type="button"
                    class="where"
                    onClick={() => select({ from: 'result', spots, at, path: spot.path, entry })}
                  >
                    {placeWords(spot.place)}
                    <span class="hidden">：{evidence.text}</span>
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {remedy && <p class="remedy">怎么改：{remedy}</p>}
      <p class="law">
        <span class="rule">{finding.rule}</span> {finding.law}
      </p>
    </li>
  )
}
