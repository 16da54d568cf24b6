/** A page without its comments, scripts and styles: nothing to read, and slow to take apart sign by sign. */
export function withoutScripts(html: string): string {
  const opening = /<!--|<(script|style)(?=[\s/>])/gi
  const kept: string[] = []
  let from = 0
  for (let start = opening.exec(html); start; start = opening.exec(html)) {
    kept.push(html.slice(from, start.index))
    const end = endOf(html, start[1]?.toLowerCase(), start.index)
    // Never closed: browsers, too, read no further.
    from = end ?? html.length
    if (end === null) break
    opening.lastIndex = from
  }
  kept.push(html.slice(from))
  return kept.join('')
}

/** How often a character stands in a text. */
export function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1
  return found
}

function endOf(html: string, name: string | undefined, from: number): number | null {
  if (name === undefined) {
    const end = html.indexOf('-->', from + 2)
    return end < 0 ? null : end + 3
  }
  const closing = name === 'script' ? /<\/script[^>]{0,100}>/gi : /<\/style[^>]{0,100}>/gi
  closing.lastIndex = from
  return closing.exec(html) ? closing.lastIndex : null
}
