import type { PortalRoute } from '@gongkai/platform/portal'
import { pageAnswer } from '../../frame/answer.tsx'
import { samePlace } from '../../frame/mode-route.ts'
import { modesOf } from '../../frame/modes.ts'
import { accessibilityPage } from './accessibility.zh.tsx'

/** A page with a table on it: no emblem, which only an authority may show. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="2" fill="#1f4e79"/><path d="M8 8h16M8 14h16M8 19h16M8 24h16M16 14v10" stroke="#fff" stroke-width="2.4"/></svg>\n'

export const siteRoutes: readonly PortalRoute[] = [
  {
    path: '/icon.svg',
    get: async () => ({ status: 200, type: 'image/svg+xml', body: icon, cacheable: true }),
  },
  {
    path: '/accessibility',
    query: ['back'],
    get: async (request) =>
      pageAnswer(
        accessibilityPage(modesOf(request.cookies), samePlace(request.query.back)),
        request,
      ),
  },
]
