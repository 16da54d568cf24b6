import {
  type CellPath,
  type CellReading,
  cellPaths,
  type Finding,
  type Reading,
} from '@gongkai/annual-report/model'
import { recordOf } from '@gongkai/base'

/** One file of `report read --json`: the figures as the form has them, and for each where it stands. */
export function readingJson(file: string, reading: Reading, findings: readonly Finding[]) {
  const { report, cells, parts, kept } = reading
  return {
    file,
    format: report.norm,
    agency: report.agency,
    year: report.year,
    title: report.title,
    table2: report.table2,
    table3: report.table3,
    table4: report.table4,
    cells: recordOf<CellPath, object>(cellPaths, (path) => cellJson(cells[path])),
    sections: parts.map(({ number, heading, passages }) => ({
      number,
      heading,
      text: passages.map((passage) => passage.text).join('\n'),
    })),
    findings,
    kept,
  }
}

function cellJson({ status, value, printed, place, equation, identity, candidates }: CellReading) {
  return {
    status,
    source: place,
    value,
    printed,
    ...(equation === undefined ? {} : { equation }),
    ...(identity === undefined ? {} : { identity }),
    ...(candidates === undefined ? {} : { candidates }),
  }
}
