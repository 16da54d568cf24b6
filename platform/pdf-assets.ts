import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The character maps that Chinese PDFs without embedded ones need, as they lie in the readers' package. */
export const pdfAssets = {
  cMapUrl: join(readersFolder('pdfjs-dist'), 'cmaps/'),
  standardFontDataUrl: join(readersFolder('pdfjs-dist'), 'standard_fonts/'),
}

/** Only the readers depend on the package, so it is looked for from there. */
function readersFolder(name: string): string {
  const reader = fileURLToPath(import.meta.resolve('@gongkai/formats/read'))
  return dirname(createRequire(reader).resolve(`${name}/package.json`))
}
