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
  const shown = jobs.find((job) => job.id === chosen) ?? jobs[0] ?? null
  const heading = useRef<HTMLHeadingElement>(null)
  const awaited = useRef<number | null>(null)

  const take = (files: readonly File[]) => {
    const [first] = add(files)
    if (first === undefined) return
    choose(first)
    awaited.current = first
  }

  // Focus goes to the verdict once, when the file that was just chosen is done.
  useEffect(() => {
    if (shown?.progress.is !== 'done' || awaited.current !== shown.id) return
    awaited.current = null
    heading.current?.focus({ preventScroll: false })
  })

  return (
    <>
      <div class="check-start">
        <DropZone onFiles={take} compact={jobs.length > 0} />
        <OfflineNotice />
      </div>
      {jobs.length > 0 && (
        <FileList
          jobs={jobs}
          shown={shown?.id ?? null}
          onChoose={choose}
          onStop={stop}
          onRemove={remove}
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
