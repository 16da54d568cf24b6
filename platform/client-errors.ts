import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { titleOf } from './problems.zh.ts'

type ClientError = Error & { readonly code?: string }

/** Answers what never becomes a request, as a method that does not exist, as any other problem (RFC 9457). */
export function answerClientError(
  { code }: ClientError,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (code === 'ECONNRESET' || socket.destroyed) return
  const status = statuses[code ?? ''] ?? 400
  const body = JSON.stringify({ title: titleOf(status), status })
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  if (!socket.writable) {
    socket.destroy()
    return
  }
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () =>
    socket.destroy(),
  )
}

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}
