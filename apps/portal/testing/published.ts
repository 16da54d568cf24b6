import {
  type CellPath,
  figuresFrom,
  partHeadings,
  type Statement,
  valueAt,
} from '@gongkai/annual-report/model'
import { aReading, corpus, corpusFile, type Truth } from '@gongkai/annual-report/testing'
import { plainDate } from '@gongkai/base'
import type { PublishedReport, ReportId, ReportSummary } from '@gongkai/reporting/contract'

/** A report of the corpus as published, its prose as in the file, its figures as checked by hand. */
export function published(id: string, changes: Partial<PublishedReport> = {}): PublishedReport {
  const truth = corpus.find((one) => one.id === id)
  if (truth === undefined) throw new Error(`no such report: ${id}`)
  const { preamble, prose } = proseOf(truth)
  const reading = aReading({
    figures: figuresFrom((path) => valueAt(truth, path)),
    agency: truth.agency,
    year: truth.year,
    title: truth.title,
    preamble,
    prose,
  })
  return {
    id: `report-${truth.id}` as ReportId,
    organization: {
      code: codeOf(truth),
      name: truth.agency,
      region: '640000',
      regionName: '示例地区',
    },
    year: truth.year,
    version: 1,
    correctionNote: null,
    publishedOn: plainDate(`${truth.year + 1}-03-29`),
    reading,
    verdict: { ruleBook: '2026.1', findings: [], unchecked: [], repair: null, statements: [] },
    versions: [{ version: 1, publishedOn: plainDate(`${truth.year + 1}-03-29`), note: null }],
    ...changes,
  }
}

/** 中卫 2023 with the figures of its prose bound to their cells. */
export function zhongwei(changes: Partial<PublishedReport> = {}): PublishedReport {
  const report = published('002_zhongwei-2023', changes)
  const total = ['table3.newReceived.total', 'table3.carriedIn.total']
  const statements = [
    bound(report, '共受理政府信息公开申请210件', '受理', '210', '210', 'match', total),
    bound(report, '同比增加45%', '受理同比增加', '45%', null, 'unverifiable', total),
    bound(report, '自然人申请198件', '自然人申请', '198', '198', 'match', [
      'table3.newReceived.natural',
      'table3.carriedIn.natural',
    ]),
    bound(report, '行政复议案件4件', '行政复议', '4', '4', 'match', ['table4.review.total']),
    bound(report, '公开发布政府规章3件', '规章', '3', '3', 'match', ['table2.regulations.made']),
    bound(report, '规范性文件36件', '规范性文件', '36', '36', 'match', ['table2.normative.made']),
    bound(report, '政策文件1062件', '政策文件', '1062', null, 'unverifiable', []),
  ]
  return { ...report, verdict: { ...report.verdict, statements, ...changes.verdict } }
}

/** The line of a list for a report. */
export function summaryOf(report: PublishedReport): ReportSummary {
  const { newReceived, resultTotal } = report.reading.report.table3
  return {
    id: report.id,
    organizationCode: report.organization.code,
    organizationName: report.organization.name,
    regionName: report.organization.regionName,
    year: report.year,
    version: report.version,
    title: report.reading.report.title,
    publishedOn: report.publishedOn,
    newReceived: newReceived[6] ?? null,
    resultTotal: resultTotal[6] ?? null,
  }
}

/** A statement bound to cells, standing where its quote stands in the report's prose. */
export function bound(
  report: PublishedReport,
  quote: string,
  subject: string,
  stated: string,
  table: string | null,
  verdict: Statement['verdict'],
  paths: readonly string[],
): Statement {
  for (const part of report.reading.parts) {
    for (const [passage, { text }] of part.passages.entries()) {
      const start = text.indexOf(quote)
      if (start < 0) continue
      const at = { part: part.number, passage, start, end: start + quote.length }
      return {
        quote,
        subject,
        paths: paths as readonly CellPath[],
        stated,
        table,
        verdict,
        place: null,
        at,
      }
    }
  }
  throw new Error(`not in the prose: ${quote}`)
}

const codeOf = (truth: Truth) => truth.id.replace(/^\d+_|-\d{4}$/g, '')

/** The prose of a plain text report, joined and cut by the statutory headings; good enough for samples. */
function proseOf(truth: Truth) {
  if (!truth.file.endsWith('.txt')) return { preamble: [truth.title], prose: {} }
  const text = new TextDecoder().decode(corpusFile(truth).bytes).normalize('NFKC')
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s+/g, ''))
    .filter((one) => one !== '' && !one.includes('第二十条第'))
  const prose: Record<number, string[]> = {}
  const preamble: string[] = []
  let part = 0
  for (const paragraph of paragraphs) {
    const heading = partHeadings.findIndex(
      (one) => paragraph.startsWith(one.slice(0, 4)) && paragraph.length < 30,
    )
    if (heading >= 0) part = heading + 1
    else if (part === 0) preamble.push(readable(paragraph))
    else if (![2, 3, 4].includes(part)) prose[part] = [...(prose[part] ?? []), readable(paragraph)]
  }
  return { preamble: preamble.slice(1), prose }
}

const readable = (text: string) =>
  text
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replaceAll(/:(?!\/)/g, '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
