import { csvOf, jsonOf, manuscriptOf, sheetsOf } from '@gongkai/annual-report/render'
import { writeDocx, writePdf, writeXlsx } from '@gongkai/formats/write'
import type { PublishedReport } from '@gongkai/reporting/contract'
import type { DownloadFormat } from './downloads.zh.tsx'

const types: Readonly<Record<DownloadFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** A published version as a file to take away. */
export async function fileOf(report: PublishedReport, format: DownloadFormat) {
  return {
    type: types[format],
    body: await bytesOf(report, format),
    name: fileName(report, format),
  }
}

async function bytesOf(
  report: PublishedReport,
  format: DownloadFormat,
): Promise<string | Uint8Array> {
  const { reading, verdict, publishedOn: date } = report
  if (format === 'json') return `${JSON.stringify(jsonOf(reading, verdict), null, 1)}\n`
  if (format === 'csv') return csvOf(reading)
  if (format === 'xlsx') return writeXlsx(sheetsOf(reading, { date }))
  const manuscript = manuscriptOf(reading, { date })
  return format === 'pdf' ? writePdf(manuscript) : writeDocx(manuscript)
}

function fileName({ reading, version }: PublishedReport, format: DownloadFormat): string {
  const title = reading.report.title.replaceAll(/[\\/:*?"<>|\s\p{Cc}]+/gu, '') || 'report'
  return `${title}${version > 1 ? `(v${version})` : ''}.${format}`
}

/** RFC 6266: a plain name for old programs, and the Chinese one after RFC 5987. */
export function disposition(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="report${ending}"; filename*=UTF-8''${encoded}`
}

/** Sizes of what is made in a moment; a PDF or workbook is made when asked for. */
export async function quickSizes(
  report: PublishedReport,
): Promise<Partial<Record<DownloadFormat, number>>> {
  const sizes: Partial<Record<DownloadFormat, number>> = {}
  for (const format of ['docx', 'json', 'csv'] as const) {
    const body = await bytesOf(report, format)
    sizes[format] = typeof body === 'string' ? new TextEncoder().encode(body).length : body.length
  }
  return sizes
}
