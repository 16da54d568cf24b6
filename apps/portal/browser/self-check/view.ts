import type { CellPath } from '@gongkai/annual-report/model'

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a part of the page into the middle of what scrolls it. */
export function bringIntoView(element: Element): void {
  element.scrollIntoView({
    block: 'center',
    inline: 'center',
    behavior: calm() ? 'auto' : 'smooth',
  })
}

/** Shows and focuses a cell of the tables, once the panel is on screen. */
export function showCell(panel: HTMLElement | null, path: CellPath): void {
  requestAnimationFrame(() => {
    const cell = panel?.querySelector<HTMLElement>(`[data-cell="${path}"]`)
    cell?.focus({ preventScroll: true })
    if (cell) bringIntoView(cell)
  })
}

/** Scrolls the page down to a box whose top is still below the window's; up it never scrolls. */
export function liftToTop(box: HTMLElement): void {
  const { top } = box.getBoundingClientRect()
  if (top > 1) scrollBy({ top, behavior: calm() ? 'auto' : 'smooth' })
}

/** Scrolls within one scrolling box only, so that the page around it stays where it is. */
export function centreWithin(box: HTMLElement, target: Element): void {
  const outer = box.getBoundingClientRect()
  const inner = target.getBoundingClientRect()
  box.scrollBy({
    top: inner.top + inner.height / 2 - (outer.top + outer.height / 2),
    left: inner.left + inner.width / 2 - (outer.left + outer.width / 2),
    behavior: calm() ? 'auto' : 'smooth',
  })
}
