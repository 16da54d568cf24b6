/** Set by the build: where pdf.js finds its character maps, fonts and decoders; ends with a slash. */
declare const pdfFilesAddress: string

/** Addresses on this site only; absolute, because a worker's own address is another. */
const folder = (name: string) => new URL(`${pdfFilesAddress}${name}/`, location.origin).href

export const pdfFiles = {
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
  iccUrl: folder('iccs'),
} as const
