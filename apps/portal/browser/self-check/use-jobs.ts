import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { sha256Of } from './digest.ts'
import { type Change, changed, type Job, type Progress } from './job.ts'
import { openReader, type Reader } from './reader.ts'
import { faultSentence, tooLargeSentence, unreadableSentence } from './words.zh.ts'

const mostBytes = 50 * 1024 * 1024

export type Jobs = {
  readonly jobs: readonly Job[]
  /** Puts files in the queue; returns their ids. */
  readonly add: (files: readonly File[]) => readonly number[]
  readonly remove: (id: number) => void
  readonly stop: (id: number) => void
  /** Reads last year's report and checks again with it; null takes it away. */
  readonly compare: (job: Job, file: File | null) => void
}

type Ends = { readonly stopped: () => void; readonly broken: () => void }

/** The files of this visit and the one worker that reads them, one after another. Nothing outlives the page. */
export function useJobs(startWorker: () => Worker): Jobs {
  const [jobs, change] = useReducer(
    (before: readonly Job[], act: Change) => changed(before, act),
    [],
  )
  const reader = useMemo(() => openReader(startWorker), [startWorker])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const ids = useRef(0)

  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort()
    },
    [],
  )

  /** One after another; what is new about a file ends what was still going on about it. */
  const enqueue = (id: number, work: (signal: AbortSignal) => Promise<void>, ends: Ends) => {
    stops.current.get(id)?.abort()
    const stop = new AbortController()
    stops.current.set(id, stop)
    stop.signal.addEventListener('abort', ends.stopped)
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return
      try {
        await work(stop.signal)
      } catch (error) {
        if (stop.signal.aborted) return
        console.error(error)
        ends.broken()
      } finally {
        if (stops.current.get(id) === stop) stops.current.delete(id)
      }
    })
  }

  return {
    jobs,
    add(files) {
      const added = files.map(
        (file): Job => ({ id: ++ids.current, file, progress: { is: 'waiting' }, previous: null }),
      )
      change({ act: 'add', jobs: added })
      for (const { id, file } of added) {
        const say = (progress: Progress) => change({ act: 'progress', id, progress })
        enqueue(id, async (signal) => say(await readAndCheck(reader, file, say, signal)), {
          stopped: () => say({ is: 'stopped' }),
          broken: () => say({ is: 'refused', sentence: faultSentence }),
        })
      }
      return added.map(({ id }) => id)
    },
    remove(id) {
      stops.current.get(id)?.abort()
      change({ act: 'remove', id })
    },
    stop: (id) => stops.current.get(id)?.abort(),
    compare(job, file) {
      const { id, progress } = job
      if (progress.is !== 'done') return
      const { outcome } = progress
      const say = (previous: Job['previous']) => change({ act: 'previous', id, previous })
      enqueue(
        id,
        async (signal) => {
          const previous = file && (await readPrevious(reader, file, say, signal))
          if (file && !previous) return
          const checked = await reader.check(outcome.reading, previous, signal)
          if ('refused' in checked) {
            say(file && { file, progress: { is: 'refused', sentence: checked.refused } })
            return
          }
          change({
            act: 'progress',
            id,
            progress: { is: 'done', outcome: { ...outcome, ...checked } },
          })
          say(file && previous && { file, progress: { is: 'done', reading: previous } })
        },
        {
          stopped: () => say(file && { file, progress: { is: 'stopped' } }),
          broken: () => say(file && { file, progress: { is: 'refused', sentence: faultSentence } }),
        },
      )
      if (file) say({ file, progress: { is: 'waiting' } })
    },
  }
}

async function readAndCheck(
  reader: Reader,
  file: File,
  say: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Progress> {
  say({ is: 'working', step: 'opening', share: null })
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return { is: 'refused', sentence: bytes }
  const sha256 = await sha256Of(bytes)
  const read = await reader.read(
    { name: file.name, bytes },
    (step, share) => say({ is: 'working', step, share }),
    signal,
  )
  if ('refused' in read) return { is: 'refused', sentence: read.refused }
  say({ is: 'working', step: 'checking', share: null })
  const checked = await reader.check(read.reading, null, signal)
  if ('refused' in checked) return { is: 'refused', sentence: checked.refused }
  return { is: 'done', outcome: { ...read, ...checked, sha256 } }
}

async function readPrevious(
  reader: Reader,
  file: File,
  say: (previous: Job['previous']) => void,
  signal: AbortSignal,
) {
  const refuse = (sentence: string) => say({ file, progress: { is: 'refused', sentence } })
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') {
    refuse(bytes)
    return null
  }
  const read = await reader.read(
    { name: file.name, bytes },
    (step, share) => say({ file, progress: { is: 'working', step, share } }),
    signal,
  )
  if (!('refused' in read)) return read.reading
  refuse(read.refused)
  return null
}

/** The file's bytes, or the sentence that says why not. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | string> {
  if (file.size > mostBytes) return tooLargeSentence
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return unreadableSentence
  }
}
