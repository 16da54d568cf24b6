import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export type Side = 'result' | 'paper'

/**
 * Where only one side fits (a phone), turning to the paper brings its top on screen, and turning back
 * returns to where the reader was. Where both fit, nothing scrolls.
 */
export function useTurning(
  article: RefObject<HTMLElement | null>,
  side: Side,
  setSide: (side: Side) => void,
): (side: Side) => void {
  const left = useRef(0)
  const turned = useRef(false)

  useLayoutEffect(() => {
    const sides = article.current?.querySelector<HTMLElement>('.two-sides')
    if (!turned.current || !sides || getComputedStyle(sides).gridTemplateColumns.includes(' '))
      return
    turned.current = false
    const top = scrollY + sides.getBoundingClientRect().top - 56
    scrollTo({ top: side === 'paper' ? top : left.current, behavior: 'instant' })
  }, [article, side])

  return (next) => {
    if (next === side) return
    if (next === 'paper') left.current = scrollY
    turned.current = true
    setSide(next)
  }
}
