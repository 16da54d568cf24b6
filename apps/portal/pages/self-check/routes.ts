import type { PortalRoute } from '@gongkai/platform/portal'
import { pageAnswer } from '../../frame/answer.tsx'
import { assetAddress } from '../../frame/assets.ts'
import { selfCheckPage } from './page.zh.tsx'

/**
 * Nothing but this site's own files, and no address to send anything to but this site: that the chosen
 * file stays in the browser can be read off this header.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The page, and at the site's root the script that keeps it for use without a network. */
export const selfCheckRoutes: readonly PortalRoute[] = [
  {
    path: '/self-check',
    get: async (request) => {
      const answer = pageAnswer(selfCheckPage(), request)
      return { ...answer, headers: { ...answer.headers, 'content-security-policy': policy } }
    },
  },
  {
    // It lies at the root because a worker may keep only what lies beside or below it.
    path: '/self-check-offline.js',
    get: async () => ({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: `importScripts(${JSON.stringify(assetAddress('browser/self-check/service-worker.ts'))})\n`,
      headers: { 'cache-control': 'no-cache' },
      cacheable: false,
    }),
  },
]
