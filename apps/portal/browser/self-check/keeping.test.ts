import { describe, expect, it } from 'vitest'
import { keptFor, linkedFrom, wantedAtOnce } from './keeping.ts'

const origin = 'https://www.example.gov.cn'
const asked = (url: string, mode = 'no-cors', method = 'GET') =>
  keptFor({ url, mode, method }, origin, '/self-check')

describe('only this page is kept for use without a network', () => {
  it('answers for the page itself and for built files', () => {
    expect(asked(`${origin}/self-check`, 'navigate')).toBe('page')
    expect(asked(`${origin}/assets/self-check/main-1.js`)).toBe('asset')
    expect(asked(`${origin}/icon.svg`)).toBe('asset')
  })

  it('leaves every other page, address, site and method to the browser', () => {
    for (const path of ['/', '/reports', '/self-check/more', '/self-checks', '/assets/a.js'])
      expect(asked(`${origin}${path}`, 'navigate')).toBeNull()
    expect(asked(`${origin}/reports/feed.xml`)).toBeNull()
    expect(asked('https://other.example/assets/main.js')).toBeNull()
    expect(asked(`${origin}/self-check`, 'navigate', 'POST')).toBeNull()
  })

  it('keeps what the page links to, and fetches only what is not kept yet', () => {
    const html = `<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/assets/portal-1.css"><script type="module" src="/assets/page-2.js"></script>
      <a href="/reports">年报</a> <link rel="alternate" href="/reports/feed.xml">`
    expect(linkedFrom(html)).toEqual(['/icon.svg', '/assets/portal-1.css', '/assets/page-2.js'])
    expect(wantedAtOnce(linkedFrom(html), ['/icon.svg', '/assets/portal-1.css'])).toEqual([
      '/assets/page-2.js',
    ])
  })
})
