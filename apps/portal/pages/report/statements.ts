import type { Statement } from '@gongkai/annual-report/model'

/** A stretch of a passage that becomes a link. */
export type Span = { readonly start: number; readonly end: number; readonly href: string }

/** A figure in prose with the id of its note beside the text. */
export type Noted = {
  readonly statement: Statement
  readonly id: string
  /** The figure with its unit as it stands there: `210件`. */
  readonly printed: string
  /** False where the words say none or all (未发生, 全部办结) instead of a number. */
  readonly numeric: boolean
  /** Where those characters stand. */
  readonly start: number
  readonly end: number
}

/** The statements of one passage, in the order they stand. */
export function statementsIn(
  statements: readonly Statement[],
  part: number,
  passage: number,
  text: string,
): readonly Noted[] {
  return statements
    .filter(({ at }) => at.part === part && at.passage === passage)
    .toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map((statement, index) => {
      const place = figureIn(text, statement)
      const printed =
        place === null ? statement.stated : text.slice(place.start, place.end).replaceAll(' ', '')
      return {
        statement,
        id: `how.${part}.${passage}.${index}`,
        printed,
        ...(place ?? { start: 0, end: 0, numeric: true }),
      }
    })
}

/** Whether a figure needs a word of explanation beside the text, and not only a link to its cell. */
export function needsNote({ statement, numeric }: Noted): boolean {
  if (statement.paths.length === 0) return false
  return statement.verdict !== 'match' || (numeric && statement.paths.length > 1)
}

/** Where the words of a passage lead: figures to their cell or to their note, addresses to their site. */
export function spansOf(text: string, noted: readonly Noted[]): readonly Span[] {
  const spans: Span[] = []
  const add = (span: Span) => {
    const free = !spans.some((one) => one.start < span.end && span.start < one.end)
    if (free && span.start < span.end) spans.push(span)
  }
  for (const one of noted) {
    if (one.statement.paths.length === 0) continue
    const href = needsNote(one) ? `#${one.id}` : `#${one.statement.paths[0]}`
    add({ start: one.start, end: one.end, href })
  }
  for (const found of text.matchAll(address)) {
    const href = found[0].startsWith('http') ? found[0] : `http://${found[0]}`
    add({ start: found.index, end: found.index + found[0].length, href })
  }
  return spans.toSorted((a, b) => a.start - b.start)
}

const address = /(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w./%~-]*)?/gi

const figure =
  /近?(?:\d[\d,，]*(?:\.\d+)?\s*%?|[〇零一二两三四五六七八九十百千万亿]+)\s*(?:余|多)?(?:万元|件次|件|份|条|个|人次|起|宗|部|项|元|次|家|人)?/gu

/** The figure itself inside the words of a statement: the one that was stated, else the last. */
function figureIn(
  text: string,
  statement: Statement,
): { start: number; end: number; numeric: boolean } | null {
  const { start, end } = statement.at
  if (start < 0 || end > text.length || start >= end) return null
  const words = text.slice(start, end)
  const found = [...words.matchAll(figure)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
  const stated = statement.stated.replaceAll(',', '')
  const same = found.filter((one) => one.text.replaceAll(/[,，\s]/gu, '').startsWith(stated))
  const best = same.at(-1) ?? found.at(-1)
  return best ? { start: best.start, end: best.end, numeric: true } : { start, end, numeric: false }
}
