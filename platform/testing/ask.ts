import { request as ask } from 'node:http'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Buffer
  readonly text: string
}

/** Asks a server on this machine, exactly as written: no redirect, no decoding, no connection kept. */
export const asker =
  (port: number) =>
  (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = ask(
        { host: '127.0.0.1', port, path, method, headers, agent: false },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part) => parts.push(part))
          answer.on('end', () => {
            const bytes = Buffer.concat(parts)
            const all = answer.headers as Record<string, string>
            resolve({ status: answer.statusCode!, headers: all, bytes, text: bytes.toString() })
          })
        },
      )
      asked.on('error', reject)
      asked.end()
    })
