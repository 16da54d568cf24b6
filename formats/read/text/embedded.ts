import type { Place } from '@gongkai/paper'
import { readHtmlTables } from '../html.ts'
import { atPlace } from '../places.ts'
import type { PhysicalLine } from './physical-lines.ts'
import type { Run } from './table.ts'

/** An HTML table that stands in the text, as OCR tools emit them, or null. Text beside it is kept. */
export function embeddedTables(lines: readonly PhysicalLine[], at: number): Run | null {
  if (!/<table[\s>]/i.test(lines[at]!.text)) return null
  let open = 0
  let end = at
  const most = Math.min(lines.length, at + 5000)
  do {
    const text = lines[end]!.text
    open += count(text, /<table[\s>]/gi) - count(text, /<\/table\s*>/gi)
    end += 1
  } while (end < most && open > 0)
  const html = lines
    .slice(at, end)
    .map((line) => line.text)
    .join('\n')
  const place: Place = {
    on: 'line',
    line: lines[at]!.number,
    column: 1,
    length: lines[at]!.text.length,
  }
  return { blocks: readHtmlTables(html).map((block) => atPlace(block, place)), lines: end - at }
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
