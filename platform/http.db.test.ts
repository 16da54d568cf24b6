import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from './db.ts'
import { listenOn, serveSite } from './http.ts'
import { logTo } from './log.ts'
import { pageCache } from './page-cache.ts'
import type { PortalAnswer, PortalRequest } from './portal.ts'
import { announce, listen } from './publications.ts'
import { asker } from './testing/ask.ts'
import { freshDatabase } from './testing/database.ts'

const { db, url, close } = await freshDatabase()
const cache = pageCache({ bytes: 200_000 })
let rendered: PortalRequest[] = []
let waits: Promise<void> = Promise.resolve()

const page = (given: Partial<PortalAnswer> = {}) => ({
  path: '/page/:name',
  query: ['year', 'q'],
  get: async (request: PortalRequest): Promise<PortalAnswer> => {
    rendered.push(request)
    await waits
    const body = `<p>第${rendered.length}次：${request.parameters.name}${request.cookies.elder ?? ''}</p>`
    return { status: 200, type: 'text/html; charset=utf-8', body, cacheable: true, ...given }
  },
})

const server = await serveSite({
  portal: {
    routes: [
      page(),
      { ...page({ status: 404 }), path: '/missing' },
      { ...page({ cacheable: false }), path: '/own' },
      {
        path: '/broken',
        get: async () => {
          throw new Error('broken on purpose')
        },
      },
      { ...page({ body: 'x'.repeat(60_000) }), path: '/large/:name' },
    ],
    errorPage: ({ status, requestId }) => ({
      status,
      type: 'text/html; charset=utf-8',
      body: `<h1>${status} ${requestId}</h1>`,
      cacheable: false,
    }),
  },
  assets: null,
  siteOrigin: 'https://www.example.gov.cn',
  db,
  cache,
  log: logTo('silent'),
})
const port = await listenOn(server, { host: '127.0.0.1', port: 0 })
const get = asker(port)
const listening = await listen(url, {
  onPublished: cache.clear,
  onDeaf: cache.pause,
  onHearing: cache.resume,
})

beforeEach(() => {
  cache.clear()
  rendered = []
  waits = Promise.resolve()
})

afterAll(async () => {
  await server.close()
  await listening.stop()
  await close()
})

describe('a page', () => {
  it('is rendered once for all readers who see the same', async () => {
    const first = await get('/page/a')
    const second = await get('/page/a')
    expect(first.text).toBe('<p>第1次：a</p>')
    expect(second.text).toBe(first.text)
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(rendered).toHaveLength(1)
  })

  it('is rendered once though fifty ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/page/a')))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(rendered).toHaveLength(1)
  })

  it('is another one for another address, query or mode', async () => {
    await get('/page/a')
    await get('/page/a?year=2024')
    await get('/page/b')
    await get('/page/a', { cookie: 'elder=on' })
    expect(rendered).toHaveLength(4)
    expect((await get('/page/a', { cookie: 'elder=on' })).text).toBe('<p>第4次：aon</p>')
    expect(rendered).toHaveLength(4)
  })

  it('is rendered anew for each reader with a cookie that is no mode, and still sees the modes', async () => {
    await get('/page/a', { cookie: 'session=1; elder=on' })
    const again = await get('/page/a', { cookie: 'session=1; elder=on' })
    expect(again.text).toBe('<p>第2次：aon</p>')
    expect(cache.size().pages).toBe(0)
  })

  it('says the same without a body to HEAD', async () => {
    const whole = await get('/page/a')
    const head = await get('/page/a', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.text).toBe('')
    expect(head.headers['content-length']).toBe(whole.headers['content-length'])
    expect(rendered).toHaveLength(1)
  })

  it('is not sent again to one who has it', async () => {
    const { headers } = await get('/page/a')
    const same = await get('/page/a', { 'if-none-match': `"other", ${headers.etag}` })
    expect(same).toMatchObject({ status: 304, text: '' })
    expect(same.headers.etag).toBe(headers.etag)
    expect((await get('/page/a', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('comes compressed as the reader can take it', async () => {
    const plain = (await get('/page/a')).text
    const br = await get('/page/a', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain)
    const gzip = await get('/page/a', { 'accept-encoding': 'br;q=0, gzip' })
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain)
    expect((await get('/page/a', { 'accept-encoding': 'identity' })).text).toBe(plain)
    expect(br.headers.vary).toContain('Accept-Encoding')
  })

  it('keeps the security headers, from memory as well', async () => {
    await get('/page/a')
    const { headers } = await get('/page/a')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeDefined()
    expect(headers['x-request-id']).toBeUndefined()
  })

  it('knows its own site from the settings, not from the request', async () => {
    await get('/page/a', { host: 'evil.example' })
    expect(rendered[0]!.siteOrigin).toBe('https://www.example.gov.cn')
  })

  it('is the same one for whatever else is added to its address', async () => {
    const first = await get('/page/a?year=2024')
    for (let at = 0; at < 50; at += 1) {
      const more = await get(`/page/a?from=${at}&year=2024&%fe=%ff`)
      expect(more.text).toBe(first.text)
    }
    expect(rendered).toHaveLength(1)
    expect(rendered[0]!.query).toEqual({ year: '2024' })
    expect(cache.size().pages).toBe(1)
  })

  it('is not kept for an address longer than anyone writes down', async () => {
    await get(`/page/a?q=${'x'.repeat(3_000)}`)
    expect(cache.size().pages).toBe(0)
  })

  it('is not changed for others by headers that name another site', async () => {
    const first = await get('/page/a', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-original-url': '/page/b',
      'x-http-method-override': 'DELETE',
    })
    expect(JSON.stringify([rendered, first.headers, first.text])).not.toMatch(/evil|gopher/)
    expect((await get('/page/a')).text).toBe(first.text)
  })

  it('sees each value of its query', async () => {
    await get('/page/a?year=2023&year=2024&q=%E5%B9%B3%E7%BD%97')
    expect(rendered[0]!.query).toEqual({ year: '2023', q: '平罗' })
    expect(rendered[0]!.queryAll('year')).toEqual(['2023', '2024'])
    expect(rendered[0]!.path).toBe('/page/a')
  })
})

describe('publishing', () => {
  const publish = () => db.transaction().execute((tx) => announce(tx))

  it('makes every process render anew', async () => {
    await get('/page/a')
    await publish()
    await expect.poll(() => cache.size().pages).toBe(0)
    expect((await get('/page/a')).text).toBe('<p>第2次：a</p>')
  })

  it('that was rolled back is not announced', async () => {
    let heard = 0
    const onPublished = () => {
      heard += 1
    }
    const ears = await listen(url, { onPublished, onDeaf() {}, onHearing() {} })
    const refused = db.transaction().execute(async (tx) => {
      await announce(tx)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    // Announcements arrive in order: when the second is here, the first would have been.
    await publish()
    await expect.poll(() => heard).toBeGreaterThan(0)
    expect(heard).toBe(1)
    await ears.stop()
  })

  it('while a page is being rendered keeps that page out', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    waits = promise
    const under = get('/page/a')
    await expect.poll(() => rendered.length).toBe(1)
    cache.clear()
    resolve()
    expect((await under).text).toBe('<p>第1次：a</p>')
    expect(cache.size().pages).toBe(0)
    expect((await get('/page/a')).text).toBe('<p>第2次：a</p>')
  })

  it('cannot be missed: while the database is out of reach nothing is kept', async () => {
    await get('/page/a')
    cache.pause()
    await get('/page/a')
    await get('/page/a')
    expect(rendered).toHaveLength(3)
    cache.resume()
    await get('/page/a')
    await get('/page/a')
    expect(rendered).toHaveLength(4)
  })

  it('is heard again after the connection broke', async () => {
    await get('/page/a')
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %'`.execute(db)
    await expect.poll(() => cache.size().pages).toBe(0)
    await expect
      .poll(async () => {
        await get('/page/a')
        return cache.size().pages
      })
      .toBe(1)
    await publish()
    await expect.poll(() => cache.size().pages).toBe(0)
  })
})

describe('what is not kept', () => {
  it.each(['/missing', '/own', '/broken'])('%s', async (path) => {
    await get(path)
    await get(path)
    expect(cache.size().pages).toBe(0)
  })

  it('whatever would not fit: what nobody asked for again goes first', async () => {
    await get('/large/a')
    await get('/large/b')
    await get('/large/a')
    await get('/large/c')
    await get('/large/d')
    expect(cache.size().bytes).toBeLessThanOrEqual(200_000)
    rendered = []
    await get('/large/a')
    expect(rendered).toHaveLength(0)
    await get('/large/b')
    expect(rendered).toHaveLength(1)
  })
})

describe('what goes wrong', () => {
  it('is a page for a person, with the number to quote', async () => {
    const { status, text, headers } = await get('/broken', { accept: 'text/html' })
    expect(status).toBe(500)
    expect(text).toBe(`<h1>500 ${headers['x-request-id']}</h1>`)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is problem+json for a program, without words of the fault (RFC 9457)', async () => {
    const { text, headers } = await get('/broken', { accept: 'application/json' })
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 500 })
    expect(text).not.toContain('on purpose')
  })

  it('is told in /ready, not in /health', async () => {
    expect((await get('/health')).status).toBe(200)
    expect((await get('/ready')).status).toBe(200)
  })
})
