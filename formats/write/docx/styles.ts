import { wordNamespaces, xmlHead } from './package.ts'

/** Text width in twentieths of a point: 210 − 28 − 26 mm. */
export const textWidth = 8844

/**
 * A4 with 22 lines of 28 characters of 16 pt (GB/T 9704-2012, 5.2). The lines come from the grid; the
 * characters stand 0.25 pt closer (`tighter`), because programs disagree on a grid narrower than its characters.
 */
export const sectionXml = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1247" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>`

export const settingsXml = `${xmlHead}<w:settings ${wordNamespaces}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`

const latin = 'Times New Roman'

type Style = {
  readonly id: string
  readonly name: string
  readonly font: string
  /** Half points. */
  readonly size: number
  readonly paragraph: string
  readonly bold?: true
}

const tighter = '<w:spacing w:val="-5"/>'

const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
const offGrid = '<w:snapToGrid w:val="0"/>'

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    font: '方正小标宋简体',
    size: 44,
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:after="580" w:line="700" w:lineRule="exact"/>${noIndent}<w:jc w:val="center"/>`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    font: '黑体',
    size: 32,
    paragraph: '<w:keepNext/><w:keepLines/><w:outlineLvl w:val="0"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    font: '楷体_GB2312',
    size: 32,
    paragraph: '<w:keepNext/><w:keepLines/><w:outlineLvl w:val="1"/>',
  },
  {
    id: 'Note',
    name: 'Note',
    font: '宋体',
    size: 18,
    paragraph: `${offGrid}<w:spacing w:before="80" w:after="120" w:line="240" w:lineRule="auto"/>${noIndent}`,
  },
  {
    id: 'Signature',
    name: 'Signature',
    font: '仿宋_GB2312',
    size: 32,
    paragraph:
      '<w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    font: '宋体',
    size: 21,
    paragraph: `<w:keepNext/>${offGrid}<w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
  },
  ...([21, 18] as const).map((size) => ({
    id: `Cell${size}`,
    name: `Cell ${size}`,
    font: '宋体',
    size,
    paragraph: `${offGrid}<w:spacing w:line="240" w:lineRule="auto"/>${noIndent}<w:jc w:val="center"/>`,
  })),
  {
    id: 'Gap',
    name: 'Gap',
    font: '宋体',
    size: 12,
    paragraph: `${offGrid}<w:spacing w:line="120" w:lineRule="exact"/>${noIndent}`,
  },
  ...(['PageOdd', 'PageEven'] as const).map((id) => ({
    id,
    name: id === 'PageOdd' ? 'Page number odd' : 'Page number even',
    font: '宋体',
    size: 28,
    paragraph:
      id === 'PageOdd'
        ? `${offGrid}<w:ind w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`
        : `${offGrid}<w:ind w:leftChars="100" w:left="280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>`,
  })),
]

export const stylesXml = `${xmlHead}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋_GB2312')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc w:val="both"/></w:pPr><w:rPr>${tighter}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>${styles.map(styleXml).join('')}</w:styles>`

function styleXml({ id, name, font, size, paragraph }: Style): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${size === 32 ? '' : '<w:spacing w:val="0"/>'}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

/** Quotation marks and dashes are Chinese ones: `hint` says so (ISO/IEC 29500-1, 17.3.2.26). */
function fonts(eastAsian: string): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsian}" w:cs="${latin}" w:hint="eastAsia"/>`
}
