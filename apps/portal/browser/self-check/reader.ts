import type { Reading, Verdict } from '@gongkai/annual-report/model'
import type { Paper } from '@gongkai/paper'
import type { RuleNote, Step } from './job.ts'
import type { Answer, Request } from './messages.ts'
import { watch } from './patience.ts'
import { faultSentence, hangSentence } from './words.zh.ts'

export type Refusal = { readonly refused: string }

type Asked = Request extends infer One ? (One extends Request ? Omit<One, 'number'> : never) : never

export type Reader = {
  /** Rejects with an `AbortError` where `signal` fires; refusals are values. */
  readonly read: (
    file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    onStep: (step: Step, share: number | null) => void,
    signal: AbortSignal,
  ) => Promise<{ readonly paper: Paper; readonly reading: Reading } | Refusal>
  readonly check: (
    reading: Reading,
    previous: Reading | null,
    signal: AbortSignal,
  ) => Promise<{ readonly verdict: Verdict; readonly rules: readonly RuleNote[] } | Refusal>
}

/** Reads and checks in a worker, one request at a time; a worker that hangs, breaks or is stopped is replaced. */
export function openReader(start: () => Worker): Reader {
  let worker: Worker | null = null
  let number = 0

  const replace = () => {
    worker?.terminate()
    worker = null
  }

  const ask = (
    request: Asked,
    onStep: (step: Step, share: number | null) => void,
    signal: AbortSignal,
  ): Promise<Exclude<Answer, { say: 'step' }>> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      worker ??= start()
      const mine = ++number
      const port = worker
      const settle = (answer: Exclude<Answer, { say: 'step' }>) => {
        close()
        resolve(answer)
      }
      const giveUp = (sentence: string) => {
        replace()
        settle({ say: 'refused', number: mine, sentence })
      }
      const guard = watch(() => giveUp(hangSentence))
      const hear = ({ data }: MessageEvent<Answer>) => {
        if (data.number !== mine) return
        guard.alive()
        if (data.say === 'step') onStep(data.step, data.share)
        else settle(data)
      }
      const broke = () => giveUp(faultSentence)
      const stop = () => {
        replace()
        close()
        reject(signal.reason)
      }
      const close = () => {
        guard.end()
        port.removeEventListener('message', hear)
        port.removeEventListener('error', broke)
        port.removeEventListener('messageerror', broke)
        signal.removeEventListener('abort', stop)
      }
      port.addEventListener('message', hear)
      port.addEventListener('error', broke)
      port.addEventListener('messageerror', broke)
      signal.addEventListener('abort', stop)
      // The bytes go over instead of being copied: a large file is held once.
      const moved = request.ask === 'read' ? [request.bytes.buffer] : []
      port.postMessage({ ...request, number: mine }, moved)
    })

  return {
    async read(file, onStep, signal) {
      const answer = await ask({ ask: 'read', ...file }, onStep, signal)
      if (answer.say === 'read') return { paper: answer.paper, reading: answer.reading }
      return { refused: answer.say === 'refused' ? answer.sentence : faultSentence }
    },
    async check(reading, previous, signal) {
      const answer = await ask({ ask: 'check', reading, previous }, () => {}, signal)
      if (answer.say === 'checked') return { verdict: answer.verdict, rules: answer.rules }
      return { refused: answer.say === 'refused' ? answer.sentence : faultSentence }
    },
  }
}
