/** Folders (URLs ending in `/`) from which pdf.js takes what a PDF leaves out. */
export type PdfAssets = {
  /** `pdfjs-dist/cmaps/`: the character maps of GBK-EUC-H and the like. */
  readonly cMapUrl?: string
  /** `pdfjs-dist/standard_fonts/`: not needed for text; widths of the standard fonts are known. */
  readonly standardFontDataUrl?: string
}
