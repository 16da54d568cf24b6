import { readFailureWords } from '@gongkai/formats/read'
import type { FileFailure } from './read-file.ts'

/** A file that could not be read, in one sentence: what is wrong with it and what to do. */
export function failureWords(failure: FileFailure): string {
  switch (failure.code) {
    case 'cli.not-found':
      return '找不到这个文件，请核对文件名和所在位置。'
    case 'cli.directory':
      return '这是文件夹，请写出里面的文件，例如“文件夹/*.pdf”。'
    case 'cli.forbidden':
      return '没有读取这个文件的权限，请检查权限后再试。'
    case 'cli.too-large':
      return `文件超过了 ${failure.mostBytes / 1024 / 1024} MB 的上限，请压缩图片或另存为较小的文件后再试。`
    case 'cli.unreadable':
      return `无法读取这个文件（${failure.reason}），请确认它可以打开后再试。`
    case 'cli.broken':
      return `读取这个文件时程序出现了错误，请把文件和这段说明交给维护人员：${failure.detail}`
    case 'annual-report.no-report':
      return `没有找到政府信息公开工作年度报告${foundWords(failure.found)}，请换成年度报告文件。`
    case 'annual-report.two-reports':
      return `这个文件里有 ${failure.titles.length} 份年度报告（${failure.titles.join('；')}），请拆成一份报告一个文件后再试。`
    case 'annual-report.no-text':
      return '文件里没有可以读取的文字，请改用由文字处理软件直接导出的 PDF 或 DOCX 文件。'
    default:
      return readFailureWords(failure)
  }
}

const foundWords = (found: string) => {
  const words = found.replace(/[\s。]+/g, ' ').trim()
  if (words === '') return ''
  return `，读到的是“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`
}

/** The line on standard error. */
export const failureText = (file: string, failure: FileFailure) =>
  `${file}：${failureWords(failure)}`

/** The entry in a JSON answer. */
export const failureJson = (failure: FileFailure) => ({
  code: failure.code,
  message: failureWords(failure),
})
