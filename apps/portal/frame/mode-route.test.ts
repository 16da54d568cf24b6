import fc from 'fast-check'
import { expect, it } from 'vitest'
import { samePlace, setMode } from './mode-route.ts'

const request = (query: Record<string, string>, siteOrigin = 'http://localhost:8080') => ({
  path: '/mode',
  parameters: {},
  query,
  queryAll: () => [],
  cookies: {},
  siteOrigin,
})

it('keeps a mode in a cookie and goes back to the page the reader was on', () => {
  const answer = setMode(request({ elder: 'on', back: '/reports?year=2023' }))
  expect(answer.status).toBe(303)
  expect(answer.headers).toEqual({
    location: '/reports?year=2023',
    'set-cookie': 'elder=on; Path=/; Max-Age=31536000; SameSite=Lax',
  })
  expect(answer.cacheable).toBe(false)
})

it('marks the cookie as secure where the site is', () => {
  const answer = setMode(request({ script: 'hant' }, 'https://www.example.gov.cn'))
  expect(answer.headers?.['set-cookie']).toMatch(/; Secure$/)
})

it('takes no mode and no value that is not its own', () => {
  expect(setMode(request({ elder: 'x; Domain=evil' })).headers).not.toHaveProperty('set-cookie')
  expect(setMode(request({ admin: 'on' })).headers).toEqual({ location: '/' })
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  '/ok\r\nset-cookie: a=b',
  '/..//evil.example',
  '/.//evil.example',
  '',
  'reports',
  '/mode?elder=on',
])('goes home instead of to %j', (back) => {
  expect(samePlace(back)).toBe('/')
})

it('never leaves the site, whatever it is given', () => {
  const origin = 'https://portal.example'
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '%2f',
    '%5c',
    'evil.example',
    'http:',
    '?',
    '#',
    '\t',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const back = `/${pieces.join('')}`
      expect(new URL(samePlace(back), origin).origin).toBe(origin)
      expect(samePlace(back)).toMatch(/^\/(?!\/)/)
    }),
  )
})
