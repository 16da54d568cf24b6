import {
  type ApplicationRow,
  applicationRowLabels,
  applicationRows,
  type Figures,
  identityNote,
  outcomeLabels,
  outcomes,
  proceedings,
  type ResultGroup,
  resultGroups,
  valueAt,
} from '../../model/index.ts'

/** One row of a printed table: labels from the outside in, then its cells as printed. */
export type PrintedRow = { readonly labels: readonly string[]; readonly cells: readonly string[] }

export type Printed = {
  readonly agency: string
  readonly year: number
  readonly two: readonly PrintedRow[]
  readonly three: readonly PrintedRow[]
  readonly four: readonly string[]
}

/** The three tables as an office prints them. */
export function print(figures: Figures, agency = '平罗县财政局', year = 2024): Printed {
  const text = (path: Parameters<typeof valueAt>[1]) => String(valueAt(figures, path) ?? '')
  const documents = (kind: 'regulations' | 'normative') =>
    (['made', 'repealed', 'valid'] as const).map((column) => text(`table2.${kind}.${column}`))
  return {
    agency,
    year,
    two: [
      { labels: ['第二十条第（一）项'], cells: [] },
      { labels: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], cells: [] },
      { labels: ['规章'], cells: documents('regulations') },
      { labels: ['行政规范性文件'], cells: documents('normative') },
      { labels: ['第二十条第（五）项'], cells: [] },
      { labels: ['信息内容', '本年处理决定数量'], cells: [] },
      { labels: ['行政许可'], cells: [text('table2.licensing')] },
      { labels: ['第二十条第（六）项'], cells: [] },
      { labels: ['信息内容', '本年处理决定数量'], cells: [] },
      { labels: ['行政处罚'], cells: [text('table2.punishment')] },
      { labels: ['行政强制'], cells: [text('table2.coercion')] },
      { labels: ['第二十条第（八）项'], cells: [] },
      { labels: ['信息内容', '本年收费金额（单位：万元）'], cells: [] },
      { labels: ['行政事业性收费'], cells: [text('table2.fees')] },
    ],
    three: applicationRows.map((row) => ({
      labels: labelsOf(row),
      cells: figures.table3[row].map((value) => String(value ?? '')),
    })),
    four: proceedings.flatMap((proceeding) =>
      figures.table4[proceeding].map((value) => String(value ?? '')),
    ),
  }
}

const firstOf: Partial<Record<ApplicationRow, ResultGroup>> = {
  'denied.stateSecret': 'denied',
  'unable.notHeld': 'unable',
  'notProcessed.petition': 'notProcessed',
  'other.lapsedCorrection': 'other',
}

function labelsOf(row: ApplicationRow): readonly string[] {
  const group = firstOf[row]
  const outer = row === 'granted' ? ['三、本年度办理结果'] : []
  return [...outer, ...(group ? [resultGroups[group]] : []), applicationRowLabels[row]]
}

const outcomeHeader = outcomes.map((outcome) => outcomeLabels[outcome])
const applicantHeader = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
]

type Tables = { readonly two: string; readonly three: string; readonly four: string }

/** A whole report as text around its tables. */
export function report(printed: Printed, tables: Tables): string {
  const { agency, year } = printed
  return [
    `${agency}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求，编制本报告。统计期限为${year}年1月1日至12月31日。`,
    '一、总体情况',
    `${year}年，我单位认真做好政府信息公开工作，共公开信息1024条。`,
    '二、主动公开政府信息情况',
    tables.two,
    '三、收到和处理政府信息公开申请情况',
    tables.three,
    '四、政府信息公开行政复议、行政诉讼情况',
    tables.four,
    '五、存在的主要问题及改进情况',
    '主动公开的深度还需加强，下一步将继续改进。',
    '六、其他需要报告的事项',
    `${year}年未收取信息处理费。`,
  ].join('\n')
}

const line = (row: PrintedRow, gap: string) => [...row.labels, ...row.cells].join(gap)

/** Words and figures with single spaces, as text taken out of a PDF in reading order. */
export function spaced(printed: Printed): string {
  return report(printed, {
    two: printed.two.map((row) => line(row, ' ')).join('\n'),
    three: [
      identityNote,
      '申请人情况',
      '自然人 法人或其他组织 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...printed.three.map((row) => line(row, ' ')),
    ].join('\n'),
    four: [
      '行政复议 行政诉讼',
      '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
      [...outcomeHeader, ...outcomeHeader].join(' '),
      printed.four.join(' '),
    ].join('\n'),
  })
}

/** Columns kept apart by tabs, group labels in columns of their own. */
export function tabbed(printed: Printed): string {
  const three = printed.three.map(({ labels, cells }) => {
    const leaf = labels.at(-1)!
    const group = labels.length > 1 && !labels[0]!.startsWith('三、') ? labels.at(-2)! : ''
    const outer = labels[0]!.startsWith('三、') ? labels[0]! : ''
    return [outer, group, leaf, ...cells].join('\t')
  })
  return report(printed, {
    two: printed.two.map((row) => line(row, '\t')).join('\n'),
    three: [
      `${identityNote}\t\t\t申请人情况`,
      '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
      '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
      ...three,
    ].join('\n'),
    four: [
      '行政复议\t\t\t\t\t行政诉讼',
      [...outcomeHeader, '未经复议直接起诉', '', '', '', '', '复议后起诉'].join('\t'),
      ['', '', '', '', '', ...outcomeHeader, ...outcomeHeader].join('\t'),
      printed.four.join('\t'),
    ].join('\n'),
  })
}

/** Every label and every figure on a line of its own. */
export function stacked(printed: Printed): string {
  const lines = (rows: readonly PrintedRow[]) =>
    rows.flatMap((row) => [...row.labels, ...row.cells])
  return report(printed, {
    two: lines(printed.two).join('\n'),
    three: [identityNote, '申请人情况', ...applicantHeader, ...lines(printed.three)].join('\n'),
    four: [
      '行政复议',
      '行政诉讼',
      ...outcomeHeader,
      '未经复议直接起诉',
      '复议后起诉',
      ...outcomeHeader,
      ...outcomeHeader,
      ...printed.four,
    ].join('\n'),
  })
}

/** Long labels broken above and below their figures. */
export function wrapped(printed: Printed): string {
  const three = printed.three.flatMap(({ labels, cells }) => {
    const leaf = labels.at(-1)!
    const outer = labels
      .slice(0, -1)
      .flatMap((label) => [label.slice(0, 5), label.slice(5)].filter(Boolean))
    if (leaf.length < 18) return [...outer, `${leaf} ${cells.join(' ')}`]
    const half = Math.ceil(leaf.length / 2)
    return [...outer, leaf.slice(0, half), cells.join(' '), leaf.slice(half)]
  })
  const plain = spaced(printed).split('\n')
  const start = plain.findIndex((text) => text.startsWith('商业企业')) + 1
  const end = plain.findIndex((text) => text.startsWith('四、政府信息公开'))
  return [...plain.slice(0, start), ...three, ...plain.slice(end)].join('\n')
}

/** Tables of strokes, as markdown has them. */
export function piped(printed: Printed): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = (width: number) => `|${' --- |'.repeat(width)}`
  const [head, ...rest] = printed.two.map(({ labels, cells }) => {
    const all = [...labels, ...cells]
    return row([...all, ...Array(4 - all.length).fill('')])
  })
  return report(printed, {
    two: [head, rule(4), ...rest].join('\n'),
    three: [
      row([identityNote, '', '', ...applicantHeader]),
      rule(10),
      ...printed.three.map(({ labels, cells }) =>
        row([...Array(Math.max(0, 3 - labels.length)).fill(''), ...labels, ...cells]),
      ),
    ].join('\n'),
    four: [
      row([
        '行政复议',
        '',
        '',
        '',
        '',
        '未经复议直接起诉',
        '',
        '',
        '',
        '',
        '复议后起诉',
        '',
        '',
        '',
        '',
      ]),
      rule(15),
      row([...outcomeHeader, ...outcomeHeader, ...outcomeHeader]),
      row(printed.four),
    ].join('\n'),
  })
}

const cell = (text: string, spans = '') => `<td${spans}>${text}</td>`

/** A web page with real tables, spans and all. */
export function page(printed: Printed): string {
  const spans: Partial<Record<string, number>> = {
    '（三）不予公开': 8,
    '（四）无法提供': 3,
    '（五）不予处理': 5,
    '（六）其他处理': 3,
    '三、本年度办理结果': 22,
  }
  const two = printed.two.map(({ labels, cells }) => {
    const all = [...labels, ...cells]
    const last = all.length < 4 ? ` colspan="${5 - all.length}"` : ''
    return `<tr>${all.map((text, at) => cell(text, at === all.length - 1 ? last : '')).join('')}</tr>`
  })
  const three = printed.three.map(({ labels, cells }) => {
    const first = labels.length === 1 && /^[一二四]、/.test(labels[0]!)
    const marked = labels.map((label, at) => {
      const down = spans[label] ? ` rowspan="${spans[label]}"` : ''
      const isLeaf = at === labels.length - 1
      const across =
        isLeaf && first
          ? ' colspan="3"'
          : isLeaf && /^（[一二七]）/.test(label)
            ? ' colspan="2"'
            : ''
      return cell(label, down + across)
    })
    return `<tr>${marked.join('')}${cells.map((text) => cell(text)).join('')}</tr>`
  })
  const body = report(printed, {
    two: `<table>${two.join('')}</table>`,
    three: `<table><tr>${cell(identityNote, ' colspan="3" rowspan="3"')}${cell('申请人情况', ' colspan="7"')}</tr>
<tr>${cell('自然人', ' rowspan="2"')}${cell('法人或其他组织', ' colspan="5"')}${cell('总计', ' rowspan="2"')}</tr>
<tr>${applicantHeader
      .slice(1, 6)
      .map((text) => cell(text))
      .join('')}</tr>${three.join('\n')}</table>`,
    four: `<table><tr>${cell('行政复议', ' colspan="5"')}${cell('行政诉讼', ' colspan="10"')}</tr>
<tr>${outcomeHeader.map((text) => cell(text, ' rowspan="2"')).join('')}${cell('未经复议直接起诉', ' colspan="5"')}${cell('复议后起诉', ' colspan="5"')}</tr>
<tr>${[...outcomeHeader, ...outcomeHeader].map((text) => cell(text)).join('')}</tr>
<tr>${printed.four.map((text) => cell(text)).join('')}</tr></table>`,
  })
  const blocks = body
    .split('\n')
    .map((text) => (/^\s*<|<\/table>$/.test(text) ? text : `<p>${text}</p>`))
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${blocks.join('\n')}</body></html>`
}

/** Labels of table three first, then all its figures row by row, as some programs take tables apart. */
export function labelsFirst(printed: Printed): string {
  const plain = spaced(printed).split('\n')
  const start = plain.findIndex((text) => text.startsWith('商业企业')) + 1
  const end = plain.findIndex((text) => text.startsWith('四、政府信息公开'))
  const labels = printed.three.flatMap((row) => row.labels)
  const figures = printed.three.map((row) => row.cells.join(' '))
  return [...plain.slice(0, start), ...labels, ...figures, ...plain.slice(end)].join('\n')
}

export const layouts = { spaced, tabbed, stacked, wrapped, piped, page, labelsFirst }
export type Layout = keyof typeof layouts
