import type { ReadFailure, UnreadableKind } from './failures.ts'

/** One sentence for the person at the screen: what is wrong with the file and what to do now. */
export function readFailureWords(failure: ReadFailure): string {
  switch (failure.code) {
    case 'formats.empty-file':
      return '这个文件是空的，没有任何内容，请重新选择文件。'
    case 'formats.too-large':
      return `文件大小为 ${megabytes(failure.bytes)}，超过了 ${megabytes(failure.mostBytes)} 的上限，请压缩图片或另存为较小的文件后再试。`
    case 'formats.too-many-pages':
      return `文件共 ${failure.pages} 页，超过了 ${failure.mostPages} 页的上限，请只保留年度报告所在的页后再试。`
    case 'formats.encrypted':
      return failure.kind === 'pdf'
        ? '这个 PDF 设有打开密码，无法读取，请用密码打开后另存为不加密的 PDF 再试。'
        : '这个文件设有打开密码，无法读取，请取消密码并另存后再试。'
    case 'formats.no-text-layer':
      return '这个 PDF 是扫描图片，里面没有文字，请改用由文字处理软件直接导出的 PDF，或 DOCX 文件。'
    case 'formats.damaged':
      return `这个${kinds[failure.kind]}文件已经损坏或不完整，无法读取，请重新下载或重新导出后再试。`
    case 'formats.unpacks-too-large':
      return '这个文件解压后过大，为安全起见没有读取，请用文字处理软件打开并另存为新的 DOCX 文件后再试。'
    case 'formats.too-complex':
      return '这个文件的内容过多，无法读取，请只保留年度报告正文，另存为 DOCX 或 PDF 后再试。'
    case 'formats.unknown-type':
      return unknown[failure.kind]
    case 'formats.cancelled':
      return '读取已经取消，需要时请重新选择文件。'
  }
}

const megabytes = (bytes: number) => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`

const kinds = { pdf: ' PDF ', docx: ' DOCX ', html: '网页', text: '文本' } as const

const unknown: Readonly<Record<UnreadableKind, string>> = {
  doc: '这是旧版 Office 文件（如 DOC），无法直接读取，请用 WPS 或 Word 打开，另存为 DOCX 或 PDF 后再试。',
  wps: '这是 WPS 专用格式的文件，无法直接读取，请用 WPS 打开，另存为 DOCX 或 PDF 后再试。',
  spreadsheet: '这是电子表格文件，不是年度报告正文，请改用年度报告的 DOCX 或 PDF 文件。',
  slides: '这是演示文稿文件，不是年度报告正文，请改用年度报告的 DOCX 或 PDF 文件。',
  odt: '这是 ODT 文件，无法直接读取，请打开后另存为 DOCX 或 PDF 再试。',
  ofd: '这是 OFD 文件，目前无法读取，请用阅读软件打开，另存为 DOCX 或 PDF 后再试。',
  rtf: '这是 RTF 文件，无法直接读取，请打开后另存为 DOCX 或 PDF 再试。',
  'web-archive': '这是网页归档文件（MHT），无法直接读取，请打开后另存为 HTML、DOCX 或 PDF 再试。',
  'word-xml':
    '这是 XML 格式的文档，无法直接读取，请用 WPS 或 Word 打开，另存为 DOCX 或 PDF 后再试。',
  archive: '这是压缩包，请先解压，再选择里面的 DOCX 或 PDF 文件。',
  image: '这是图片文件，里面没有可以读取的文字，请改用年度报告的 DOCX 或 PDF 文件。',
  other: '无法识别这个文件的格式，请另存为 DOCX 或 PDF 后再试。',
}
