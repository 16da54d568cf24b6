import { plainText } from '@gongkai/paper'

/** Text as it stands in XML and HTML, between tags or in double quotes. */
export function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The lines of a text that is broken at given places. */
export function linesOf(one: {
  readonly text: string
  readonly breaks?: readonly number[]
}): readonly string[] {
  const cuts = [0, ...(one.breaks ?? []), one.text.length]
  const lines = cuts.slice(1).map((end, at) => plainText(one.text.slice(cuts[at], end)))
  return lines.length > 1 ? lines.filter((line) => line !== '') : lines
}
