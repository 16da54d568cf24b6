import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { PortalAnswer } from './portal.ts'

/** A page ready to be sent, in every encoding a reader may take. */
export type Page = {
  readonly tag: string
  readonly versions: Readonly<Record<Encoding, Version>>
  /** What goes with 304. */
  readonly unchanged: string[]
  readonly bytes: number
  /** Asked for since it was last looked at. */
  wanted: boolean
}

export type Headers = Readonly<Record<string, string>>

type Encoding = 'br' | 'gzip' | 'identity'

/** Headers are a flat list of names and values, as node:http writes them fastest. */
type Version = { readonly body: Buffer; readonly headers: string[] }

const squeeze = { gzip: promisify(gzip), br: promisify(brotliCompress) }

export async function pageFrom(answer: PortalAnswer, common: Headers): Promise<Page> {
  const body = Buffer.from(answer.body as string)
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const unchanged = Object.entries({
    ...common,
    ...answer.headers,
    etag: tag,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding, Cookie',
  }).flat()
  const version = (bytes: Buffer, ...coded: string[]): Version => ({
    body: bytes,
    headers: [
      ...unchanged,
      ...['content-type', answer.type],
      ...coded,
      ...['content-length', String(bytes.length)],
    ],
  })
  const plain = version(body)
  const versions = { identity: plain, gzip: plain, br: plain }
  if (isText(answer.type)) {
    const [gzipped, brotli] = await Promise.all([
      squeeze.gzip(body, { level: 9 }),
      squeeze.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    ])
    versions.gzip = version(gzipped, 'content-encoding', 'gzip')
    versions.br = version(brotli, 'content-encoding', 'br')
  }
  const bytes = [...new Set(Object.values(versions))].reduce((sum, one) => sum + one.body.length, 0)
  return { tag, versions, unchanged, bytes: bytes + BOOKKEEPING, wanted: false }
}

export function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match']
  if (known !== undefined && (known === page.tag || namesTag(known, page.tag))) {
    response.writeHead(304, page.unchanged)
    response.end()
    return
  }
  const { body, headers } = page.versions[encodingFor(request.headers['accept-encoding'])]
  response.writeHead(200, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

/** About what headers and the address take in memory. */
const BOOKKEEPING = 3_000

/** Documents and workbooks are compressed in themselves. */
const isText = (type: string) =>
  /^text\/|json|xml|javascript|svg/.test(type.split(';')[0]!) && !type.includes('officedocument')

/** `If-None-Match` compares weakly (RFC 9110 §13.1.2). */
const namesTag = (header: string, tag: string) =>
  header.trim() === '*' ||
  header.split(',').some((one) => `W/${one.trim().replace(/^W\//, '')}` === tag)

const MOST_REMEMBERED = 500
const encodings = new Map<string, Encoding>()

function encodingFor(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity'
  const text = String(header)
  let encoding = encodings.get(text)
  if (!encoding) {
    encoding = chooseEncoding(text)
    if (encodings.size >= MOST_REMEMBERED) encodings.clear()
    encodings.set(text, encoding)
  }
  return encoding
}

function chooseEncoding(header: string): Encoding {
  const accepted = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, quality ? Number(quality.slice(2)) : 1] as const
    }),
  )
  const accepts = (name: Encoding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : 'identity'
}
