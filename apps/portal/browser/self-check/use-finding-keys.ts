import type { RefObject } from 'preact'

/**
 * j and k (and the arrows, from a finding) move between findings while the focus is in the result;
 * Enter is the button's own. Nothing happens while the focus is elsewhere (WCAG 2.1.4).
 */
export function useFindingKeys(panel: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = (event.target as Element).closest<HTMLElement>('[data-finding]')
    const step = stepOf(event.key, from !== null)
    const found = panel.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? []
    const all = [...found].filter((one) => one.checkVisibility())
    if (step === 0 || all.length === 0) return
    const next = from ? all.indexOf(from) + step : step > 0 ? 0 : all.length - 1
    all[Math.max(0, Math.min(all.length - 1, next))]!.focus()
    event.preventDefault()
  }
}

function stepOf(key: string, onFinding: boolean): number {
  if (key === 'j' || (onFinding && key === 'ArrowDown')) return 1
  if (key === 'k' || (onFinding && key === 'ArrowUp')) return -1
  return 0
}
