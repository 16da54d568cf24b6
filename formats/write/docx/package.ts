import type { Manuscript } from '@gongkai/paper'
import { escaped } from '../markup.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="${word}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`

export const packageRelations = relationsXml([
  ['rId1', `${relations}/officeDocument`, 'word/document.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
])

export const documentRelations = relationsXml([
  ['rId1', `${relations}/styles`, 'styles.xml'],
  ['rId2', `${relations}/settings`, 'settings.xml'],
  ['rId3', `${relations}/footer`, 'footer1.xml'],
  ['rId4', `${relations}/footer`, 'footer2.xml'],
])

function relationsXml(entries: readonly (readonly [string, string, string])[]): string {
  const lines = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

/** Title, author, subject, language and day, as file managers and readers aloud show them. */
export function coreXml({ title, subject, author, language, date }: Manuscript): string {
  const day = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z<`
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language><dcterms:created ${day}/dcterms:created><dcterms:modified ${day}/dcterms:modified></cp:coreProperties>`
}

/** The page number between dashes: outer edge, one character in (GB/T 9704-2012, 7.5). */
export function footerXml(style: 'PageOdd' | 'PageEven'): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  return `${xmlHead}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run('— ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' —')}</w:p></w:ftr>`
}
