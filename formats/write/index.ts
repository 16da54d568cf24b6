export { type PdfOptions, writePdf } from './pdf.ts'
