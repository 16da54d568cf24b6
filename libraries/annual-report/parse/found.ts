import type { Place } from '@gongkai/paper'
import type { CellStatus, CellValue, Damage, KeptRow } from '../model/index.ts'
import { countOf } from './candidates.ts'
import type { Figure } from './figures.ts'
import { publicVersion } from './public-version.zh.ts'
import type { Equation } from './solve.ts'

/** What was found for one cell before anything is inferred. */
export type Found = {
  readonly status: Exclude<CellStatus, 'inferred'>
  readonly value: CellValue
  readonly printed: string | null
  readonly place: Place | null
  readonly noisy: boolean
  readonly candidates?: readonly CellValue[]
}

/** What one table gave, by cell path; heading rows with figures under paths of their own. */
export type TableReading = {
  readonly cells: ReadonlyMap<string, Found>
  readonly kept: readonly KeptRow[]
  readonly damages: readonly Damage[]
  /** Equations of printed heading rows beyond the form's own. */
  readonly equations: readonly Equation[]
}

export const nothingRead: TableReading = {
  cells: new Map(),
  kept: [],
  damages: [],
  equations: [],
}

/** A count as it stands; a stroke or unreadable sign is no value. */
export function foundCount(figure: Figure): Found {
  const value = countOf(figure)
  if (value === null) return foundNone(figure)
  return {
    status: 'printed',
    value,
    printed: figure.text,
    place: figure.place,
    noisy: figure.noisy,
  }
}

/** A stroke, or the words of the published page for a figure that is lacking or in doubt. */
export function foundNone({ text, place, noisy }: Figure): Found {
  const status = publicVersion[text] ?? 'blank'
  return { status, value: null, printed: status === 'missing' ? null : text, place, noisy }
}

export const foundBlank = ({
  place,
  text,
}: {
  readonly place: Place
  readonly text: string
}): Found => ({
  status: 'blank',
  value: null,
  printed: text,
  place,
  noisy: false,
})

export const foundMissing: Found = {
  status: 'missing',
  value: null,
  printed: null,
  place: null,
  noisy: false,
}

/** Several figures could be meant. */
export function foundConflict(figures: readonly (Figure | null)[]): Found {
  const values = [...new Set(figures.map(countOf).filter((value) => value !== null))]
  const first = figures.find((figure) => figure !== null)
  return {
    status: 'conflicting',
    value: null,
    printed: null,
    place: first?.place ?? null,
    noisy: false,
    candidates: values.sort((a, b) => a - b),
  }
}

/** A figure that was read, but not surely for this cell; `others` could be meant as well. */
export const doubted = (found: Found, others: readonly number[] = []): Found =>
  found.status === 'printed'
    ? {
        ...found,
        status: 'conflicting',
        value: null,
        candidates: [...new Set([found.value, ...others])],
      }
    : found
