import { recordOf } from '@gongkai/base'
import type { Place } from '@gongkai/paper'
import {
  type CellPath,
  type CellReading,
  cellPaths,
  type Damage,
  type Figures,
  type KeptRow,
  type Norm,
  type Part,
  type Passage,
  type Reading,
  type Verdict,
} from '../model/index.ts'

/** A report as published for machines; described by `jsonSchema`. Keys stand in this order. */
export type ReportJson = Figures & {
  readonly $schema: string
  readonly format: Norm
  readonly agency: string
  readonly year: number
  readonly title: string
  readonly cells: Readonly<Record<CellPath, CellJson>>
  readonly preamble: string
  /** The parts as printed; paragraphs are separated by a line end. */
  readonly sections: readonly {
    readonly number: number
    readonly heading: string
    readonly text: string
  }[]
  readonly closing: string
  readonly kept: readonly KeptRow[]
  readonly damages: readonly Damage[]
} & Partial<Verdict>

export type CellJson = Omit<CellReading, 'place'> & { readonly source: Place | null }

/** Where the schema is published; its `$id`. */
export const schemaPath = '/schemas/annual-report.json'

/** The reading, and what the checks said about it where they ran, as JSON data; the same input gives the same data. */
export function jsonOf(reading: Reading, verdict?: Verdict): ReportJson {
  const { report } = reading
  return {
    $schema: schemaPath,
    format: report.norm,
    agency: report.agency,
    year: report.year,
    title: report.title,
    table2: report.table2,
    table3: report.table3,
    table4: report.table4,
    cells: recordOf(cellPaths, (path) => cellJson(reading.cells[path])),
    preamble: textOf(reading.preamble),
    sections: reading.parts.map(sectionJson),
    closing: textOf(reading.closing),
    kept: reading.kept,
    damages: reading.damages,
    ...(verdict ? checkedJson(verdict) : {}),
  }
}

const checkedJson = ({ ruleBook, findings, unchecked, repair, statements }: Verdict): Verdict => ({
  ruleBook,
  findings,
  unchecked,
  repair,
  statements,
})

function cellJson({ place, ...cell }: CellReading): CellJson {
  return { ...cell, source: place }
}

const sectionJson = ({ number, heading, passages }: Part) => ({
  number,
  heading,
  text: textOf(passages),
})

const textOf = (passages: readonly Passage[]) => passages.map(({ text }) => text).join('\n')
