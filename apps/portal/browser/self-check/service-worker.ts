import { cacheName, keptFor, linkedFrom, wantedAtOnce } from './keeping.ts'

/** Set by the build: every file of this page under `/assets/`, and a digest of them all. */
declare const keptFiles: readonly string[]
declare const keptVersion: string

type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extendable & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
type Scope = {
  readonly addEventListener: {
    (name: 'install' | 'activate', hear: (event: Extendable) => void): void
    (name: 'fetch', hear: (event: Fetching) => void): void
  }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly registration: { readonly scope: string }
}

const scope = self as unknown as Scope
const page = '/self-check'
const mine = cacheName(keptVersion)

scope.addEventListener('install', (event) => event.waitUntil(keepAll()))

// A page that is open keeps the files it started with: the next version waits until it is closed.
scope.addEventListener('activate', (event) =>
  event.waitUntil(forgetOlder().then(() => scope.clients.claim())),
)

scope.addEventListener('fetch', (event) => {
  const use = keptFor(event.request, location.origin, page)
  if (use === 'page') event.respondWith(freshOrKept(event))
  else if (use === 'asset') event.respondWith(keptOrFresh(event.request))
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(mine)
  await cache.addAll([...wantedAtOnce(keptFiles, await pathsIn(cache))])
  await keepPage(await fetch(page, { cache: 'no-cache' }))
}

/** Only with the page: the registration for its workers changes sooner than a page that is still open. */
async function forgetOlder(): Promise<void> {
  if (new URL(scope.registration.scope).pathname !== page) return
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(cacheName('')) && name !== mine)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** The page from the server while there is one; else as it was last seen. */
async function freshOrKept(event: Fetching): Promise<Response> {
  try {
    const fresh = await fetch(event.request)
    if (fresh.ok && !fresh.redirected) event.waitUntil(keepPage(fresh.clone()))
    return fresh
  } catch (error) {
    const kept = await (await caches.open(mine)).match(page)
    if (kept) return kept
    throw error
  }
}

async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

/** Keeps the page only once everything it links to is kept, so that what is kept is always whole. */
async function keepPage(answer: Response): Promise<void> {
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`)
  const cache = await caches.open(mine)
  const html = await answer.clone().text()
  await cache.addAll([...wantedAtOnce(linkedFrom(html), await pathsIn(cache))])
  await cache.put(page, answer)
}

async function pathsIn(cache: Cache): Promise<readonly string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname)
}
