import { Icon } from '../../frame/icons.tsx'
import type { Job } from './job.ts'
import { tallyOf } from './tally.ts'
import { briefOf, sizeWords, stepWords } from './words.zh.ts'

type Props = {
  jobs: readonly Job[]
  shown: number | null
  onChoose: (id: number) => void
  onStop: (id: number) => void
  onRemove: (id: number) => void
}

/** The chosen files, each with how far it is; the live region says what just changed. */
export function FileList({ jobs, shown, onChoose, onStop, onRemove }: Props) {
  return (
    <section class="file-list" aria-label="已选的文件">
      <ul>
        {jobs.map((job) => (
          <li key={job.id} class={job.id === shown ? 'file file-shown' : 'file'}>
            <Name job={job} shown={job.id === shown} onChoose={onChoose} />
            <State job={job} />
            {job.progress.is === 'working' || job.progress.is === 'waiting' ? (
              <button type="button" class="small" onClick={() => onStop(job.id)}>
                停止<span class="hidden">读{job.file.name}</span>
              </button>
            ) : (
              <button type="button" class="small" onClick={() => onRemove(job.id)}>
                移走<span class="hidden">{job.file.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="hidden" role="status">
        {announcement(jobs)}
      </p>
    </section>
  )
}

function Name({
  job,
  shown,
  onChoose,
}: {
  job: Job
  shown: boolean
  onChoose: (id: number) => void
}) {
  const name = (
    <>
      <span class="file-name">{job.file.name}</span>{' '}
      <span class="file-size">{sizeWords(job.file.size)}</span>
    </>
  )
  if (job.progress.is !== 'done') return <span class="file-label">{name}</span>
  return (
    <button
      type="button"
      class="file-label"
      aria-current={shown ? 'true' : undefined}
      onClick={() => onChoose(job.id)}
    >
      {name}
    </button>
  )
}

function State({ job: { progress } }: { job: Job }) {
  switch (progress.is) {
    case 'waiting':
      return <span class="file-state">等候</span>
    case 'working':
      return (
        <span class="file-state">
          <progress
            aria-label={stepWords[progress.step]}
            max={1}
            value={progress.share ?? undefined}
          />
          {stepWords[progress.step]}
        </span>
      )
    case 'stopped':
      return <span class="file-state">已停止</span>
    case 'refused':
      return (
        <span class="file-state file-refused">
          <Icon name="error" />
          {progress.sentence}
        </span>
      )
    case 'done': {
      const found = tallyOf(progress.outcome)
      return (
        <span class={found.errors ? 'file-state level-error' : 'file-state'}>
          <Icon name={found.errors ? 'error' : found.warnings ? 'warning' : 'fine'} />
          {briefOf(found)}
        </span>
      )
    }
  }
}

function announcement(jobs: readonly Job[]): string {
  const working = jobs.findIndex(({ progress }) => progress.is === 'working')
  const job = jobs[working]
  if (job?.progress.is === 'working') {
    const which = jobs.length > 1 ? `第 ${working + 1} 份，共 ${jobs.length} 份：` : ''
    return `${which}${stepWords[job.progress.step]}${job.file.name}`
  }
  return jobs
    .map(({ file, progress }) => {
      if (progress.is === 'refused') return `${file.name}没有读成：${progress.sentence}`
      if (progress.is === 'stopped') return `${file.name}已停止。`
      return progress.is === 'done' ? `${file.name}：${briefOf(tallyOf(progress.outcome))}。` : ''
    })
    .join('')
}
