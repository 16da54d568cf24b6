/** Caches of this page, told apart from any other's by their name. */
export const cacheName = (version: string) => `gongkai-self-check-${version}`

/**
 * How a request is answered: the page itself, a built file, or null: not ours, left to the browser.
 * Only reading without a query touches the cache, so no other page can be changed by it.
 */
export function keptFor(
  request: { readonly method: string; readonly mode: string; readonly url: string },
  origin: string,
  page: string,
): 'page' | 'asset' | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== origin) return null
  if (request.mode === 'navigate') return url.pathname === page ? 'page' : null
  return isFile(url.pathname) ? 'asset' : null
}

const isFile = (path: string) => path.startsWith('/assets/') || path === '/icon.svg'

/** Paths of files that a page of ours links to: styles, scripts, its icon. */
export function linkedFrom(html: string): readonly string[] {
  const links = html.matchAll(/\s(?:href|src)="(\/[^"?#]+)"/g)
  return [...new Set(Array.from(links, ([, path]) => path!).filter(isFile))]
}

export function wantedAtOnce(
  linked: readonly string[],
  known: readonly string[],
): readonly string[] {
  return linked.filter((path) => !known.includes(path))
}
