import type { Element } from './tree.ts'

/** Whether a reader never sees the element: hidden by attribute or by its own style. */
export function isHidden(element: Element): boolean {
  const { style, hidden } = element.attributes
  if (hidden !== undefined && hidden.toLowerCase() !== 'false') return true
  if (element.name === 'input') return element.attributes.type?.toLowerCase() === 'hidden'
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  )
}

/** What the element is for reading: its name, or what its style makes of it (`display: table-cell`). */
export function roleOf(element: Element): string {
  const { style } = element.attributes
  if (style?.includes('table') && element.name !== 'table') {
    const display = /display\s*:\s*(table|table-row|table-cell)\s*(?:;|!|$)/i.exec(style)?.[1]
    if (display)
      return { table: 'table', 'table-row': 'tr', 'table-cell': 'td' }[display.toLowerCase()]!
  }
  return element.name
}

/** Stands beside its neighbours with a gap that no character shows. */
export const isInlineBlock = (element: Element): boolean =>
  /display\s*:\s*inline-(?:block|flex|table)|float\s*:\s*(?:left|right)/i.test(
    element.attributes.style ?? '',
  )

/** Breaks the line before and after it. */
export const isBlock = (role: string): boolean => blockRoles.has(role)

const blockRoles = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Characters of text in it, white space left out; capped work: the tree is bounded. */
export function textOf(element: Element): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') text += child
    else if (!isHidden(child)) text += textOf(child)
  }
  return text
}
