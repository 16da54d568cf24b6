import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { modeCookiesIn } from './modes.ts'
import type { PortalAnswer, PortalRequest } from './portal.ts'
import type { Site } from './site.ts'

/** Every page of the portal: made once, then from memory. */
export function servePortal(server: FastifyInstance, site: Site): void {
  for (const { path, get } of site.portal.routes) {
    server.get(path, async (request, reply) => {
      const made = await site.cache.make(
        request.raw,
        reply.raw,
        () => get(portalRequest(request, site.siteOrigin), site.db),
        keptHeaders(reply),
      )
      if (made === 'answered') return reply.hijack()
      return send(made, reply)
    })
  }
}

export function portalRequest(request: FastifyRequest, siteOrigin: string): PortalRequest {
  const at = request.url.indexOf('?')
  const search = new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1))
  return {
    path: at < 0 ? request.url : request.url.slice(0, at),
    parameters: (request.params ?? {}) as Record<string, string>,
    query: Object.fromEntries([...search].toReversed()),
    queryAll: (name) => search.getAll(name),
    cookies: modeCookiesIn(request.headers.cookie),
    siteOrigin,
  }
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
