/** A worker that gives no sign of life for so long hangs. */
export const patience = 10_000

type Watch = { readonly alive: () => void; readonly end: () => void }

/** Calls `hangs` once when `alive` was not called for `limit` milliseconds. */
export function watch(hangs: () => void, limit = patience): Watch {
  let timer = setTimeout(hangs, limit)
  return {
    alive() {
      clearTimeout(timer)
      timer = setTimeout(hangs, limit)
    },
    end: () => clearTimeout(timer),
  }
}
