import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { portalRequest } from './portal-routes.ts'
import { titleOf } from './problems.zh.ts'
import type { Site } from './site.ts'

/** A page where a person asked, problem+json (RFC 9457) where a program did. Faults are logged here, once. */
export function answerProblems(server: FastifyInstance, site: Site): void {
  server.setNotFoundHandler((request, reply) => answer(404, request, reply, site))
  server.setErrorHandler((error: Fault, request, reply) => answerFault(error, request, reply, site))
}

type Fault = { readonly statusCode?: number }

export function answerFault(
  error: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  site: Site,
) {
  const status = error.statusCode ?? 500
  if (status >= 500) site.log.error({ id: request.id, err: error }, 'broken')
  return answer(status, request, reply, site)
}

function answer(status: number, request: FastifyRequest, reply: FastifyReply, site: Site) {
  reply.code(status).header('cache-control', 'no-store')
  const page = wantsPage(request) ? pageOf(status, request, site) : null
  if (page) return reply.type(page.type).send(page.body)
  return reply
    .type('application/problem+json; charset=utf-8')
    .send({ title: titleOf(status), status, instance: request.id })
}

const wantsPage = ({ method, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') && /text\/html|\*\/\*/.test(headers.accept ?? '*/*')

/** A page for errors that fails itself must not hide the error. */
function pageOf(status: number, request: FastifyRequest, site: Site) {
  try {
    const problem = { status, requestId: request.id }
    return site.portal.errorPage?.(problem, portalRequest(request, site.siteOrigin)) ?? null
  } catch (error) {
    site.log.error({ id: request.id, err: error }, 'broken')
    return null
  }
}
