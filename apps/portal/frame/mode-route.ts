import type { PortalAnswer, PortalRequest, PortalRoute } from '@gongkai/platform/portal'

const allowed = {
  elder: ['on', 'off'],
  contrast: ['on', 'off'],
  script: ['hant', 'hans'],
} as const

/** Sets the modes named in the address and goes back to where the reader was. */
export const modeRoute: PortalRoute = {
  path: '/mode',
  query: [...Object.keys(allowed), 'back'],
  get: async (request) => setMode(request),
}

export function setMode(request: PortalRequest): PortalAnswer {
  const wanted = Object.entries(allowed).flatMap(([name, values]) => {
    const value = values.find((one) => one === request.query[name])
    return value === undefined ? [] : [cookie(name, value, request.siteOrigin)]
  })
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: '',
    // Header values are strings: one mode an address, so one cookie is enough.
    headers: {
      location: samePlace(request.query.back),
      ...(wanted[0] === undefined ? {} : { 'set-cookie': wanted[0] }),
    },
    cacheable: false,
  }
}

function cookie(name: string, value: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
}

/** A path of this site, or the home page: never an address elsewhere (`//host`, `/\host`, `javascript:`). */
export function samePlace(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/') || /[\\\s\p{Cc}]/u.test(back)) return '/'
  const base = 'http://here.invalid'
  const url = URL.parse(back, base)
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return '/'
  const there = url.pathname + url.search + url.hash
  return there.startsWith('/mode') ? '/' : there
}
