import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { modesIn } from './modes.ts'
import type { PortalAnswer } from './portal.ts'

/** Rendered pages in memory, answered before any framework sees the request. */
export type PageCache = {
  /** Answers the request if the page is here. False: nothing was written. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean
  /**
   * Makes the page of a request, once for all who ask meanwhile, and keeps it if that is allowed.
   * True: the request has been answered from it.
   */
  readonly make: (
    request: IncomingMessage,
    response: ServerResponse,
    render: () => Promise<PortalAnswer>,
    headers: Headers,
  ) => Promise<PortalAnswer | 'answered'>
  /** Something was published: nothing rendered before counts. */
  readonly clear: () => void
  /** While announcements may be missed, nothing is kept. */
  readonly pause: () => void
  readonly resume: () => void
  readonly size: () => { readonly pages: number; readonly bytes: number }
}

type Headers = Readonly<Record<string, string>>
type Encoding = 'br' | 'gzip' | 'identity'

type Page = {
  readonly tag: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  /** Flat lists of names and values, as node:http writes them fastest. */
  readonly headers: Readonly<Record<Encoding, string[]>>
  readonly unchanged: string[]
  readonly bytes: number
  /** Asked for since the last sweep. */
  wanted: boolean
}

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) }

export function pageCache(most: { readonly bytes: number } = { bytes: 64_000_000 }): PageCache {
  const pages = new Map<string, Page>()
  const underWay = new Map<string, Promise<Page | PortalAnswer>>()
  let bytes = 0
  let generation = 0
  let paused = false

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const key = keyOf(request)
    const page = key === null ? undefined : pages.get(key)
    if (!page) return false
    page.wanted = true
    send(page, request, response)
    return true
  }

  async function make(
    request: IncomingMessage,
    response: ServerResponse,
    render: () => Promise<PortalAnswer>,
    headers: Headers,
  ): Promise<PortalAnswer | 'answered'> {
    const key = keyOf(request)
    if (key === null || paused) return render()
    let making = underWay.get(key)
    if (!making) {
      making = makePage(key, render, headers).finally(() => {
        if (underWay.get(key) === making) underWay.delete(key)
      })
      underWay.set(key, making)
    }
    const made = await making
    if (!('tag' in made)) return made
    send(made, request, response)
    return 'answered'
  }

  async function makePage(
    key: string,
    render: () => Promise<PortalAnswer>,
    headers: Headers,
  ): Promise<Page | PortalAnswer> {
    const before = generation
    const answer = await render()
    if (!answer.cacheable || answer.status !== 200) return answer
    const page = await pageFrom(answer, headers)
    // Published meanwhile: what was rendered may be the old state.
    if (before === generation && !paused) keep(key, page)
    return page
  }

  function keep(key: string, page: Page): void {
    bytes += page.bytes - (pages.get(key)?.bytes ?? 0)
    pages.set(key, page)
    while (bytes > most.bytes) sweep()
  }

  /** Second chance: the oldest goes unless it was wanted since it was last looked at. */
  function sweep(): void {
    const [key, page] = pages.entries().next().value!
    pages.delete(key)
    if (page.wanted) {
      page.wanted = false
      pages.set(key, page)
    } else {
      bytes -= page.bytes
    }
  }

  function clear(): void {
    generation += 1
    bytes = 0
    pages.clear()
    underWay.clear()
  }

  return {
    answer,
    make,
    clear,
    pause() {
      paused = true
      clear()
    },
    resume() {
      paused = false
      clear()
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}

/** Address and modes; null where the answer may depend on more. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (headers.authorization !== undefined || headers.range !== undefined) return null
  const modes = modesIn(headers.cookie)
  return modes === null ? null : `${url} ${modes.key}`
}

async function pageFrom(answer: PortalAnswer, common: Headers): Promise<Page> {
  const identity = Buffer.from(answer.body as string)
  const [gzipped, brotli] = await Promise.all([
    compress.gzip(identity, { level: 9 }),
    compress.br(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ])
  const bodies = { identity, gzip: gzipped, br: brotli }
  const tag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const always = Object.entries({
    ...common,
    ...answer.headers,
    etag: tag,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding, Cookie',
  }).flat()
  const typed = [...always, 'content-type', answer.type]
  const headersOf = (encoding: Encoding) => [
    ...typed,
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    'content-length',
    String(bodies[encoding].length),
  ]
  return {
    tag,
    bodies,
    headers: { identity: headersOf('identity'), gzip: headersOf('gzip'), br: headersOf('br') },
    unchanged: always,
    bytes: identity.length + gzipped.length + brotli.length + 2_000,
    wanted: false,
  }
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match']
  if (known !== undefined && (known === page.tag || namesTag(known, page.tag))) {
    response.writeHead(304, page.unchanged)
    response.end()
    return
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  response.writeHead(200, page.headers[encoding])
  if (request.method === 'HEAD') response.end()
  else response.end(page.bodies[encoding])
}

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
