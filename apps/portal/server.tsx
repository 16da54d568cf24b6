import type { Portal } from '@gongkai/platform/portal'
import { addressOf, pageAnswer } from './frame/answer.tsx'
import { modeRoute } from './frame/mode-route.ts'
import { compareRoutes } from './pages/compare/routes.ts'
import { problemPage } from './pages/problem/page.zh.tsx'
import { reportRoutes } from './pages/report/routes.ts'
import { listRoutes } from './pages/reports/routes.ts'
import { selfCheckRoutes } from './pages/self-check/routes.ts'
import { siteRoutes } from './pages/site/routes.ts'

/** The portal's pages and files; built into `dist/server.js`. */
export const routes: Portal['routes'] = [
  ...listRoutes,
  ...compareRoutes,
  ...reportRoutes,
  ...selfCheckRoutes,
  ...siteRoutes,
  modeRoute,
]

export const errorPage: NonNullable<Portal['errorPage']> = ({ status, requestId }, request) =>
  pageAnswer(problemPage(status, addressOf(request), { requestId }), request)
