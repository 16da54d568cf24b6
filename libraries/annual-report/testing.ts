import { readFileSync } from 'node:fs'
import { fromYuan, recordOf } from '@gongkai/base'
import type { Place } from '@gongkai/paper'
import fc from 'fast-check'
import {
  applicantColumns,
  applicationRows,
  type CellPath,
  type CellReading,
  type CellValue,
  cellPaths,
  type Figures,
  figuresFrom,
  type Norm,
  type Part,
  type Passage,
  partHeadings,
  proceedings,
  type Reading,
  type Report,
  resultRows,
  valueAt,
} from './model/index.ts'

const applicants = applicantColumns.slice(0, -1)

/** Figures that satisfy every identity (I1, I2, I3, I5, I7); most cells are zero, as in real reports. */
export function arbitraryFigures(most = 400): fc.Arbitrary<Figures> {
  const count = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
  )
  return fc
    .record({
      results: fc.array(fc.array(count, { minLength: 6, maxLength: 6 }), {
        minLength: resultRows.length,
        maxLength: resultRows.length,
      }),
      carriedOut: fc.array(count, { minLength: 6, maxLength: 6 }),
      carriedInShare: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: 6,
        maxLength: 6,
      }),
      disputes: fc.array(count, { minLength: 12, maxLength: 12 }),
      documents: fc.array(count, { minLength: 6, maxLength: 6 }),
      decisions: fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 3, maxLength: 3 }),
      fees: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90_000_000 })),
    })
    .map(({ results, carriedOut, carriedInShare, disputes, documents, decisions, fees }) => {
      const byApplicant = applicants.map((_, at) => {
        const total = results.reduce((sum, row) => sum + row[at]!, 0)
        const all = total + carriedOut[at]!
        const carriedIn = Math.floor(all * carriedInShare[at]! * 0.2)
        return { total, carriedIn, newReceived: all - carriedIn, carriedOut: carriedOut[at]! }
      })
      const rows: Record<string, readonly number[]> = {
        newReceived: byApplicant.map((one) => one.newReceived),
        carriedIn: byApplicant.map((one) => one.carriedIn),
        resultTotal: byApplicant.map((one) => one.total),
        carriedOut: byApplicant.map((one) => one.carriedOut),
        ...Object.fromEntries(resultRows.map((row, at) => [row, results[at]!])),
      }
      return {
        table2: {
          regulations: {
            made: documents[0]!,
            repealed: documents[1]!,
            valid: documents[2]!,
          },
          normative: { made: documents[3]!, repealed: documents[4]!, valid: documents[5]! },
          licensing: decisions[0]!,
          punishment: decisions[1]!,
          coercion: decisions[2]!,
          fees: fromYuan(fees),
        },
        table3: recordOf(applicationRows, (row) => withTotal(rows[row]!)),
        table4: recordOf(proceedings, (proceeding) => {
          const at = proceedings.indexOf(proceeding) * 4
          return withTotal(disputes.slice(at, at + 4))
        }),
      }
    })
}

const withTotal = (values: readonly number[]) => [
  ...values,
  values.reduce((sum, value) => sum + value, 0),
]

/** The figures with some cells set to other values; nothing else follows from it. */
export function changed(figures: Figures, changes: Partial<Record<CellPath, CellValue>>): Figures {
  return figuresFrom((path) => (path in changes ? changes[path]! : valueAt(figures, path)))
}

/** Figures of an agency with nothing to report: all zero. */
export const noFigures: Figures = figuresFrom((path) => {
  if (path !== 'table2.fees') return 0
  return fromYuan(0)
})

type Given = {
  figures?: Figures
  agency?: string
  year?: number
  title?: string
  norm?: Norm
  source?: Reading['source']
  preamble?: readonly string[]
  /** Prose of the parts by number; a part not named has one harmless sentence. */
  prose?: Readonly<Record<number, readonly string[]>>
  closing?: readonly string[]
  /** Cells that were not read as printed. */
  cells?: Partial<Record<CellPath, Partial<CellReading>>>
}

/** A reading as a flawless file gives it, places invented line by line, with what the test says changed. */
export function aReading(given: Given = {}): Reading {
  const { figures = noFigures, agency = '平罗县财政局', year = 2024 } = given
  const title = given.title ?? `${agency}${year}年政府信息公开工作年度报告`
  let line = 1
  const next = (length: number): Place => ({ on: 'line', line: line++, column: 1, length })
  const passage = (text: string): Passage => ({
    text,
    pieces: [{ start: 0, place: next(text.length) }],
  })
  const preamble = (
    given.preamble ?? [
      `根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求，现发布《${title}》。本报告统计数据从${year}年1月1日至12月31日。`,
    ]
  ).map(passage)
  const parts = partHeadings.map((heading, index): Part => {
    const number = index + 1
    const prose = given.prose?.[number] ?? (number === 1 || number >= 5 ? ['无其他情况。'] : [])
    return { number, heading, place: next(heading.length), passages: prose.map(passage) }
  })
  const cells = recordOf(cellPaths, (path): CellReading => {
    const value = valueAt(figures, path)
    const printed = value === null ? null : String(value)
    return {
      status: value === null ? 'missing' : 'printed',
      value,
      printed,
      place: value === null ? null : next(printed!.length),
      ...given.cells?.[path],
    }
  })
  const report: Report = {
    ...figuresFrom((path) => cells[path].value),
    norm: given.norm ?? '30号(2021)',
    agency,
    year,
    title,
  }
  return {
    source: given.source ?? 'text',
    report,
    cells,
    preamble,
    parts,
    closing: (given.closing ?? []).map(passage),
    kept: [],
    damages: [],
  }
}

/** A report of the corpus with its values as checked by hand. */
export type Truth = {
  readonly id: string
  /** Path from the repository's root. */
  readonly file: string
  readonly format: Norm
  readonly agency: string
  readonly year: number
  readonly title: string
  readonly table2: Figures['table2']
  readonly table3: Figures['table3']
  readonly table4: Figures['table4']
  readonly notPrinted: readonly CellPath[]
  readonly anomalies: readonly {
    readonly kind: string
    readonly where: string
    readonly detail: string
    readonly level: 'error' | 'warning' | 'note'
  }[]
  readonly narrative: readonly {
    readonly quote: string
    readonly metric: string
    readonly verdict: 'match' | 'contradiction' | 'unverifiable' | 'scope'
  }[]
}

const root = new URL('../../', import.meta.url)

const corpusIds = [
  '000_ningxia-office-2024',
  '001_pingluo-office-2023',
  '002_zhongwei-2023',
  '003_huinong-office-2024',
  '004_zhongning-office-2024',
  'hangzhou-style-2025',
  'hongze-2023',
  'suqian-2023',
] as const

/** The eight development reports with their true values. */
export const corpus: readonly Truth[] = corpusIds.map((id) => {
  const truth = JSON.parse(readFileSync(new URL(`corpus/truth/${id}.json`, root), 'utf8'))
  return { ...truth, file: `corpus/${truth.file.replace('../', '')}` }
})

/** The bytes of a corpus report, with its name. */
export function corpusFile(truth: Truth): { readonly name: string; readonly bytes: Uint8Array } {
  return {
    name: truth.file.split('/').at(-1)!,
    bytes: new Uint8Array(readFileSync(new URL(truth.file, root))),
  }
}
