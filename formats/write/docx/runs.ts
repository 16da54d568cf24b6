import { escaped } from '../markup.ts'

/** Lines as a run with breaks between them; in points, the size where it is not the style's. */
export function runs(lines: readonly string[], size: number | null = null): string {
  const properties = size
    ? `<w:rPr><w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/></w:rPr>`
    : ''
  const words = lines.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return words.length ? `<w:r>${properties}${words.join('<w:br/>')}</w:r>` : ''
}
