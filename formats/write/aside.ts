import { Worker } from 'node:worker_threads'
import type { Manuscript, Workbook } from '@gongkai/paper'
import type { PdfOptions } from './pdf/pdf.ts'

/** What is written in a thread of its own: typesetting and zipping would hold everyone else up for seconds. */
export type Task =
  | { readonly kind: 'pdf'; readonly manuscript: Manuscript; readonly options: PdfOptions }
  | { readonly kind: 'xlsx'; readonly workbook: Workbook }

export type Answer = { readonly bytes: Uint8Array } | { readonly error: unknown }

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: unknown) => void
}

type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

let thread: Thread | null = null
let asked = 0

/** As in `pdf/pdf.ts` and `xlsx.ts`, without holding up whoever else is served. */
export const writePdf = (manuscript: Manuscript, options: PdfOptions = {}): Promise<Uint8Array> =>
  writeAside({ kind: 'pdf', manuscript, options })

export const writeXlsx = (workbook: Workbook): Promise<Uint8Array> =>
  writeAside({ kind: 'xlsx', workbook })

/** The file's bytes, one task after the other. Throws what the writer throws; a thread that broke is replaced. */
function writeAside(task: Task): Promise<Uint8Array> {
  thread ??= startThread()
  const { worker, waiting } = thread
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // Only while somebody waits does the thread keep the process alive.
    worker.ref()
    worker.postMessage({ id, task })
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./aside-thread.ts', import.meta.url), { execArgv: [] })
  const started: Thread = { worker, waiting: new Map() }
  worker.unref()
  worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
    const one = started.waiting.get(id)
    started.waiting.delete(id)
    if (started.waiting.size === 0) worker.unref()
    if ('bytes' in answer) one?.resolve(answer.bytes)
    else one?.reject(answer.error)
  })
  worker.on('error', (error) => end(started, error))
  worker.on('exit', (code) => end(started, new Error(`the writing thread ended with ${code}`)))
  return started
}

function end(ended: Thread, error: unknown): void {
  if (thread === ended) thread = null
  for (const { reject } of ended.waiting.values()) reject(error)
  ended.waiting.clear()
}
