import type { ComponentChildren } from 'preact'

/** A page as data: what the frame needs to know, and what stands in it. */
export type Page = {
  readonly title: string
  readonly description?: string
  /** Path and query, as in the address bar: links that come back need it. */
  readonly address: string
  /** From the home page down; the page itself is the last and has no address. */
  readonly trail: readonly { readonly name: string; readonly href?: string }[]
  readonly board: BoardName | null
  /** What stands in the masthead's search box. */
  readonly sought?: string
  readonly status?: number
  /** Pages that should not be found by search engines: choices, settings, errors. */
  readonly unlisted?: boolean
  /** Sources of further scripts, `browser/main.ts`. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  readonly body: ComponentChildren
}

export type BoardName = 'home' | 'reports' | 'compare' | 'self-check'
