import { escaped } from '../markup.ts'

/** Lines as runs with breaks between them. */
export function runs(lines: readonly string[]): string {
  return lines
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/^.+$/s, '<w:r>$&</w:r>')
}
