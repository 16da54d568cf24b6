import { chineseDate } from '@gongkai/base'
import { readFailureWords } from '@gongkai/formats/read'
import type { Answers } from '@gongkai/platform/answers'
import type { CorrectReportFailure } from './commands/correct-report.ts'
import type { ImportReportFailure } from './commands/import-report.ts'
import type { PublishReportFailure } from './commands/publish-report.ts'

type Expected = ImportReportFailure | CorrectReportFailure | PublishReportFailure

export const answers: Answers<Expected> = {
  'formats.empty-file': [422, readFailureWords],
  'formats.too-large': [413, readFailureWords],
  'formats.too-many-pages': [422, readFailureWords],
  'formats.encrypted': [422, readFailureWords],
  'formats.no-text-layer': [422, readFailureWords],
  'formats.damaged': [422, readFailureWords],
  'formats.unpacks-too-large': [422, readFailureWords],
  'formats.too-complex': [422, readFailureWords],
  'formats.unknown-type': [415, readFailureWords],
  'formats.cancelled': [422, readFailureWords],
  'annual-report.no-report': [422, '文件中没有找到政府信息公开工作年度报告，请检查是否选错了文件'],
  'annual-report.two-reports': [
    422,
    ({ titles }) =>
      `文件中有 ${titles.length} 份年度报告（${titles.join('、')}），请拆成单份再导入`,
  ],
  'annual-report.no-text': [422, '文件中没有可以读取的文字，请换用带文字的 PDF、DOCX 或网页'],
  'reporting.no-such-organization': [404, '没有登记这个机关，请先登记'],
  'reporting.other-year': [
    409,
    ({ found, wanted }) => `文件是 ${found} 年的年度报告，不是 ${wanted} 年的，请检查年份或文件`,
  ],
  'reporting.other-organization': [
    409,
    ({ found, wanted }) => `文件是“${found}”的年度报告，不是“${wanted}”的，请检查机关或文件`,
  ],
  'reporting.already-published': [
    409,
    ({ year }) => `${year} 年的年度报告已公开，如需修改请发布更正`,
  ],
  'reporting.not-yet-published': [409, ({ year }) => `${year} 年的年度报告尚未公开，不需要更正`],
  'reporting.no-such-draft': [
    404,
    '没有找到这份待公开的稿件，可能已被新导入的稿件替换，请刷新后再看',
  ],
  'reporting.published-already': [409, ({ on }) => `这份年度报告已于 ${chineseDate(on)}公开`],
  'reporting.day-in-future': [409, ({ today }) => `公开日期不能晚于今天（${chineseDate(today)}）`],
  'reporting.day-before-last': [
    409,
    ({ last }) => `公开日期不能早于上一版的公开日期（${chineseDate(last)}）`,
  ],
}
