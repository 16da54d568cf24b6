import type { PortalAnswer, PortalRequest } from '@gongkai/platform/portal'
import { renderToString } from 'preact-render-to-string'
import { Frame } from './frame.zh.tsx'
import { type Modes, modesOf } from './modes.ts'
import type { Page } from './page.ts'
import { traditionalPage } from './traditional.ts'

/** The page as a whole HTML document in the reader's modes. */
export function renderPage(page: Page, modes: Modes): string {
  const html = `<!DOCTYPE html>\n${renderToString(<Frame page={page} modes={modes} />)}\n`
  return modes.traditional ? traditionalPage(html) : html
}

/** The answer to a request for a page; every page depends on address and modes only. */
export function pageAnswer(page: Page, request: PortalRequest): PortalAnswer {
  return {
    status: page.status ?? 200,
    type: 'text/html; charset=utf-8',
    body: renderPage(page, modesOf(request.cookies)),
    cacheable: (page.status ?? 200) === 200,
  }
}

/** Path and query as the reader sees them, in a fixed order. */
export function addressOf(request: PortalRequest): string {
  const names = Object.keys(request.query)
  const query = new URLSearchParams(
    names.flatMap((name) => request.queryAll(name).map((value) => [name, value])),
  ).toString()
  return query === '' ? request.path : `${request.path}?${query}`
}
