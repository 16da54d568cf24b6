import { useEffect, useRef, useState } from 'preact/hooks'
import { DropZone } from './drop-zone.zh.tsx'
import { FileList } from './file-list.zh.tsx'
import { OfflineNotice } from './offline-notice.zh.tsx'
import { Result } from './result.zh.tsx'
import { useJobs } from './use-jobs.ts'

/** The whole of 年报自检 between the page's heading and its foot. */
export function App({ startWorker }: { startWorker: () => Worker }) {
  const { jobs, add, remove, stop, compare } = useJobs(startWorker)
  const [chosen, choose] = useState<number | null>(null)
  const [newest, setNewest] = useState<readonly number[]>([])
  const done = jobs.filter(({ progress }) => progress.is === 'done')
  const shown =
    jobs.find(({ id }) => id === chosen) ??
    done.find(({ id }) => newest.includes(id)) ??
    done[0] ??
    null
  const heading = useRef<HTMLHeadingElement>(null)
  const awaited = useRef(false)

  const take = (files: readonly File[]) => {
    setNewest(add(files))
    choose(null)
    awaited.current = true
  }

  // The button that had the focus is gone with its file: the focus goes where the next file is chosen.
  const takeAway = (id: number) => {
    remove(id)
    document.querySelector<HTMLElement>('.check-start .drop-input')?.focus()
  }

  // Focus goes to the verdict once, when the first of the files just chosen is done.
  useEffect(() => {
    if (!awaited.current || !shown || !newest.includes(shown.id)) return
    awaited.current = false
    heading.current?.focus()
  })

  return (
    <>
      <div class={jobs.length > 0 ? 'check-start check-more' : 'check-start'}>
        <DropZone onFiles={take} compact={jobs.length > 0} />
        <OfflineNotice />
      </div>
      {jobs.length > 0 && (
        <FileList
          jobs={jobs}
          shown={shown?.id ?? null}
          onChoose={choose}
          onStop={stop}
          onRemove={takeAway}
        />
      )}
      {shown?.progress.is === 'done' && (
        <Result
          key={shown.id}
          job={shown}
          outcome={shown.progress.outcome}
          heading={heading}
          onCompare={(file) => compare(shown, file)}
        />
      )}
    </>
  )
}
