import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import helmet from '@fastify/helmet'
import assets from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { answerClientError } from './client-errors.ts'
import type { Config } from './config.ts'
import { type Db, sql } from './db.ts'
import { servePortal } from './portal-routes.ts'
import { answerFault, answerProblems } from './problems.ts'
import type { Site } from './site.ts'
import { StartFailure } from './start-failure.ts'

const MOST_BODY_BYTES = 1_000_000

/** Everything comes from the site itself; no script or style stands in a page. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
}

/** The same policy in words, for the answers that helmet does not see. */
const strictHeaders = {
  'content-security-policy': Object.entries(contentSecurityPolicy.directives)
    .map(([name, sources]) => [name.replace(/[A-Z]/g, '-$&').toLowerCase(), ...sources].join(' '))
    .join(';'),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Pages ask for nothing of the reader's device. */
const permissionsPolicy =
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'

/** The whole site: pages from memory first, then Fastify. */
export async function serveSite(site: Site): Promise<FastifyInstance> {
  const server = Fastify({
    serverFactory: (handler) =>
      createServer((request, response) => {
        if (!site.cache.answer(request, response)) handler(request, response)
      }),
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: 30_000,
    // Addresses that cannot be decoded never reach a route, nor what is done before every route.
    frameworkErrors(error, request, reply) {
      reply.headers(strictHeaders)
      addOwnHeaders(request, reply)
      answerFault(error, request, reply, site)
    },
    clientErrorHandler: (error, socket) =>
      answerClientError(error, socket, {
        ...strictHeaders,
        'permissions-policy': permissionsPolicy,
      }),
    forceCloseConnections: 'idle',
    // Found with the slash, then led to the address without: each page has one.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  await server.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: site.siteOrigin.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
  })
  server.addHook('onRequest', async (request, reply) => {
    addOwnHeaders(request, reply)
    // Neither a file's name nor a text in PostgreSQL may hold it.
    if (request.url.includes('%00')) throw Object.assign(new Error('NUL'), { statusCode: 400 })
    const plain = withoutSlash(request)
    if (plain !== null) return reply.redirect(plain, 301)
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method, id } = request
    const path = request.url.split('?')[0]
    const took = Math.round(reply.elapsedTime)
    site.log.info({ id, method, path, status: reply.statusCode, took }, 'request')
  })
  answerProblems(server, site)
  answerHealth(server, site.db)
  if (site.assets) {
    await server.register(assets, {
      root: site.assets,
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
    })
  }
  servePortal(server, site)
  return server
}

function addOwnHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id)
  reply.header('permissions-policy', permissionsPolicy)
}

/** The address of a page without the slash at its end, or null where there is none or no page. */
function withoutSlash({ url, method, is404 }: FastifyRequest): string | null {
  if (is404 || (method !== 'GET' && method !== 'HEAD')) return null
  const [path = '', ...query] = url.split('?')
  if (path === '/' || !path.endsWith('/') || path.startsWith('/assets/')) return null
  // One slash in front: two would name another site.
  return [`/${path.replace(/^\/+|\/+$/g, '')}`, ...query].join('?')
}

/** Whether the port can be had, before anything that takes long is begun. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(inWords(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

/** Takes the port; says which one to set where it is taken. Answers the port taken. */
export async function listenOn(
  server: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<number> {
  await server.listen({ host, port }).catch((error) => {
    throw inWords(error, host, port)
  })
  const address = server.server.address()
  return typeof address === 'object' && address ? address.port : port
}

function inWords(error: Error, host: string, port: number): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new StartFailure({ code: 'start.port-taken', port }, error)
  if (code === 'EACCES') return new StartFailure({ code: 'start.port-not-allowed', port }, error)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartFailure({ code: 'start.host-unknown', host }, error)
  }
  return error
}

/** `/health`: the process lives. `/ready`: it can answer, database and all. */
function answerHealth(server: FastifyInstance, db: Db): void {
  server.get('/health', async () => ({ status: 'up' }))
  server.get('/ready', async (_, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'no-database' })
    }
  })
}
