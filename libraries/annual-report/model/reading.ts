import type { PaperFormat, Place } from '@gongkai/paper'
import type { CellPath } from './cells.ts'
import type { CellValue, Report } from './report.ts'

/** What reading a file gave: the report, and for everything in it where it stands. */
export type Reading = {
  readonly source: PaperFormat
  readonly report: Report
  /** One entry for each of the 200 cells. */
  readonly cells: Readonly<Record<CellPath, CellReading>>
  /** Text before the first part: basis, period, address. */
  readonly preamble: readonly Passage[]
  /** The parts found, in the order printed; a part that is missing has no entry. */
  readonly parts: readonly Part[]
  /** Text after the sixth part's last paragraph (contact), as far as it can be told apart; usually empty. */
  readonly closing: readonly Passage[]
  /** Printed figures that the form has no cell for, named, never dropped. */
  readonly kept: readonly KeptRow[]
  /** What was damaged on the way and how it was read: becomes notes. */
  readonly damages: readonly Damage[]
}

/**
 * printed: read as it stands. blank: the cell is there and empty. inferred: not legible, but the only
 * value the identities allow. conflicting: more than one value could be meant and the identities do not
 * decide, or they contradict each other; `candidates` lists them. missing: the cell is not there.
 */
export type CellStatus = 'printed' | 'blank' | 'inferred' | 'conflicting' | 'missing'

export type CellReading = {
  readonly status: CellStatus
  /** Null unless printed or inferred. */
  readonly value: CellValue
  /** The characters that stand there, `''` where blank, null where nothing was found. */
  readonly printed: string | null
  readonly place: Place | null
  /** For inferred: `15 = 15 − 0 − 0 − 0 − 0 − 0`, with the identity's id in `identity`. */
  readonly equation?: string
  readonly identity?: string
  readonly candidates?: readonly CellValue[]
}

export type Part = {
  /** 1–6 as in `partHeadings`; decided by the heading's words. */
  readonly number: number
  /** As printed, spaces taken out. */
  readonly heading: string
  readonly place: Place
  readonly passages: readonly Passage[]
}

/** A paragraph of prose. Sub-headings such as （一）… are passages too. */
export type Passage = {
  readonly text: string
  /** Ordered by `start` (index into `text`); at least one. */
  readonly pieces: readonly { readonly start: number; readonly place: Place }[]
}

export type KeptRow = {
  /** `table3.other` for a printed parent row; otherwise the labels as printed, joined by `/`. */
  readonly name: string
  readonly table: 2 | 3 | 4 | null
  readonly label: string
  readonly columns: readonly string[]
  readonly values: readonly string[]
  readonly place: Place
}

export type Damage = {
  readonly kind:
    | 'cell-missing'
    | 'cells-merged'
    | 'cell-surplus'
    | 'cell-shifted'
    | 'label-garbled'
    | 'label-merged'
    | 'heading-repeated'
    | 'heading-garbled'
    | 'header-garbled'
    | 'row-missing'
    | 'nonstandard-layout'
    | 'value-illegible'
  /** A cell path, a row (`table3.granted`), a table (`table4.header`) or `headings`. */
  readonly where: string
  /** A Chinese sentence: what stands there and how it was read. */
  readonly detail: string
  readonly place: Place | null
}

/** Why a paper could not be read as one annual report. */
export type NotAReport =
  | { readonly code: 'annual-report.no-report'; readonly found: string }
  | { readonly code: 'annual-report.two-reports'; readonly titles: readonly string[] }
  | { readonly code: 'annual-report.no-text' }

/** The place a character of a passage stands at. */
export function placeIn(passage: Passage, at: number): Place {
  let place = passage.pieces[0]!.place
  for (const piece of passage.pieces) {
    if (piece.start > at) break
    place = piece.place
  }
  return place
}
