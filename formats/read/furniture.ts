/** Whether a line is nothing but a page number that says so itself: `- 3 -`, `— 3 —`, `第 3 页`, `3 / 10`. */
export function isPageNumber(text: string): boolean {
  const packed = text.replace(/\s+/g, '')
  return (
    /^[-—–―－‐·•~～]+\d{1,4}[-—–―－‐·•~～]+$/.test(packed) ||
    /^第?\d{1,4}页[,，/／]?(?:共?\d{1,4}页)?$/.test(packed) ||
    /^(?:page)?\d{1,4}(?:\/|of)\d{1,4}$/i.test(packed) ||
    /^page\d{1,4}$/i.test(packed)
  )
}
