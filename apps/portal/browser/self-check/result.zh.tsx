import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Actions } from './actions.zh.tsx'
import { CheckSheet } from './check-sheet.zh.tsx'
import { Findings } from './findings.zh.tsx'
import type { Job, Outcome } from './job.ts'
import { Leftovers } from './leftovers.zh.tsx'
import { PaperView } from './paper-view.zh.tsx'
import { figuresOf } from './places.ts'
import { Repairs } from './repairs.zh.tsx'
import type { Selection } from './selection.ts'
import { Statements } from './statements.zh.tsx'
import { Tables } from './tables.zh.tsx'
import { levelsOf, tallyOf } from './tally.ts'
import { useFindingKeys } from './use-finding-keys.ts'
import { type Side, useOneSide, useTurning } from './use-turning.ts'
import { showCell } from './view.ts'
import { sentenceOf } from './words.zh.ts'

type Props = {
  job: Job
  outcome: Outcome
  heading: RefObject<HTMLHeadingElement | null>
  onCompare: (file: File | null) => void
}

/** One report, read and checked: the paper left, what was found right; on a phone one at a time. */
export function Result({ job, outcome, heading, onCompare }: Props) {
  const { reading, verdict, paper } = outcome
  const [selection, setSelection] = useState<Selection | null>(null)
  const [side, setSide] = useState<Side>('result')
  const article = useRef<HTMLElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const figures = useMemo(() => figuresOf(reading), [reading])
  const levels = useMemo(() => levelsOf(verdict.findings), [verdict])
  const found = tallyOf(outcome)
  const onKey = useFindingKeys(panel)

  const oneSide = useOneSide()
  const turn = useTurning(article, side, setSide)

  // Entries are numbered by verdict: with a new one (last year's report came or went) nothing is chosen.
  useEffect(() => setSelection(null), [verdict])

  const select = (next: Selection) => {
    setSelection(next)
    if (next.from === 'result' && next.spots.length > 0) turn('paper')
    if (next.from === 'paper' && next.path) {
      turn('result')
      showCell(panel.current, next.path)
    }
  }
  const shared = { outcome, selection, select, levels }

  return (
    <article
      class={`result ${oneSide ? 'one-side' : 'both-sides'} side-${side}`}
      aria-labelledby="verdict"
      ref={article}
      onKeyDown={onKey}
    >
      <header class="verdict">
        <p class="checked-title">{reading.report.title}</p>
        <h2
          id="verdict"
          class={`verdict-sentence ${found.errors ? 'level-error' : found.warnings ? 'level-warning' : 'level-fine'}`}
          ref={heading}
          tabIndex={-1}
        >
          {sentenceOf(found)}
        </h2>
        <Actions job={job} outcome={outcome} onCompare={onCompare} />
      </header>
      <div class="sides">
        <button type="button" aria-pressed={side === 'result'} onClick={() => turn('result')}>
          核对结果
        </button>
        <button type="button" aria-pressed={side === 'paper'} onClick={() => turn('paper')}>
          原文
        </button>
      </div>
      <div class="two-sides">
        <PaperView
          file={job.file}
          paper={paper}
          figures={figures}
          levels={levels}
          selection={selection}
          select={select}
          shown={side === 'paper'}
        />
        <div class="panel" ref={panel}>
          <Findings {...shared} />
          <Repairs {...shared} />
          <Tables {...shared} />
          <Statements {...shared} />
          <Leftovers {...shared} />
        </div>
      </div>
      <CheckSheet file={job.file.name} outcome={outcome} previous={previousName(job)} />
    </article>
  )
}

const previousName = ({ previous }: Job) =>
  previous?.progress.is === 'done' ? previous.file.name : null
