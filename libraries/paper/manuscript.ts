import type { PlainDate } from '@gongkai/base'

/**
 * What we write: a document described by what its parts are, not by how they look.
 * The writers of `formats/write` set it after GB/T 9704-2012.
 */
export type Manuscript = {
  readonly title: string
  /** The agency that answers for the document. */
  readonly author: string
  /** The document's own day; it also makes the files' bytes the same every time. */
  readonly date: PlainDate
  readonly language: 'zh-CN'
  readonly subject: string
  readonly blocks: readonly WrittenBlock[]
}

export type WrittenBlock = WrittenParagraph | WrittenTable | PageBreak

/** `note` is small print below a table; `signature` stands to the right: the agency's name, the day. */
export type WrittenRole = 'title' | 'heading' | 'subheading' | 'text' | 'note' | 'signature'

export type WrittenParagraph = {
  readonly kind: 'paragraph'
  readonly role: WrittenRole
  readonly text: string
  /** Where a title of two lines is best broken: indexes into `text` (GB/T 9704-2012, 7.3.1). */
  readonly breaks?: readonly number[]
}

export type PageBreak = { readonly kind: 'page-break' }

export type WrittenTable = {
  readonly kind: 'table'
  /** What the table shows, for those who cannot see it. */
  readonly name: string
  /** Printed above the table, or null. */
  readonly caption: string | null
  /** Relative widths, one for each column. */
  readonly widths: readonly number[]
  readonly rows: number
  /** Rows from the top that are repeated on every page. */
  readonly headerRows: number
  /** Set on one page where it fits on one. */
  readonly keepTogether: boolean
  /** Lettering: `normal` 五号, `small` 小五, for tables of many columns. */
  readonly size: 'normal' | 'small'
  /** Listed once, row by row; a place under a span has no cell of its own. */
  readonly cells: readonly WrittenCell[]
}

export type WrittenCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** Which cells it heads (HTML `scope`): those below, to the right, or a whole group of either; null for data. */
  readonly heads: 'column' | 'columns' | 'row' | 'rows' | null
  readonly align: 'left' | 'center' | 'right'
  /** Where lines of a narrow label end: indexes into `text`. */
  readonly breaks?: readonly number[]
}

/** A workbook: its sheets in order, with the same facts about the file as a manuscript. */
export type Workbook = {
  readonly title: string
  readonly author: string
  readonly date: PlainDate
  readonly sheets: readonly Sheet[]
}

/** Rows and columns count from 0. */
export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Widths in characters, one for each column. */
  readonly widths: readonly number[]
  /** Rows from the top that stay in sight and are repeated in print. */
  readonly headerRows: number
  readonly landscape: boolean
  readonly cells: readonly SheetCell[]
}

export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: SheetContent
  readonly role: 'title' | 'header' | 'label' | 'value' | 'doubt' | 'check' | 'text'
}

/** Text is never taken for a formula; only `formula`, which we write ourselves, is one. */
export type SheetContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `decimals` is how many digits are shown after the point; `bracketed` shows `[15]`, still a number. */
  | {
      readonly kind: 'number'
      readonly number: number
      readonly decimals: number
      readonly bracketed?: true
    }
  /** Without the leading `=`; `result` is what it gives with the values of this workbook. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | string }

/**
 * Text that every format can hold: control characters, direction overrides and what is no character
 * at all are taken out, half surrogates become U+FFFD, tabs and line ends become spaces.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\t\n\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(unprintable, '')
}

// Bidirectional controls could make a figure look like another one.
const unprintable =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Noncharacter_Code_Point}/gu
