import { recordOf, type TenThousandYuan } from '@gongkai/base'
import type { CellPath } from './cells.ts'
import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumns,
  applicationRows,
  type DecisionKind,
  type DocumentColumn,
  type DocumentKind,
  type Outcome,
  outcomes,
  type Proceeding,
  proceedings,
} from './form.ts'

/** A count, or null where the report's figure is not known. Not known is never zero. */
export type Count = number | null

export type TableTwo = {
  readonly [Kind in DocumentKind]: Readonly<Record<DocumentColumn, Count>>
} & { readonly [Kind in DecisionKind]: Count } & {
  /** 万元, exact. */
  readonly fees: TenThousandYuan | null
}

/** Seven counts a row, in the order of `applicantColumns`. */
export type TableThree = Readonly<Record<ApplicationRow, readonly Count[]>>

/** Five counts a group, in the order of `outcomes`. */
export type TableFour = Readonly<Record<Proceeding, readonly Count[]>>

/** `30号(2021)`: 国办公开办函〔2021〕30号; `60号(2019)`: 国办公开办函〔2019〕60号, replaced by it. */
export type Norm = '30号(2021)' | '60号(2019)'

/** The statutory figures of one authority and year. */
export type Figures = {
  readonly table2: TableTwo
  readonly table3: TableThree
  readonly table4: TableFour
}

export type Report = Figures & {
  readonly norm: Norm
  /** As titled, completed from the text where the title abbreviates. */
  readonly agency: string
  readonly year: number
  readonly title: string
}

export type CellValue = number | TenThousandYuan | null

/** The figure at a path. */
export function valueAt(figures: Figures, path: CellPath): CellValue {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1)!
  if (table === 'table3') {
    const row = rest.slice(0, -1).join('.') as ApplicationRow
    return figures.table3[row][applicantColumns.indexOf(last as ApplicantColumn)] ?? null
  }
  if (table === 'table4') {
    return figures.table4[rest[0] as Proceeding][outcomes.indexOf(last as Outcome)] ?? null
  }
  if (rest.length === 2)
    return figures.table2[rest[0] as DocumentKind][last as DocumentColumn] ?? null
  return figures.table2[last as DecisionKind | 'fees'] ?? null
}

/** Figures made from a value for every path; `at` is asked once per cell. */
export function figuresFrom(at: (path: CellPath) => CellValue): Figures {
  const count = (path: CellPath): Count => {
    const value = at(path)
    return typeof value === 'number' ? value : null
  }
  const documents = (kind: DocumentKind) => ({
    made: count(`table2.${kind}.made`),
    repealed: count(`table2.${kind}.repealed`),
    valid: count(`table2.${kind}.valid`),
  })
  const fees = at('table2.fees')
  return {
    table2: {
      regulations: documents('regulations'),
      normative: documents('normative'),
      licensing: count('table2.licensing'),
      punishment: count('table2.punishment'),
      coercion: count('table2.coercion'),
      fees: typeof fees === 'string' ? fees : null,
    },
    table3: recordOf(applicationRows, (row) =>
      applicantColumns.map((column) => count(`table3.${row}.${column}`)),
    ),
    table4: recordOf(proceedings, (proceeding) =>
      outcomes.map((outcome) => count(`table4.${proceeding}.${outcome}`)),
    ),
  }
}
