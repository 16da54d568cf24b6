/** Keeps this page and what it needs, for `/self-check` alone; true once all of it is kept. */
export async function ready(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/self-check-offline.js', { scope: '/self-check' })
    const { active } = await navigator.serviceWorker.ready
    return active !== null
  } catch {
    // Keeping is a comfort: where the browser refuses (private window, full disk) reading works all the same.
    return false
  }
}
