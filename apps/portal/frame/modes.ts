import type { PortalRequest } from '@gongkai/platform/portal'

/** How a reader wants the pages: kept in cookies, so that the server renders it and nothing flashes. */
export type Modes = {
  readonly elder: boolean
  readonly contrast: boolean
  readonly traditional: boolean
}

export const plainModes: Modes = { elder: false, contrast: false, traditional: false }

export function modesOf(cookies: PortalRequest['cookies']): Modes {
  return {
    elder: cookies.elder === 'on',
    contrast: cookies.contrast === 'on',
    traditional: cookies.script === 'hant',
  }
}

/** The class of `<html>`, or nothing. */
export function modeClass(modes: Modes): string | undefined {
  const names = [modes.elder ? 'elder' : '', modes.contrast ? 'contrast' : ''].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}

/** The address that changes one mode and comes back to `here`. */
export function modeAddress(mode: keyof Modes, on: boolean, here: string): string {
  const name = mode === 'traditional' ? 'script' : mode
  const value = mode === 'traditional' ? (on ? 'hant' : 'hans') : on ? 'on' : 'off'
  return `/mode?${new URLSearchParams({ [name]: value, back: here })}`
}
