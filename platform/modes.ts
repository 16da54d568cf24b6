import { type ModeCookie, modeCookies } from './portal.ts'

export type Modes = {
  readonly cookies: Readonly<Partial<Record<ModeCookie, string>>>
  /** The same for the same modes, in whatever order the cookies came. */
  readonly key: string
}

const none: Modes = { cookies: {}, key: modeCookies.map(() => '').join(';') }
const MOST_REMEMBERED = 500
const remembered = new Map<string, Modes | null>()

/** The modes a `Cookie` header asks for; null where it holds any other cookie or a value that is no short word. */
export function modesIn(header: string | undefined): Modes | null {
  if (header === undefined || header === '') return none
  let modes = remembered.get(header)
  if (modes === undefined) {
    modes = read(header)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(header, modes)
  }
  return modes
}

/** The modes among a header's cookies, whatever else it holds. */
export function modeCookiesIn(header: string | undefined): Modes['cookies'] {
  return Object.fromEntries(pairs(header ?? '').filter(isMode))
}

function read(header: string): Modes | null {
  const all = pairs(header)
  if (!all.every(isMode)) return null
  const cookies = Object.fromEntries(all)
  const key = modeCookies.map((name) => cookies[name] ?? '').join(';')
  return { cookies, key }
}

const pairs = (header: string) =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    })

const isMode = ([name, value]: readonly [string, string]) =>
  modeCookies.some((mode) => mode === name) && /^[a-z0-9-]{1,20}$/.test(value)
