/**
 * A document as paper: what every file format is read into and written from.
 * Text is what a reader would see, NFKC-normalised by the readers (full-width digits and Kangxi radicals become ordinary).
 */
export type Paper = {
  readonly format: PaperFormat
  /** Sizes in PDF points, in page order; empty where the format has no pages. */
  readonly pages: readonly PageSize[]
  /** The file's own title (HTML `<title>`, document properties), where it has one. */
  readonly title: string | null
  readonly blocks: readonly Block[]
}

export type PaperFormat = 'pdf' | 'docx' | 'html' | 'text'

export type PageSize = { readonly width: number; readonly height: number }

/**
 * Where something stands. Pages, lines and columns of text count from 1;
 * boxes are PDF points from the page's top left; blocks, rows and columns of tables count from 0.
 */
export type Place =
  | {
      readonly on: 'page'
      readonly page: number
      readonly left: number
      readonly top: number
      readonly width: number
      readonly height: number
    }
  | { readonly on: 'line'; readonly line: number; readonly column: number; readonly length: number }
  | {
      readonly on: 'block'
      /** Index into `Paper.blocks`. */
      readonly block: number
      readonly row?: number
      readonly column?: number
    }

export type Block = Paragraph | Line | Table

/** Running text that the format itself marks as one paragraph (DOCX, HTML), or joined from lines by `flow`. */
export type Paragraph = {
  readonly kind: 'paragraph'
  /** 0 is body text; 1 the document's title; 2 and up headings, as far as the format says so. */
  readonly level: number
  readonly text: string
  /** Ordered by `start`; a piece runs to the next one's start. At least one. */
  readonly pieces: readonly TextPiece[]
}

export type TextPiece = { readonly start: number; readonly place: Place }

/**
 * One printed line (PDF, plain text), cut at wide gaps and tabs into pieces; a line of prose has one.
 * It is not known yet whether the next line goes on.
 */
export type Line = {
  readonly kind: 'line'
  readonly pieces: readonly LinePiece[]
  readonly place: Place
  /** Page it stands on, or 1. */
  readonly page: number
  /** Distance of the line's start from the text's left edge, in characters of the line's own size. */
  readonly indent: number
  /** Whether the line reaches the text's right edge, so that its sentence may go on below; null where unknown. */
  readonly full: boolean | null
  /** Headers, footers and page numbers: printed, but no part of the text. */
  readonly furniture?: true
}

export type LinePiece = { readonly text: string; readonly place: Place }

/** A table whose grid is known. Cells are listed once, row by row; a place under a span has no cell of its own. */
export type Table = {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly TableCell[]
  /** Pages it stands on; tables cut by a page break may come as several. */
  readonly place: Place
  /** False where rows may have lost or shifted cells on the way (tab-separated text, unruled PDF). */
  readonly exact: boolean
}

export type TableCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Lines of the cell joined without a separator, except where both sides are digits or Latin: then one space. */
  readonly text: string
  readonly place: Place
}
