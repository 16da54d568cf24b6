import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadOptions } from '@gongkai/formats/read'

/** The character maps that Chinese PDFs without embedded ones need, as they lie in the package. */
export const pdfAssets: NonNullable<ReadOptions['pdfAssets']> = {
  cMapUrl: join(packageFolder('pdfjs-dist'), 'cmaps/'),
  standardFontDataUrl: join(packageFolder('pdfjs-dist'), 'standard_fonts/'),
}

/** Only the readers depend on the package, so it is looked for from there. */
function packageFolder(name: string): string {
  const reader = fileURLToPath(import.meta.resolve('@gongkai/formats/read'))
  return dirname(createRequire(reader).resolve(`${name}/package.json`))
}
