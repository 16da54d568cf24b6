/**
 * Whether a line is nothing but a page number that says so itself: `- 3 -`, `— 3 —`, `第 3 页`, `3 / 10`.
 * Rows of a table (`0 0 0`, `- | 3 | -`) must be told apart by how far apart their pieces stand.
 */
export function isPageNumber(text: string): boolean {
  const packed = text.replace(/\s+/g, '')
  if (/^\d/.test(text) && /\d\s+\d/.test(text)) return false
  const [, page, pages] = /^(?:page)?(\d{1,4})(?:\/|of)(\d{1,4})$/i.exec(packed) ?? []
  if (page !== undefined) return Number(page) > 0 && Number(page) <= Number(pages)
  return (
    /^[-—–―－‐·•~～]+\d{1,4}[-—–―－‐·•~～]+$/.test(packed) ||
    /^第?\d{1,4}页[,，/／]?(?:共?\d{1,4}页)?$/.test(packed) ||
    /^page\d{1,4}$/i.test(packed)
  )
}
