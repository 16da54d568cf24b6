import { cellPathOf, spotsOfEvidence } from './places.ts'
import type { Shared } from './shared.ts'
import { cellName } from './words.zh.ts'

/** The smallest change that makes every equation hold, offered, never made. */
export function Repairs({ outcome, selection, select }: Shared) {
  const { repair } = outcome.verdict
  if (!repair || repair.changes.length === 0) return null
  return (
    <section class="part" aria-labelledby="repair">
      <h3 id="repair" class="part-heading">
        建议的改法<small>改动最少：{repair.changes.length} 格</small>
      </h3>
      {repair.alternatives > 1 && (
        <p class="note">
          同样只改 {repair.changes.length} 格的改法共有 {repair.alternatives}{' '}
          种，下面是其中一种。哪一种对，请核对底稿。
        </p>
      )}
      <ul class="repairs">
        {repair.changes.map((change, index) => {
          const path = cellPathOf(change.path)
          const entry = `repair-${index}`
          const spots = spotsOfEvidence(change.evidence, path, outcome.reading)
          return (
            <li
              key={change.path}
              class={selection?.entry === entry ? 'repair is-chosen' : 'repair'}
            >
              <button
                type="button"
                class="repair-head"
                aria-pressed={selection?.entry === entry}
                onClick={() => select({ from: 'result', spots, at: 0, path, entry })}
              >
                <span class="repair-name">{path ? cellName(path) : change.path}</span>{' '}
                <del>{change.from ?? '未印出'}</del>
                <span aria-hidden="true"> → </span>
                <span class="hidden">改为</span>
                <ins>{change.to}</ins>
              </button>
              <ul class="proofs">
                {change.evidence.map((evidence) => (
                  <li key={evidence.text}>{evidence.text}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
