export { writePdf, writeXlsx } from './aside.ts'
export { writeDocx } from './docx/docx.ts'
export { writeHtml } from './html.ts'
export type { PdfOptions } from './pdf/pdf.ts'
