/**
 * Keeps this page and what it needs, and nothing else; true once all of it is kept. A web worker belongs to the
 * scope that its own address lies in, not to its page's: so there are two, served by one script and one cache.
 */
export async function ready(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    for (const scope of ['/self-check', '/assets/self-check/']) {
      await activated(await navigator.serviceWorker.register('/self-check-offline.js', { scope }))
    }
    return true
  } catch {
    // Keeping is a comfort: where the browser refuses (private window, full disk) reading works all the same.
    return false
  }
}

/** Resolves once a version is at work; rejects where the first one cannot be installed. */
function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting
  if (active || !coming) return Promise.resolve()
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve()
      if (coming.state === 'redundant') reject(new Error('not kept'))
    })
  })
}
