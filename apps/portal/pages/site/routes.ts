import type { PortalRoute } from '@gongkai/platform/portal'
import { pageAnswer } from '../../frame/answer.tsx'
import { samePlace } from '../../frame/mode-route.ts'
import { modesOf } from '../../frame/modes.ts'
import { accessibilityPage } from './accessibility.zh.tsx'

export const siteRoutes: readonly PortalRoute[] = [
  {
    path: '/accessibility',
    get: async (request) =>
      pageAnswer(
        accessibilityPage(modesOf(request.cookies), samePlace(request.query.back)),
        request,
      ),
  },
]
