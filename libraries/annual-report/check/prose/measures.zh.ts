import {
  type ApplicationRow,
  applicantColumns,
  applicationRowLabels,
  type CellPath,
  proceedings,
  resultGroups,
  resultRows,
} from '../../model/index.ts'
import { countAt, type Sheet } from '../sheet.ts'
import type { Domain, Frame } from './frame.ts'
import type { Tag } from './lexicon.zh.ts'

/** What a careful official can have meant by a figure: each option is a sum of cells. */
export type Measure = {
  readonly subject: string
  readonly options: readonly (readonly CellPath[])[]
}

/** The readings of report.md §4. The first option is the one a finding quotes. */
export function measureOf(frame: Frame, sheet: Sheet, sentence: string): Measure | null {
  const [domain] = frame.domains
  switch (domain) {
    case 'application':
      return applications(frame, sheet, sentence)
    case 'review':
    case 'litigation':
      return disputes(frame, sentence)
    case 'normative':
    case 'regulations':
      return documents(frame)
    case 'licensing':
    case 'punishment':
    case 'coercion':
      return { subject: decisionNames[domain], options: [[`table2.${domain}`]] }
    default:
      return null
  }
}

const decisionNames = {
  licensing: '行政许可决定',
  punishment: '行政处罚决定',
  coercion: '行政强制决定',
}

type Column = (typeof applicantColumns)[number]

const organisations: readonly Column[] = applicantColumns.slice(1, -1)

/** Each entry is one way to read the columns; its columns are added up. */
function columnsOf(tags: readonly Tag[]): readonly (readonly Column[])[] {
  const natural = tags.includes('column.natural')
  const organisation = tags.includes('column.organisation')
  const kinds = tags.flatMap((tag): readonly Column[] => kindColumns[tag] ?? [])
  if (!tags.length || (natural && (organisation || kinds.length))) return [['total']]
  if (natural) return [['natural']]
  if (kinds.length) return [kinds]
  return tags.includes('column.enterprise') && !organisation
    ? [['commercial'], organisations]
    : [organisations]
}

const kindColumns: Partial<Record<Tag, readonly Column[]>> = {
  'column.commercial': ['commercial'],
  'column.research': ['research'],
  'column.welfare': ['welfare'],
  'column.legal': ['legal'],
}

const columnNames: Partial<Record<Tag, string>> = {
  'column.natural': '自然人',
  'column.organisation': '法人或其他组织',
  'column.enterprise': '企业',
  'column.commercial': '商业企业',
  'column.research': '科研机构',
  'column.welfare': '社会公益组织',
  'column.legal': '法律服务机构',
}

/** The leaf rows behind a label: a group stands for all of its rows. */
function rowsOf(tag: Tag): readonly ApplicationRow[] {
  const name = tag.slice('row.'.length)
  return name in resultGroups
    ? resultRows.filter((row) => row.startsWith(`${name}.`))
    : [name as ApplicationRow]
}

/** The total cells behind a label. */
export const labelPaths = (tag: Tag): readonly CellPath[] =>
  rowsOf(tag).map((row): CellPath => `table3.${row}.total`)

function rowName(tag: Tag): string {
  const name = tag.slice('row.'.length)
  const label =
    name in resultGroups
      ? resultGroups[name as keyof typeof resultGroups]
      : applicationRowLabels[name as ApplicationRow]
  return label.replace(/^(?:（.）|\d\.)/, '').replace(/（区分.*$/, '')
}

function applications(frame: Frame, sheet: Sheet, sentence: string): Measure {
  const columns = columnsOf(frame.columns)
  const who =
    frame.columns.length && columns[0]![0] !== 'total'
      ? `（${columnNames[frame.columns[0]!]}）`
      : ''
  const cross = (rows: readonly ApplicationRow[]) =>
    columns.map((set) =>
      rows.flatMap((row) => set.map((column): CellPath => `table3.${row}.${column}`)),
    )
  if (frame.rows.length) {
    const rows = [...new Set(frame.rows.flatMap(rowsOf))]
    return { subject: `${frame.rows.map(rowName).join('、')}${who}`, options: cross(rows) }
  }
  const { subject, ways: own } = waysOf(frame, sheet, sentence)
  // 收到25件，上年结转2件，办结26件，其中自然人…: of which of them is left open.
  const open = frame.among && frame.columns.length > 0 && severalActs(sentence)
  const ways = open ? [...new Set([...own, received, all, handled])] : own
  return { subject: `${subject}${who}`, options: ways.flatMap(cross) }
}

const severalActs = (sentence: string) =>
  [/收到|新收|接收|受理/, /结转/, /办结|办理|答复/].filter((act) => act.test(sentence)).length > 1

type Ways = { readonly subject: string; readonly ways: readonly (readonly ApplicationRow[])[] }

const received: readonly ApplicationRow[] = ['newReceived']
const all: readonly ApplicationRow[] = ['newReceived', 'carriedIn']
const handled: readonly ApplicationRow[] = ['resultTotal']
const answeredRows = resultRows.filter((row) => !row.startsWith('other.'))

function waysOf(frame: Frame, sheet: Sheet, sentence: string): Ways {
  const closed = countAt(sheet, 'table3.carriedOut.total') === 0 ? [received] : []
  const open = /结转|转下|转入下|未办结|正在办理|尚在办理|转至/.test(sentence) ? [all] : []
  const known: Partial<Record<Tag, Ways>> = {
    'verb.new': { subject: '本年新收', ways: [received] },
    'verb.received': { subject: '收到申请', ways: [received, all] },
    'verb.accepted': { subject: '受理申请', ways: [received, all] },
    'verb.handled': { subject: '办理申请', ways: [handled, ...closed, ...open] },
    'verb.closed': { subject: '办结申请', ways: [handled, ...closed] },
    'verb.answered': { subject: '答复申请', ways: [handled, answeredRows, ...closed] },
    'verb.carriedIn': { subject: '上年结转', ways: [['carriedIn']] },
    'verb.carriedOut': { subject: '结转下年度', ways: [['carriedOut']] },
  }
  if (frame.carried) {
    if (frame.carried === 'in') return known['verb.carriedIn']!
    if (frame.carried === 'out') return known['verb.carriedOut']!
    return { subject: '结转', ways: [['carriedIn'], ['carriedOut']] }
  }
  const named = frame.verbs.flatMap((verb) => known[verb] ?? [])
  const carried = frame.verbs.find(
    (verb) => verb === 'verb.carriedIn' || verb === 'verb.carriedOut',
  )
  const both =
    carried === 'verb.carriedIn' &&
    frame.verbs.some((verb) => verb === 'verb.new' || verb === 'verb.received')
  if (both) return { subject: '新收和上年结转', ways: [all, received] }
  if (carried) return known[carried]!
  if (!named.length)
    return { subject: '申请', ways: [received, all, handled, ['granted', 'partial'], ['granted']] }
  return { subject: named[0]!.subject, ways: [...new Set(named.flatMap(({ ways }) => ways))] }
}

const outcomeOf: Partial<Record<Tag, 'upheld' | 'corrected' | 'other' | 'pending'>> = {
  'outcome.upheld': 'upheld',
  'outcome.corrected': 'corrected',
  'outcome.other': 'other',
  'outcome.pending': 'pending',
}
const outcomeNames = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '',
}

function disputes(frame: Frame, sentence: string): Measure {
  const outcomes = frame.outcomes.map((tag) => outcomeOf[tag]!)
  const results = outcomes.length ? [...new Set(outcomes)] : (['total'] as const)
  const groups = proceedings.filter((group) => {
    if (group === 'review') return frame.domains.includes('review')
    if (!frame.domains.includes('litigation')) return false
    const direct = frame.proceedings.includes('proceeding.direct')
    const after = frame.proceedings.includes('proceeding.after')
    return direct === after || (group === 'litigationDirect' ? direct : after)
  })
  const paths = groups.flatMap((group) =>
    results.map((result): CellPath => `table4.${group}.${result}`),
  )
  // 行政复议3件、行政诉讼2件，被纠正1件: the result may be said of both.
  const joint = outcomes.length && /复议/.test(sentence) && /诉/.test(sentence)
  const both =
    joint && !frame.proceedings.length && groups.length < proceedings.length
      ? [
          proceedings.flatMap((group) =>
            results.map((result): CellPath => `table4.${group}.${result}`),
          ),
        ]
      : []
  const names = frame.domains.map((domain) => disputeNames[domain] ?? '').join('、')
  return {
    subject: `${names}${results.map((result) => outcomeNames[result]).join('')}`,
    options: [paths, ...both],
  }
}

const disputeNames: Partial<Record<Domain, string>> = { review: '行政复议', litigation: '行政诉讼' }

function documents(frame: Frame): Measure {
  const kinds = frame.domains.filter((domain) => domain === 'normative' || domain === 'regulations')
  const at = (column: 'made' | 'repealed' | 'valid') =>
    kinds.map((kind): CellPath => `table2.${kind}.${column}`)
  const name = kinds.map((kind) => (kind === 'normative' ? '规范性文件' : '规章')).join('、')
  const { verbs } = frame
  if (verbs.includes('verb.valid')) return { subject: `${name}现行有效`, options: [at('valid')] }
  if (verbs.includes('verb.repealed')) return { subject: `${name}废止`, options: [at('repealed')] }
  if (verbs.includes('verb.made')) return { subject: `${name}制发`, options: [at('made')] }
  return { subject: name, options: [at('made'), at('valid')] }
}
