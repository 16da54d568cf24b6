import { createConnection } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { listenOn, serveSite } from './http.ts'
import { logTo } from './log.ts'
import { pageCache } from './page-cache.ts'
import type { PortalRequest } from './portal.ts'
import { asker } from './testing/ask.ts'
import { freshDatabase } from './testing/database.ts'

const { db, close } = await freshDatabase()

const server = await serveSite({
  portal: {
    routes: [
      {
        path: '/page/:name',
        query: ['year', 'q'],
        get: async ({ parameters }: PortalRequest) => ({
          status: 200,
          type: 'text/html; charset=utf-8',
          body: `<p>${encodeURIComponent(parameters.name ?? '')}</p>`,
          cacheable: true,
        }),
      },
      {
        path: '/broken',
        get: async () => {
          throw new Error('broken on purpose')
        },
      },
    ],
    errorPage: ({ status }) => ({
      status,
      type: 'text/html; charset=utf-8',
      body: `<h1>${status}</h1>`,
      cacheable: false,
    }),
  },
  assets: import.meta.dirname,
  siteOrigin: 'https://www.example.gov.cn',
  db,
  cache: pageCache(),
  log: logTo('silent'),
})
const port = await listenOn(server, { host: '127.0.0.1', port: 0 })
const get = asker(port)

/** What the server writes back to these bytes until it closes. */
const raw = (bytes: string) => text(createConnection(port, '127.0.0.1').end(bytes))

afterAll(async () => {
  await server.close()
  await close()
})

describe('what nobody asks in good faith', () => {
  it.each([
    ['/nowhere', 404],
    ['/%E0%A4%A', 400],
    ['/page/%ff', 400],
    ['/page/%00', 400],
    ['/page/a?q=%00', 400],
    ['/page/..%2f..%2fetc%2fpasswd', 200],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/assets/%2e%2e/package.json', 403],
    ['/assets/....//package.json', 403],
    ['/assets/http.ts%00.js', 400],
    ['/../../package.json', 404],
    ['//evil.example/page/a', 404],
    [`/page/${'x'.repeat(5_000)}`, 414],
    [`/page/a?q=${'x'.repeat(14_000)}`, 200],
    [`/page/a?q=${'x'.repeat(20_000)}`, 431],
    [`/page/a?${'year=1&'.repeat(1_500)}`, 200],
  ])('an odd address, %#, tells nothing of the fault', async (path, status) => {
    const answer = await get(path)
    expect(answer.status, path.slice(0, 60)).toBe(status)
    expect(answer.text).not.toMatch(/\.ts:\d+|node_modules|Error:/)
  })

  it('a flood of cookies is refused; many are read', async () => {
    const cookies = (many: number) => Array.from({ length: many }, (_, at) => `c${at}=1`).join('; ')
    expect((await get('/page/a', { cookie: cookies(1_000) })).status).toBe(200)
    expect((await get('/page/a', { cookie: cookies(5_000) })).status).toBe(431)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s is not allowed where pages are read (RFC 9110 §15.5.6)',
    async (method) => {
      const { status, headers } = await get('/page/a', {}, method)
      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
      expect((await get('/nowhere', {}, method)).status).toBe(404)
    },
  )

  it('a method that does not exist is refused in words of ours, and no fault follows', async () => {
    const answer = await raw('FOO /page/a HTTP/1.1\r\nhost: a\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(answer).toContain('application/problem+json; charset=utf-8')
    expect(answer).toContain('x-content-type-options: nosniff')
    expect(answer).toContain('请求的内容无法识别')
    expect((await get('/page/a')).status).toBe(200)
  })

  it('a slash at the end leads to the page without it, and never to another site', async () => {
    const { status, headers } = await get('/page/a/?q=1&year=/2/')
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: '/page/a?q=1&year=/2/',
    })
    for (const path of ['//evil.example/', '/nowhere/', '//page/a/']) {
      const answer = await get(path)
      expect({ path, status: answer.status }).toEqual({ path, status: 404 })
      expect(answer.headers.location).toBeUndefined()
    }
    expect((await get('/page/a/', {}, 'POST')).status).toBe(405)
  })

  it('says in every answer what a browser must not do', async () => {
    for (const path of ['/page/a', '/nowhere', '/broken', '/health', '/page/%ff']) {
      const { headers } = await get(path)
      expect(headers['content-security-policy'], path).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['permissions-policy']).toContain('geolocation=()')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })
})
