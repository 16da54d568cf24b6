import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { modeCookiesIn } from './modes.ts'
import type { PortalAnswer, PortalRequest } from './portal.ts'
import type { Site } from './site.ts'

/** Every page of the portal: made once, then from memory. */
export function servePortal(server: FastifyInstance, site: Site): void {
  for (const { path, get, query = [] } of site.portal.routes) {
    server.get(path, async (request, reply) => {
      const asked = portalRequest(request, site.siteOrigin, query)
      const made = await site.cache.make(
        request.raw,
        addressOf(asked, query),
        reply.raw,
        () => get(asked, site.db),
        keptHeaders(reply),
      )
      if (made === 'answered') return reply.hijack()
      return send(made, reply)
    })
    server.route({ method: [...otherMethods], url: path, onRequest: refuse, handler: refuse })
  }
}

const otherMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** Pages are read: said before a body is taken in (RFC 9110 §15.5.6). */
async function refuse(_: FastifyRequest, reply: FastifyReply): Promise<never> {
  reply.header('allow', 'GET, HEAD')
  throw Object.assign(new Error('pages are only read'), { statusCode: 405 })
}

/** What a page is told of a request; of the query only `names`, where they are given. */
export function portalRequest(
  request: FastifyRequest,
  siteOrigin: string,
  names?: readonly string[],
): PortalRequest {
  const at = request.url.indexOf('?')
  const all = [...new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1))]
  const search = new URLSearchParams(names ? all.filter(([name]) => names.includes(name)) : all)
  return {
    path: at < 0 ? request.url : request.url.slice(0, at),
    parameters: (request.params ?? {}) as Record<string, string>,
    query: Object.fromEntries([...search].toReversed()),
    queryAll: (name) => search.getAll(name),
    cookies: modeCookiesIn(request.headers.cookie),
    siteOrigin,
  }
}

/** The address without what its page does not look at, so that such additions make no further pages. */
function addressOf({ path, queryAll }: PortalRequest, names: readonly string[]): string {
  const search = new URLSearchParams(
    names.flatMap((name) => queryAll(name).map((value) => [name, value])),
  )
  return search.size === 0 ? path : `${path}?${search}`
}

function send(answer: PortalAnswer, reply: FastifyReply) {
  const body = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body)
  return reply
    .code(answer.status)
    .headers({ 'cache-control': 'no-cache', vary: 'Cookie', ...answer.headers })
    .type(answer.type)
    .send(body)
}

/** The security headers of this answer, to go with the page from memory too; not the request's own number. */
function keptHeaders(reply: FastifyReply): Readonly<Record<string, string>> {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => name !== 'x-request-id')
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}
