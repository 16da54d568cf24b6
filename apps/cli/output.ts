import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { UsageError } from './usage.ts'
import { cannotWriteWords } from './words.zh.ts'

/** Where a command's answer goes; notes go beside it and never into it. */
export type Output = {
  readonly write: (text: string) => Promise<void>
  /** A line for the person at the screen, on standard error. */
  readonly note: (text: string) => void
  /** A line that the next one overwrites; only where a person looks on. */
  readonly progress: (text: string) => void
  readonly close: () => Promise<void>
}

/** Standard output. A reader that goes away (`| head`) ends the program quietly. */
export function standardOutput(): Output {
  process.stdout.on('error', leave)
  process.stderr.on('error', () => {})
  return { ...notes(), write: writerOf(process.stdout), close: async () => flushed(process.stdout) }
}

/** A file that appears under its name only once it is whole. */
export async function fileOutput(path: string): Promise<Output> {
  const part = `${path}.${process.pid}.part`
  const stream = createWriteStream(part)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(cannotWriteWords(path, error))
  }
  const said = notes()
  let whole = false
  process.on('exit', () => whole || rmSync(part, { force: true }))
  stream.on('error', (error) => {
    said.note(cannotWriteWords(path, error))
    process.exit(2)
  })
  const close = async () => {
    stream.end()
    await once(stream, 'close')
    try {
      await rename(part, path)
    } catch (error) {
      throw new UsageError(cannotWriteWords(path, error))
    }
    whole = true
  }
  return { ...said, write: writerOf(stream), close }
}

function leave(error: NodeJS.ErrnoException): never {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
}

function writerOf(stream: Writable) {
  return async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
}

const flushed = (stream: Writable) =>
  new Promise<void>((resolve) => {
    stream.write('', () => resolve())
  })

function notes() {
  const clear = process.stderr.isTTY ? '\r\u001b[K' : ''
  return {
    note: (text: string) => void process.stderr.write(`${clear}${text}\n`),
    progress: (text: string) => void (clear && process.stderr.write(`${clear}${text}`)),
  }
}
