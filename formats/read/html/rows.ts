import { clean } from '../clean.ts'

/**
 * The fields of a table's row that is set as a line of text: set apart by gaps that a page shows, or figures one
 * behind the other; null for running text.
 */
export function fieldsOf(line: string): readonly string[] | null {
  const words = line.trim()
  if (words.length > 200 || /[。；]/.test(words)) return null
  const fields = words
    .split(gap)
    .flatMap((field) => figuresApart(clean(field).replace(/\s+/g, ' ').trim()))
    .filter((field) => field !== '')
  if (fields.length < 2 || fields.every((field) => field.length === 1 && !/\d/.test(field)))
    return null
  return fields.length > 2 || isFigure(fields[1]!) ? fields : null
}

/** Blanks of the source count as one; only fixed ones make a gap. */
const gap =
  /[ \t\r\n]*(?:\t|[\u00a0\u2002\u2003\u3000][ \t\r\n]*[\u00a0\u2002\u2003\u3000])[\s\u00a0\u2002\u2003\u3000]*/

function figuresApart(field: string): readonly string[] {
  const figures = /(?:^|(?<=[^\d\s.,:、] ))-?\d[\d.,]*(?: -?\d[\d.,]*)+$/.exec(field)?.[0]
  if (figures === undefined) return [field]
  return [field.slice(0, -figures.length).trim(), ...figures.split(' ')]
}

const isFigure = (text: string) => /^-?[\d.,]+$/.test(text)
