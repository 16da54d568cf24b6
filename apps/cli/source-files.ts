import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { fail, ok, type Result } from '@gongkai/base'

/** A file as the command line named it. */
export type Source = { readonly name: string; readonly bytes: Uint8Array }

export type SourceFailure =
  | { readonly code: 'cli.not-found' }
  | { readonly code: 'cli.directory' }
  | { readonly code: 'cli.forbidden' }
  | { readonly code: 'cli.too-large'; readonly mostBytes: number }
  | { readonly code: 'cli.unreadable'; readonly reason: string }

/** Files above it are refused before they are read whole (issue: 50 MB). */
const MOST_BYTES = 50 * 1024 * 1024

/** Reads the file, or standard input for `-`. Pipes and devices are read too, up to the limit. */
export async function openSource(argument: string): Promise<Result<Source, SourceFailure>> {
  if (argument === '-') return read('-', process.stdin)
  try {
    const { size } = await checked(argument)
    if (size > MOST_BYTES) return fail({ code: 'cli.too-large', mostBytes: MOST_BYTES })
  } catch (error) {
    return fail(failureOf(error))
  }
  return read(basename(argument), createReadStream(argument))
}

async function checked(path: string) {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' })
  return found
}

async function read(name: string, stream: Readable): Promise<Result<Source, SourceFailure>> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > MOST_BYTES) return fail({ code: 'cli.too-large', mostBytes: MOST_BYTES })
      chunks.push(chunk)
    }
  } catch (error) {
    return fail(failureOf(error))
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return ok({ name, bytes })
}

function failureOf(error: unknown): SourceFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'cli.not-found' }
  if (code === 'EISDIR') return { code: 'cli.directory' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'cli.forbidden' }
  return { code: 'cli.unreadable', reason: code || String(error) }
}
