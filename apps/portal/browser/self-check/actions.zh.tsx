import { useId } from 'preact/hooks'
import { findingsPage, verdictFile } from './findings-page.zh.ts'
import type { Job, Outcome } from './job.ts'
import { save } from './save.ts'
import { today } from './today.ts'
import { stepWords } from './words.zh.ts'

type Props = { job: Job; outcome: Outcome; onCompare: (file: File | null) => void }

/** Print, save, compare: all of it stays on this machine. */
export function Actions({ job, outcome, onCompare }: Props) {
  const { name } = job.file
  const stem = name.replace(/\.[^.]+$/, '')
  const previous = job.previous?.progress.is === 'done' ? job.previous.file.name : null
  return (
    <div class="actions">
      <button type="button" class="button quiet" onClick={() => print()}>
        打印核对单
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() =>
          save(
            `${stem}-核对单.html`,
            'text/html;charset=utf-8',
            findingsPage({ file: name, outcome, previous, day: today() }),
          )
        }
      >
        保存核对单
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() =>
          save(`${stem}-核对结果.json`, 'application/json', verdictFile({ file: name, outcome }))
        }
      >
        保存数据（JSON）
      </button>
      <Compare job={job} onCompare={onCompare} />
    </div>
  )
}

function Compare({ job: { previous }, onCompare }: Omit<Props, 'outcome'>) {
  const id = useId()
  return (
    <>
      <span class="compare-with">
        <input
          id={id}
          class="drop-input"
          type="file"
          accept=".pdf,.docx,.html,.htm,.txt,.md"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) onCompare(file)
            currentTarget.value = ''
          }}
        />
        <label for={id} class="button quiet">
          与上年报告对比
        </label>
      </span>
      <p class="compare-state" role="status">
        {previous && (
          <>
            {words(previous)}
            {(previous.progress.is === 'done' || previous.progress.is === 'refused') && (
              <button type="button" class="small" onClick={() => onCompare(null)}>
                不再对比
              </button>
            )}
          </>
        )}
      </p>
    </>
  )
}

function words({ file, progress }: NonNullable<Job['previous']>): string {
  switch (progress.is) {
    case 'waiting':
      return `等候读${file.name}`
    case 'working':
      return `${stepWords[progress.step]}${file.name}`
    case 'stopped':
      return `${file.name}已停止`
    case 'refused':
      return `${file.name}没有读成：${progress.sentence}`
    case 'done':
      return `已与${file.name}（${progress.reading.report.year}年）对比`
  }
}
