import { csvOf, jsonOf, manuscriptOf, sheetsOf } from '@gongkai/annual-report/render'
import { writeDocx, writePdf, writeXlsx } from '@gongkai/formats/write'
import { keptFile, keptSize, officeFonts } from '@gongkai/platform/files'
import type { PublishedReport } from './contract.ts'

export const downloadKinds = ['docx', 'pdf', 'xlsx', 'json', 'csv'] as const
export type DownloadKind = (typeof downloadKinds)[number]

export type Download = {
  readonly type: string
  /** `平罗县人民政府办公室2023年政府信息公开工作年度报告.pdf` */
  readonly name: string
  readonly bytes: Uint8Array
}

const types: Readonly<Record<DownloadKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** A published version as a file to take away; made once, since a published version never changes. */
export async function downloadOf(report: PublishedReport, kind: DownloadKind): Promise<Download> {
  const bytes = await keptFile(fileOf(report, kind), () => write(report, kind))
  return { type: types[kind], name: nameOf(report, kind), bytes }
}

/** Sizes in bytes of the files that are made already. */
export function downloadSizes(report: Version): Partial<Record<DownloadKind, number>> {
  const sizes = downloadKinds.map((kind) => [kind, keptSize(fileOf(report, kind))] as const)
  return Object.fromEntries(sizes.filter(([, size]) => size !== null))
}

type Version = Pick<PublishedReport, 'id' | 'version'>

/** Its name among the kept files: the content depends on nothing else. */
export const fileOf = ({ id, version }: Version, kind: DownloadKind) => `${id}-${version}.${kind}`

async function write(report: PublishedReport, kind: DownloadKind): Promise<Uint8Array> {
  const { reading, verdict, publishedOn: date } = report
  switch (kind) {
    case 'json':
      return utf8(`${JSON.stringify(jsonOf(reading, verdict), null, 1)}\n`)
    case 'csv':
      return utf8(csvOf(reading))
    case 'xlsx':
      return writeXlsx(sheetsOf(reading, { date }))
    case 'docx':
      return writeDocx(manuscriptOf(reading, { date }))
    case 'pdf': {
      const fontFolder = officeFonts()
      return writePdf(manuscriptOf(reading, { date }), fontFolder ? { fontFolder } : {})
    }
  }
}

/** Without what file systems or headers take for something else. */
function nameOf({ reading, version }: PublishedReport, kind: DownloadKind): string {
  const title = reading.report.title.replaceAll(/[\\/:*?"<>|\s\p{Cc}]+/gu, '') || 'report'
  return `${title}${version > 1 ? `（第${version}版）` : ''}.${kind}`
}

const utf8 = (text: string) => new TextEncoder().encode(text)
