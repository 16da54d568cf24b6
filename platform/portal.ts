import type { Db } from './db.ts'

/**
 * What the portal's server build exports (`apps/portal/dist/server.js`). Files under
 * `apps/portal/dist/assets/` are served at `/assets/` as they are, for a year: their names carry a hash.
 */
export type Portal = {
  readonly routes: readonly PortalRoute[]
  /** The page for an address that is not there (404) or a fault (500): words, and the number to quote. */
  readonly errorPage?: (problem: PortalProblem, request: PortalRequest) => PortalAnswer
}

/** `path` is Fastify's: `/reports/:organization/:year`, `*` at the end for the rest. GET and HEAD. */
export type PortalRoute = {
  readonly path: string
  /** The names in the address's query that the page depends on; it sees no other. */
  readonly query?: readonly string[]
  readonly get: (request: PortalRequest, db: Db) => Promise<PortalAnswer>
}

export type PortalRequest = {
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  /** The first value of each name. */
  readonly query: Readonly<Record<string, string>>
  /** Every value of each name, for check boxes. */
  readonly queryAll: (name: string) => readonly string[]
  /** Only the cookies of `modeCookies`: a page may depend on nothing else. */
  readonly cookies: Readonly<Partial<Record<ModeCookie, string>>>
  /** `https://www.example.gov.cn`, from the configuration, never from the request. */
  readonly siteOrigin: string
}

export type PortalAnswer = {
  readonly status: number
  /** With charset where it is text: `text/html; charset=utf-8`. */
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** True where every reader with the same address and modes gets the same until something is published. */
  readonly cacheable: boolean
}

export type PortalProblem = { readonly status: number; readonly requestId: string }

/** The reader's modes: 长者模式, high contrast, simplified or traditional script. Values are short words. */
export const modeCookies = ['elder', 'contrast', 'script'] as const
export type ModeCookie = (typeof modeCookies)[number]
