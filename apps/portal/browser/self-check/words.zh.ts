import type {
  CellPath,
  CellStatus,
  Level,
  NotAReport,
  Statement,
} from '@gongkai/annual-report/model'
import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicationRowLabels,
  type DecisionKind,
  type DocumentColumn,
  type DocumentKind,
  decisionKindLabels,
  documentColumnLabels,
  documentKindLabels,
  feesLabel,
  type Outcome,
  outcomeLabels,
  type Proceeding,
  proceedingLabels,
} from '@gongkai/annual-report/model'
import type { Place } from '@gongkai/paper'
import type { Step } from './job.ts'
import type { Tally } from './tally.ts'

export const hangSentence =
  '读这份文件时 10 秒没有进展，已经停下。请把它另存为 DOCX，或者重新导出 PDF 后再试。'
export const faultSentence =
  '读这份文件时出了意外，没有读成。请把它另存为 DOCX 或 PDF 后再试；其他文件不受影响。'
export const unreadableSentence = '没能打开这份文件：它可能已被移动、改名或正被占用。请重新选择。'
export const tooLargeSentence = '这份文件超过 50 MB。请去掉大图，或另存为较小的文件后再试。'

export const stepWords: Readonly<Record<Step, string>> = {
  opening: '正在打开',
  reading: '正在读文字和表格',
  checking: '正在核对',
}

export const levelWords: Readonly<Record<Level, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
}

export const levelMeanings: Readonly<Record<Level, string>> = {
  error: '必须改正',
  warning: '请核实，属实的请说明',
  note: '供参考',
}

export const statusWords: Readonly<Record<CellStatus, string>> = {
  printed: '照原文',
  blank: '空格',
  inferred: '推出',
  conflicting: '待核',
  missing: '未印出',
}

export const verdictWords: Readonly<Record<Statement['verdict'], string>> = {
  match: '与表一致',
  contradiction: '与表不一致',
  unverifiable: '表中没有，核对不了',
}

/** 发现 2 处错误、1 处提示；198 项已核对，3 项没有条件核对。 */
export function sentenceOf(found: Tally): string {
  const parts = [
    found.errors && `${found.errors} 处错误`,
    found.warnings && `${found.warnings} 处警告`,
    found.notes && `${found.notes} 处提示`,
  ].filter(Boolean)
  const finding = parts.length > 0 ? `发现 ${parts.join('、')}` : '没有发现问题'
  const rest = found.unchecked > 0 ? `，${found.unchecked} 项没有条件核对` : ''
  return `${finding}；${found.checked} 项已核对${rest}。`
}

/** `4 处问题` as short as a list of files needs it. */
export function briefOf(found: Tally): string {
  if (found.errors) return `${found.errors} 处错误`
  if (found.warnings) return `${found.warnings} 处警告`
  return found.notes ? `${found.notes} 处提示` : '没有发现问题'
}

/** 表三 · 予以公开 · 自然人 */
export function cellName(path: CellPath): string {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1)!
  if (table === 'table3') {
    const row = applicationRowLabels[rest.slice(0, -1).join('.') as ApplicationRow]
    return `表三 · ${bare(row)} · ${applicantColumnLabels[last as ApplicantColumn]}`
  }
  if (table === 'table4')
    return `表四 · ${proceedingLabels[rest[0] as Proceeding]} · ${outcomeLabels[last as Outcome]}`
  if (last === 'fees') return `表二 · ${feesLabel}`
  if (rest.length === 1) return `表二 · ${decisionKindLabels[last as DecisionKind]}`
  return `表二 · ${documentKindLabels[rest[0] as DocumentKind]} · ${documentColumnLabels[last as DocumentColumn]}`
}

/** Where something stands, as a person would say it. */
export function placeWords(place: Place): string {
  if (place.on === 'page') return `第 ${place.page} 页`
  if (place.on === 'line') return `第 ${place.line} 行`
  return place.row === undefined ? `第 ${place.block + 1} 段` : `表中第 ${place.row + 1} 行`
}

export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} KB` : `${bytes} 字节`
}

const bare = (label: string) => label.replace(/（区分.*?）/, '')

/** Why a file is no annual report that can be checked, and what to do. */
export function notAReportWords(failure: NotAReport): string {
  switch (failure.code) {
    case 'annual-report.no-report':
      return '这份文件不像政府信息公开工作年度报告，没有核对。请选择年度报告的正文文件。'
    case 'annual-report.two-reports':
      return `这份文件里有 ${failure.titles.length} 份年度报告（${failure.titles.join('、')}），请分成单独的文件后再试。`
    case 'annual-report.no-text':
      return '这份文件里没有文字，没有核对。请选择可以复制文字的 PDF 或 DOCX。'
  }
}
