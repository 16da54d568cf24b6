import { parentPort } from 'node:worker_threads'
import type { Answer, Task } from './aside.ts'
import { writePdf } from './pdf/pdf.ts'
import { writeXlsx } from './xlsx.ts'

parentPort?.on('message', async ({ id, task }: { id: number; task: Task }) => {
  const answer = await write(task).then(
    (bytes): Answer => ({ bytes }),
    (error: unknown): Answer => ({ error }),
  )
  parentPort?.postMessage({ id, answer })
})

const write = (task: Task): Promise<Uint8Array> =>
  task.kind === 'pdf' ? writePdf(task.manuscript, task.options) : writeXlsx(task.workbook)
