import { aReading } from '@gongkai/annual-report/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer, Request } from './messages.ts'
import { patience } from './patience.ts'
import { openReader } from './reader.ts'
import { faultSentence, hangSentence } from './words.zh.ts'

/** The other end of a real message channel, standing in for the browser's own Worker. */
function workers(
  hear: (request: Request, answer: (answer: Answer) => void, port: EventTarget) => void,
) {
  const started: (EventTarget & { ended: boolean })[] = []
  const start = () => {
    const port = Object.assign(new EventTarget(), {
      ended: false,
      postMessage: (request: Request) =>
        hear(
          request,
          (data) => port.ended || port.dispatchEvent(new MessageEvent('message', { data })),
          port,
        ),
      terminate: () => {
        port.ended = true
      },
    })
    started.push(port)
    return port as unknown as Worker
  }
  return { start, started }
}

const file = { name: 'a.txt', bytes: new Uint8Array() }
const never = new AbortController().signal

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('reading in a worker', () => {
  it('tells each step and hands over what was read', async () => {
    const reading = aReading()
    const paper = { format: 'text', pages: [], title: null, blocks: [] } as const
    const { start } = workers(({ number }, answer) => {
      answer({ say: 'step', number, step: 'reading', share: 0.5 })
      answer({ say: 'read', number, paper, reading })
    })
    const steps: unknown[] = []
    const read = await openReader(start).read(file, (...step) => steps.push(step), never)
    expect(read).toEqual({ paper, reading })
    expect(steps).toEqual([['reading', 0.5]])
  })

  it('stops a file that hangs with a sentence, and reads the next one in a new worker', async () => {
    const { start, started } = workers(({ number }, answer) => {
      if (number > 1) answer({ say: 'refused', number, sentence: '空文件' })
    })
    const reader = openReader(start)
    const hanging = reader.read(file, () => {}, never)
    vi.advanceTimersByTime(patience)
    expect(await hanging).toEqual({ refused: hangSentence })
    expect(started[0]!.ended).toBe(true)
    expect(await reader.read(file, () => {}, never)).toEqual({ refused: '空文件' })
    expect(started).toHaveLength(2)
  })

  it('lets a long file go on as long as it shows progress', async () => {
    const { start } = workers(({ number }, answer) => {
      for (const second of [6, 12, 18])
        setTimeout(
          () => answer({ say: 'step', number, step: 'reading', share: null }),
          second * 1000,
        )
      setTimeout(() => answer({ say: 'refused', number, sentence: '读完了' }), 24_000)
    })
    const reading = openReader(start).read(file, () => {}, never)
    vi.advanceTimersByTime(24_000)
    expect(await reading).toEqual({ refused: '读完了' })
  })

  it('says so when the worker breaks', async () => {
    const { start, started } = workers((_, __, port) => port.dispatchEvent(new Event('error')))
    expect(await openReader(start).read(file, () => {}, never)).toEqual({ refused: faultSentence })
    expect(started[0]!.ended).toBe(true)
  })

  it('ends the worker when it is stopped', async () => {
    const stop = new AbortController()
    const { start, started } = workers(() => {})
    const reading = openReader(start).read(file, () => {}, stop.signal)
    stop.abort()
    await expect(reading).rejects.toBe(stop.signal.reason)
    expect(started[0]!.ended).toBe(true)
  })
})
