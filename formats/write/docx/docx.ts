import type { Manuscript } from '@gongkai/paper'
import { zipped } from '../zip.ts'
import { documentXml } from './document.ts'
import { contentTypes, coreXml, documentRelations, footerXml, packageRelations } from './package.ts'
import { settingsXml, stylesXml } from './styles.ts'

/**
 * The manuscript as DOCX after GB/T 9704-2012: A4 with a grid of 22 lines of 28 characters, 仿宋_GB2312,
 * 方正小标宋简体, 黑体 and 楷体_GB2312 by name, headings with outline levels, table heads repeated.
 * The same manuscript gives the same bytes.
 */
export function writeDocx(manuscript: Manuscript): Uint8Array {
  return zipped({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': coreXml(manuscript),
    'word/document.xml': documentXml(manuscript.blocks),
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': stylesXml,
    'word/settings.xml': settingsXml,
    'word/footer1.xml': footerXml('PageOdd'),
    'word/footer2.xml': footerXml('PageEven'),
  })
}
