export { writeDocx } from './docx/docx.ts'
export { writeHtml } from './html.ts'
export { type PdfOptions, writePdf } from './pdf/pdf.ts'
export { writeXlsx } from './xlsx.ts'
