import type {
  Manuscript,
  WrittenBlock,
  WrittenCell,
  WrittenRole,
  WrittenTable,
} from '@gongkai/paper'
import { escaped, linesOf } from './markup.ts'

/**
 * The manuscript as one HTML file that needs nothing else: real table heads with scope, tables with a caption or name,
 * no script, and a policy that lets none run. It reads well on a phone, on paper and aloud.
 */
export function writeHtml(manuscript: Manuscript): Uint8Array {
  const { title, author, subject, language, date, blocks } = manuscript
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<meta name="author" content="${escaped(author)}">
<meta name="description" content="${escaped(subject)}">
<meta name="dcterms.date" content="${date}">
<style>${style}</style>
</head>
<body>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`)
}

function blockHtml(block: WrittenBlock): string {
  if (block.kind === 'page-break') return '<hr class="page">'
  if (block.kind === 'table') return tableHtml(block)
  const [tag, name] = tags[block.role]
  return `<${tag}${name ? ` class="${name}"` : ''}>${escaped(block.text)}</${tag}>`
}

const tags: Readonly<Record<WrittenRole, readonly [tag: string, className: string]>> = {
  title: ['h1', ''],
  heading: ['h2', ''],
  subheading: ['h3', ''],
  text: ['p', ''],
  note: ['p', 'note'],
  signature: ['p', 'signature'],
}

function tableHtml(table: WrittenTable): string {
  // A caption is printed; a mere name is for those who cannot see the table, and no part of the text.
  const name = table.caption === null ? ` aria-label="${escaped(table.name)}"` : ''
  const caption = table.caption === null ? '' : `<caption>${escaped(table.caption)}</caption>\n`
  const sum = table.widths.reduce((total, width) => total + width, 0)
  const columns = table.widths.map(
    (width) => `<col style="width:${((100 * width) / sum).toFixed(2)}%">`,
  )
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row)
    return { cells, html: `<tr>${cells.map((cell) => cellHtml(table, cell)).join('')}</tr>` }
  })
  const head = rows.slice(0, table.headerRows).map((row) => row.html)
  const body = rows
    .slice(table.headerRows)
    .map(({ cells, html }, at) =>
      at > 0 && cells.some((cell) => opensGroup(table, cell)) ? `</tbody>\n<tbody>\n${html}` : html,
    )
  // It scrolls on a narrow screen, so the keyboard must reach it.
  return `<section class="table" tabindex="0" aria-label="${escaped(table.caption ?? table.name)}">
<table class="${table.size}"${name}>
${caption}<colgroup>${columns.join('')}</colgroup>
${head.length ? `<thead>\n${head.join('\n')}\n</thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>
</section>`
}

/** A head as wide as the table names the rows below it: they become a group (HTML `rowgroup`). */
const opensGroup = (table: WrittenTable, cell: WrittenCell) =>
  cell.heads === 'rows' && cell.columnSpan === table.widths.length

function cellHtml(table: WrittenTable, cell: WrittenCell): string {
  const tag = cell.heads ? 'th' : 'td'
  const scope = opensGroup(table, cell) ? 'rowgroup' : cell.heads?.startsWith('row') ? 'row' : 'col'
  const attributes = [
    ...(cell.heads ? [`scope="${scope}"`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [`colspan="${cell.columnSpan}"`] : []),
    ...(cell.align === 'center' ? [] : [`class="${cell.align}"`]),
  ]
  const text = linesOf(cell).map(escaped).join('<wbr>')
  return `<${[tag, ...attributes].join(' ')}>${text}</${tag}>`
}

const style = `
:root{color:#1b2430;background:#fff;font:18px/1.8 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
body{margin:0}
main{max-width:44em;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere}
h1{font:700 1.6em/1.5 "Songti SC","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;text-align:center;text-wrap:balance;margin:1em 0}
h2{font-size:1.15em;margin:1.6em 0 .6em}
h3{font-size:1em;margin:1.2em 0 .4em}
p{margin:0 0 .6em;text-indent:2em}
.note{font-size:.8em;text-indent:0;color:#4a5361}
.signature{text-align:right;text-indent:0}
.table{overflow-x:auto;margin:.8em 0 1.2em}
table{border-collapse:collapse;width:100%;font-size:.85em;line-height:1.5}
table.small{font-size:.75em;min-width:42em}
caption{padding:.4em}
th,td{border:1px solid #d9d4c7;padding:.3em .4em;text-align:center;vertical-align:middle;font-weight:400}
th{background:#f6f4ef}
td{overflow-wrap:break-word}
thead th,th[rowspan]{word-break:keep-all;overflow-wrap:anywhere}
.table:focus-visible{outline:3px solid #ffb000;outline-offset:2px}
.left{text-align:left}
.right{text-align:right}
.page{border:0;break-after:page}
@media print{:root{font-size:12pt}main{max-width:none;padding:0}.table{overflow:visible}table.small{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}
`
