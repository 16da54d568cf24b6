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

/**
 * A page without the pictures and states that stand in its attributes: megabytes that print nothing.
 * No regular expression: those keep a note of every sign they pass.
 */
export function withoutPictures(html: string): string {
  const kept: string[] = []
  let [from, seen] = [0, 0]
  let inTag = false
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
    const quote = html[at + 1]
    if (quote !== '"' && quote !== "'") continue
    const end = html.indexOf(quote, at + 2)
    if (end - at < longest) continue
    const before = html.slice(seen, at)
    const [opened, closed] = [before.lastIndexOf('<'), before.lastIndexOf('>')]
    if (opened !== closed) inTag = opened > closed
    seen = at
    if (!inTag || html.slice(at, end).includes('<')) continue
    kept.push(html.slice(from, at + 2))
    at = from = seen = end
  }
  kept.push(html.slice(from))
  return kept.join('')
}
const longest = 4000

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
