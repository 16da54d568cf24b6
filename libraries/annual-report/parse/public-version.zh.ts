import type { CellStatus } from '../model/index.ts'

/** What the published page prints where a report has no figure, and what that says of the cell. */
export const publicVersion: Readonly<
  Record<string, Extract<CellStatus, 'missing' | 'conflicting'>>
> = {
  未印出: 'missing',
  待核: 'conflicting',
}

/** A figure in square brackets, as the published page prints what was inferred. */
export const isBracketed = (printed: string | null): boolean =>
  /^[[［〔]\d[\d,]*(?:\.\d+)?[\]］〕]$/u.test(printed ?? '')

/** The notes that the published page adds below a table; the report itself has none of them. */
export const isOwnNote = (text: string): boolean =>
  /^注：(?:方括号内的数字，原报告没有印出|标“未印出”的|标“待核”之处|原报告按国办公开办函〔2019〕60号)|^（原报告没有这一部分/u.test(
    text.replace(/\s+/gu, ''),
  )
