import { regionalOverlays } from '@gongkai/calendar'

/** All sentences the command line says itself; what is wrong, and what to do. */
export const unknownOptionWords = (asked: string, near: string | null, known: readonly string[]) =>
  near
    ? `没有 ${asked} 这个选项，是不是想写 ${near}？`
    : `没有 ${asked} 这个选项，可用的选项是 ${known.join('、')}。`

export const needsValueWords = (name: string) => `--${name} 后面要写内容，用法见 --help。`

export const takesNoValueWords = (name: string) => `--${name} 后面不写内容。`

export const unknownCommandWords = (asked: string, near: string | null) =>
  near
    ? `没有 ${asked} 这个命令，是不是想写 gongkai ${near}？`
    : `没有 ${asked} 这个命令，全部命令见 gongkai --help。`

export const surplusWords = (word: string) => `不知道 ${word} 是什么意思，用法见 --help。`

export const missingWorkdaysWords =
  '请写明起算日和工作日数，例如 gongkai workdays --from 2024-09-27 --add 7。'

export const noDateWords = (text: string) =>
  `“${text}”不是日期，请写成 2024-09-27 这样，并确认这一天存在。`

export const yearOutOfRangeWords = (text: string) =>
  `${text} 超出范围，只能计算 1900 年至 2100 年起算的期限。`

export const noCountWords = (text: string, most: number) =>
  `“${text}”不是可以计算的天数，请写 0 至 ${most} 的整数。`

export const noRegionWords = (text: string) =>
  `没有“${text}”的地区放假安排，可用的地区是 ${Object.values(regionalOverlays)
    .map(({ region, name }) => `${region}（${name}）`)
    .join('、')}；其他地区不写 --region，按全国安排计算。`

export const workdaysLaw =
  '《民法典》第二百零一条：按日计算期间的，开始的当日不计入，自下一日开始计算'

export const cannotWriteWords = (path: string, error: unknown) =>
  `无法写入 ${path}（${reason(error)}），请换一个可以写入的位置。`

export const brokenWords = (error: unknown) =>
  `程序出现了错误，没有完成：${error instanceof Error ? error.message : String(error)}`

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const acts = { read: '读取', check: '检查', import: '导入' } as const

export const noFilesWords = (command: keyof typeof acts) =>
  `请写出要${acts[command]}的文件，例如 gongkai report ${command} 年报.pdf。`

export const progressWords = (done: number, all: number) =>
  all > 1 && done < all ? `正在处理第 ${done + 1} 个文件，共 ${all} 个` : ''

export const formatsWords = (format: string) =>
  `没有“${format}”这种输出格式，可用的是 text、json、sarif。`

export const oneFormatWords = '--json 与 --format 写的格式不同，请只留一个。'

export const previousWords = (failure: string) =>
  `上一年度的报告没有读出，需要与上年核对的规则没有检查。${failure}`

export const overwritesWords = (path: string) =>
  `--output 写的 ${path} 就是要读取的文件，请换一个文件名，以免覆盖原件。`

export const summaryWords = (all: number, wrong: number, unread: number) =>
  `共 ${all} 个文件：有错误 ${wrong} 个，无法读取 ${unread} 个，没有错误 ${all - wrong - unread} 个。`

export const noYearWords = (text: string) => `“${text}”不是年度，请写成 2024 这样。`

export const oneFileWords =
  '更正一次只能写一个文件，例如 gongkai report correct 年报.pdf --note 更正说明。'

export const noNoteWords = '请用 --note 写明更正了什么，公众会看到这段说明。'

export const noDraftWords = '请写出待公开稿件的编号，编号由 gongkai report import 给出。'

export const noSuchDraftWords = (text: string) =>
  `“${text}”不是稿件编号，编号由 gongkai report import 给出。`

export const nothingPublishedWords = '没有符合条件的已公开年度报告。'
