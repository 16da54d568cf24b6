import { checkReport, rules } from '@gongkai/annual-report/check'
import { readReport } from '@gongkai/annual-report/parse'
import { readFailureWords, readPaper } from '@gongkai/formats/read'
import type { Answer, Request } from './messages.ts'
import { pdfFiles } from './pdf-files.ts'
import { faultSentence, notAReportWords } from './words.zh.ts'

type Port = {
  readonly postMessage: (answer: Answer) => void
  readonly addEventListener: (name: 'message', hear: (event: MessageEvent<Request>) => void) => void
}

const port = self as unknown as Port
const notes = rules.map(({ id, title, remedy }) => ({ id, title, remedy }))

port.addEventListener('message', ({ data }) => {
  // pdf.js talks over the same channel; its messages have no `ask`.
  if (data.ask === 'read') read(data).catch((error) => broke(data.number, error))
  else if (data.ask === 'check') check(data).catch((error) => broke(data.number, error))
})

/** A fault of ours: said as such at once, and kept in the browser's console for whoever looks into it. */
function broke(number: number, error: unknown): void {
  console.error(error)
  port.postMessage({ say: 'refused', number, sentence: faultSentence })
}

async function read({ number, name, bytes }: Extract<Request, { ask: 'read' }>): Promise<void> {
  const step = (step: 'opening' | 'reading' | 'checking', share: number | null) =>
    port.postMessage({ say: 'step', number, step, share })
  step('reading', 0)
  if (isPdf(bytes)) await import('./pdf-in-worker.ts')
  const paper = await readPaper(
    { name, bytes },
    { pdfAssets: pdfFiles, onProgress: (share) => step('reading', share) },
  )
  if (!paper.ok) {
    port.postMessage({ say: 'refused', number, sentence: readFailureWords(paper.failure) })
    return
  }
  step('reading', null)
  const reading = readReport(paper.value)
  if (!reading.ok) {
    port.postMessage({ say: 'refused', number, sentence: notAReportWords(reading.failure) })
    return
  }
  port.postMessage({ say: 'read', number, paper: paper.value, reading: reading.value })
}

/** `%PDF` within the first kilobyte, as readers accept it. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF')
}

async function check({
  number,
  reading,
  previous,
}: Extract<Request, { ask: 'check' }>): Promise<void> {
  const verdict = checkReport(reading, { previous: previous ?? undefined })
  port.postMessage({ say: 'checked', number, verdict, rules: notes })
}
