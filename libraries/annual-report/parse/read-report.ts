import { fail, ok, type Result } from '@gongkai/base'
import type { Paper } from '@gongkai/paper'
import {
  type Damage,
  figuresFrom,
  type Norm,
  type NotAReport,
  partHeadings,
  type Reading,
} from '../model/index.ts'
import { agencyInText, completeAgency } from './agency.zh.ts'
import { readCells } from './cells.ts'
import {
  agencyUnknown,
  headingGarbled,
  headingRepeated,
  notWhole,
  titleFromText,
} from './damages.zh.ts'
import { findHeadings, type Heading, type Headings } from './headings.ts'
import { tableThreeSlots } from './labels.zh.ts'
import { proseOf } from './prose.ts'
import { findRegions, type Range, type Regions } from './regions.ts'
import { type Row, rowsOf } from './rows.ts'
import { readTableThree } from './table-three.ts'
import { normOf } from './table-two-headers.ts'
import {
  fileTitle,
  headsReport,
  periodYear,
  quotedTitle,
  type Title,
  titlesIn,
} from './title.zh.ts'
import { core } from './words.ts'

/**
 * Reads one annual report (国办公开办函〔2021〕30号 or 〔2019〕60号) from paper of any format: its figures with the place and
 * status of each, its six parts as text, and what was damaged. Fails where the paper is no report, or holds two.
 */
export function readReport(paper: Paper): Result<Reading, NotAReport> {
  const rows = rowsOf(paper)
  if (rows.every((row) => row.text === '')) return fail({ code: 'annual-report.no-text' })
  const headings = findHeadings(rows, isTableLabel)
  const regions = findRegions(rows, headings.chosen)
  const text = rows.map((row) => row.text).join('\n')
  const titles = titlesIn(rows.slice(0, 4000))
  const two = twoReports(rows, titles, headings, regions)
  if (two) return fail({ code: 'annual-report.two-reports', titles: two })
  const found = titleAmong(paper, rows, titles, headings.chosen, text)
  const tables = [regions.two, regions.three, regions.four].filter((region) => region !== null)
  const year =
    found?.year ?? quotedTitle(text)?.year ?? fileTitle(paper.title)?.year ?? periodYear(text)
  const named =
    found?.agency ||
    quotedTitle(text)?.agency ||
    fileTitle(paper.title)?.agency ||
    agencyInText(rows, text)
  if (tables.length === 0 && headings.chosen.length < 4) return noReport(paper, rows, found)
  if (!found && tables.length < 2) return noReport(paper, rows, found)
  if (year === null)
    return fail({
      code: 'annual-report.no-report',
      found: notWhole(
        wordsOf(paper, rows, found),
        tables.every((range) => isEmpty(rows, range)),
      ),
    })
  const agency = completeAgency(named, text)
  const title = found?.text ?? `${named}${year}年政府信息公开工作年度报告`
  const norm = normBy(rows, regions, text, year)
  const read = readCells(rows, regions, norm)
  const report = { ...figuresFrom((path) => read.cells[path].value), norm, agency, year, title }
  const prose = proseOf(paper.blocks, rows, headings.chosen, (found?.to ?? -1) + 1, [
    ...tables,
    ...regions.more,
  ])
  return ok({
    source: paper.format,
    report,
    cells: read.cells,
    ...prose,
    kept: read.kept,
    damages: [
      ...(found && (found.from !== null || fileTitle(paper.title)) ? [] : [titleFromText(title)]),
      ...(agency === '' ? [agencyUnknown(title)] : []),
      ...headingDamages(rows, headings, tables),
      ...read.damages,
    ],
  })
}

/** A row of table three whose words might pass for a heading: 三、本年度办理结果. */
function isTableLabel(row: Row): boolean {
  if (row.text.length > 40) return false
  const said = core(row.text)
  return tableThreeSlots.some((slot) => slot.cores.includes(said) && said.length > 3)
}

/** The title that heads the text, else the one the file or the preamble gives. */
function titleAmong(
  paper: Paper,
  rows: readonly Row[],
  titles: readonly Title[],
  headings: readonly Heading[],
  text: string,
): Title | null {
  const first = headings[0]?.at ?? rows.length
  const before = titles.filter((title) => title.from! < first)
  const usable = before.filter((title) => title.year !== null && title.agency !== '')
  const printed = usable.at(-1) ?? before.at(-1) ?? null
  if (printed?.year && printed.agency) return printed
  const other = fileTitle(paper.title) ?? quotedTitle(text)
  if (!printed) return other
  return {
    ...printed,
    agency: printed.agency || other?.agency || '',
    year: printed.year ?? other?.year ?? null,
  }
}

const isEmpty = (rows: readonly Row[], { from, to }: Range): boolean =>
  rows.slice(from, to).every((row) => row.figures.length === 0)

function twoReports(
  rows: readonly Row[],
  titles: readonly Title[],
  headings: Headings,
  regions: Regions,
): readonly string[] | null {
  const all = [...headings.chosen, ...headings.repeated].sort((a, b) => a.at - b.at)
  const heading = titles.filter((title, at) => headsReport(title, titles[at + 1], all))
  const distinct = new Map(heading.map((title) => [`${title.agency} ${title.year}`, title.text]))
  if (distinct.size > 1) return [...distinct.values()]
  const main = regions.three && countsOf(rows, regions.three)
  if (!main || regions.more.every((range) => agree(main, countsOf(rows, range)))) return null
  return [...new Set(titles.map((title) => title.text))]
}

const countsOf = (rows: readonly Row[], { from, to }: Range) =>
  readTableThree(rows.slice(from, Math.min(to, from + 1500))).cells

/** Two copies of table three that nowhere print different figures. */
const agree = (one: ReturnType<typeof countsOf>, other: ReturnType<typeof countsOf>): boolean =>
  [...one].every(([path, { value }]) => {
    const same = other.get(path)?.value ?? null
    return value === null || same === null || value === same
  })

function normBy(rows: readonly Row[], regions: Regions, text: string, year: number): Norm {
  const shape = regions.two && normOf(rows.slice(regions.two.from, regions.two.to))
  if (shape) return shape
  if (/〔2021〕30号/u.test(text)) return '30号(2021)'
  if (/〔2019〕60号/u.test(text)) return '60号(2019)'
  return year <= 2020 ? '60号(2019)' : '30号(2021)'
}

function headingDamages(
  rows: readonly Row[],
  headings: Headings,
  tables: readonly Range[],
): Damage[] {
  const inTable = (at: number) => tables.some(({ from, to }) => at >= from && at < to)
  const repeated = headings.repeated.filter(
    (heading) => inTable(heading.at) || heading.likeness >= 0.85,
  )
  return [
    ...repeated.map((heading) => headingRepeated(heading.text, rows[heading.at]!.place)),
    ...headings.chosen
      .filter((heading) => heading.likeness < 0.8)
      .map((heading) =>
        headingGarbled(heading.text, partHeadings[heading.part - 1]!, rows[heading.at]!.place),
      ),
  ]
}

function noReport(
  paper: Paper,
  rows: readonly Row[],
  title: Title | null,
): Result<Reading, NotAReport> {
  return fail({ code: 'annual-report.no-report', found: wordsOf(paper, rows, title) })
}

function wordsOf(paper: Paper, rows: readonly Row[], title: Title | null): string {
  const first = rows.find((row) => row.text.length >= 4) ?? rows[0]
  return (title?.text ?? paper.title ?? first?.text ?? '').slice(0, 60)
}
