import type { BoardName } from './page.ts'

/** The navigation: only what there is. */
export const boards: readonly {
  readonly name: BoardName
  readonly label: string
  readonly href: string
}[] = [
  { name: 'home', label: '首页', href: '/' },
  { name: 'reports', label: '公开年报', href: '/reports' },
  { name: 'compare', label: '年报比较', href: '/reports/compare' },
  { name: 'self-check', label: '年报自检', href: '/self-check' },
]
