import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Headers, type Page, pageFrom, send } from './cached-page.ts'
import { modesIn } from './modes.ts'
import type { PortalAnswer } from './portal.ts'

/** Rendered pages in memory, answered before any framework sees the request. */
export type PageCache = {
  /** Answers the request if the page is here. False: nothing was written. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean
  /**
   * Makes the page of a request, once for all who ask meanwhile, and keeps it under `address` if that is allowed.
   * `address` is the request's without what the page does not depend on.
   */
  readonly make: (
    request: IncomingMessage,
    address: string,
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

export function pageCache(most: { readonly bytes: number } = { bytes: 64_000_000 }): PageCache {
  const pages = new Map<string, Page>()
  const underWay = new Map<string, Promise<Page | PortalAnswer>>()
  let bytes = 0
  let generation = 0
  let paused = false

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const key = keyOf(request, request.url ?? '')
    return key !== null && answerFrom(key, request, response)
  }

  function answerFrom(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const page = pages.get(key)
    if (!page) return false
    page.wanted = true
    send(page, request, response)
    return true
  }

  async function make(
    request: IncomingMessage,
    address: string,
    response: ServerResponse,
    render: () => Promise<PortalAnswer>,
    headers: Headers,
  ): Promise<PortalAnswer | 'answered'> {
    const key = keyOf(request, address)
    if (key === null || paused) return render()
    if (answerFrom(key, request, response)) return 'answered'
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

/** Longer ones are nobody's bookmark. */
const LONGEST_ADDRESS = 2_000

/** Address and modes; null where the answer may depend on more. */
function keyOf({ method, headers }: IncomingMessage, address: string): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (address.length > LONGEST_ADDRESS) return null
  if (headers.authorization !== undefined || headers.range !== undefined) return null
  const modes = modesIn(headers.cookie)
  return modes === null ? null : `${address} ${modes.key}`
}
