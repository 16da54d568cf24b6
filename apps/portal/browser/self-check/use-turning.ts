import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Whether paper and result stand one at a time: in a narrow window, and in 长者模式, which has one column. */
export function useOneSide(): boolean {
  const [narrow, setNarrow] = useState(narrowWindow.matches)
  useEffect(() => {
    const follow = () => setNarrow(narrowWindow.matches)
    narrowWindow.addEventListener('change', follow)
    return () => narrowWindow.removeEventListener('change', follow)
  }, [])
  return narrow || document.documentElement.classList.contains('elder')
}

const narrowWindow = matchMedia('(max-width: 899px)')

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
    const sides = article.current?.querySelector<HTMLElement>(':scope.one-side .two-sides')
    if (!turned.current || !sides) return
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
