import {
  applicantColumns,
  type CellPath,
  documentKindLabels,
  documentKinds,
  proceedings,
  type Reading,
  type Unchecked,
} from '../model/index.ts'
import { sameAgency } from './agency.zh.ts'
import { cellName } from './cell-names.zh.ts'
import { sayPrevious } from './messages.zh.ts'
import {
  cellEvidence,
  countAt,
  orderOfCell,
  type Placed,
  type Said,
  type Sheet,
  sheetOf,
  tell,
} from './sheet.ts'

/** Last year's report of the same agency, or the Chinese reason why there is none to compare with. */
export type PreviousYear = { readonly sheet: Sheet } | { readonly reason: string }

/** Refuses another agency's report and another year's. */
export function previousYear(reading: Reading, previous: Reading | undefined): PreviousYear {
  if (!previous) return { reason: sayPrevious.lacking }
  const { agency, year } = reading.report
  if (!sameAgency(agency, previous.report.agency))
    return { reason: sayPrevious.otherAgency(previous.report.agency, agency) }
  if (previous.report.year !== year - 1)
    return { reason: sayPrevious.otherYear(previous.report.year, year - 1) }
  return { sheet: sheetOf(previous) }
}

/** I4, I6, I11. */
export function checkAgainstPrevious(sheet: Sheet, previous: PreviousYear): Said {
  if ('reason' in previous) {
    const { reason } = previous
    const unchecked = (rule: string, path: string): Unchecked => ({ rule, path, reason })
    return {
      findings: [],
      unchecked: [
        unchecked('I4', 'table3.carriedIn'),
        unchecked('I6', 'table2'),
        unchecked('I11', 'table4'),
      ],
    }
  }
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  checkCarried(sheet, previous.sheet, findings, unchecked)
  checkValid(sheet, previous.sheet, findings, unchecked)
  checkPending(sheet, previous.sheet, findings, unchecked)
  return { findings, unchecked }
}

function checkCarried(now: Sheet, before: Sheet, findings: Placed[], unchecked: Unchecked[]) {
  for (const column of applicantColumns) {
    const path: CellPath = `table3.carriedIn.${column}`
    const source: CellPath = `table3.carriedOut.${column}`
    const found = countAt(now, path)
    const expected = countAt(before, source)
    if (found === null || expected === null) {
      unchecked.push({ rule: 'I4', path, reason: sayPrevious.unknown([cellName(path)]) })
    } else if (found !== expected) {
      const evidence = [cellEvidence(now, path), earlier(before, source)]
      const message = sayPrevious.carried(cellName(path), expected, found)
      findings.push(
        tell('I4', 'error', orderOfCell(path), { path, expected, found, message, evidence }),
      )
    }
  }
}

function checkValid(now: Sheet, before: Sheet, findings: Placed[], unchecked: Unchecked[]) {
  for (const kind of documentKinds) {
    const path: CellPath = `table2.${kind}.valid`
    const made = countAt(now, `table2.${kind}.made`)
    const repealed = countAt(now, `table2.${kind}.repealed`)
    const found = countAt(now, path)
    const base = countAt(before, path)
    const name = documentKindLabels[kind]
    if (made === null || repealed === null || found === null || base === null) {
      unchecked.push({ rule: 'I6', path, reason: sayPrevious.unknown([cellName(path)]) })
      continue
    }
    const expected = base + made - repealed
    if (found === expected) continue
    const sum = `${base}＋${made}－${repealed}＝${expected}`
    findings.push(
      tell('I6', 'warning', orderOfCell(path), {
        path,
        expected,
        found,
        message: sayPrevious.valid(name, sum, found),
        evidence: [cellEvidence(now, path), earlier(before, path), { text: sum, place: null }],
      }),
    )
  }
}

function checkPending(now: Sheet, before: Sheet, findings: Placed[], unchecked: Unchecked[]) {
  for (const proceeding of proceedings) {
    const path: CellPath = `table4.${proceeding}.total`
    const source: CellPath = `table4.${proceeding}.pending`
    const pending = countAt(before, source)
    const total = countAt(now, path)
    if (pending === null || total === null) {
      unchecked.push({ rule: 'I11', path, reason: sayPrevious.unknown([cellName(path)]) })
    } else if (pending > total) {
      findings.push(
        tell('I11', 'warning', orderOfCell(path), {
          path,
          expected: `≥${pending}`,
          found: total,
          message: sayPrevious.pending(cellName(`table4.${proceeding}`), pending, total),
          evidence: [cellEvidence(now, path), earlier(before, source)],
        }),
      )
    }
  }
}

/** A cell of the previous report: its place is in another file, so it has none here. */
const earlier = (before: Sheet, path: CellPath) => ({
  text: `${before.reading.report.year}年${cellName(path)} ${before.reading.cells[path].value ?? '—'}`,
  path,
  place: null,
})
