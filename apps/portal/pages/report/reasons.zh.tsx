import type { CellPath, CellReading, Reading } from '@gongkai/annual-report/model'
import { applicantColumns } from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'

type Unread = { readonly path: CellPath; readonly cell: CellReading }

/** Under a table: why some of its cells are not simply figures. Nothing where all were printed. */
export function Reasons({ reading, paths }: { reading: Reading; paths: readonly CellPath[] }) {
  const unread = paths
    .map((path): Unread => ({ path, cell: reading.cells[path] }))
    .filter(({ cell }) => cell.status !== 'printed')
  if (unread.length === 0) return null
  const inferred = unread.filter(({ cell }) => cell.status === 'inferred')
  const others = unread.filter(({ cell }) => cell.status !== 'inferred')
  return (
    <div class="reasons" role="note">
      {inferred.length > 0 && (
        <p>方括号里的数，原文没有印出或认不清，是按勾稽关系算出来的唯一结果：</p>
      )}
      {inferred.length > 0 && (
        <ul>
          {byRow(inferred).map((line) => (
            <Inferred key={line.anchor} line={line} />
          ))}
        </ul>
      )}
      {others.length > 0 && <Others unread={others} />}
    </div>
  )
}

/** One inferred figure with its equation, or a row of them whose equations open. */
function Inferred({ line: { name, anchor, cells } }: { line: ReturnType<typeof byRow>[number] }) {
  const equation = ({ cell }: Unread) => (
    <>
      <span class="equation">{cell.equation ?? String(cell.value)}</span>
      {cell.identity && <span class="note">（{identityName(cell.identity)}）</span>}
    </>
  )
  if (cells.length === 1) {
    return (
      <li id={`why.${anchor}`}>
        <a href={`#${anchor}`}>{name}</a>：{equation(cells[0]!)}
      </li>
    )
  }
  const basis = [...new Set(cells.map(({ cell }) => identityName(cell.identity ?? '')))]
  return (
    <li>
      {cells.map(({ path }) => (
        <span key={path} id={`why.${path}`} />
      ))}
      <a href={`#${anchor}`}>{name}</a>
      {basis.length === 1 && basis[0] !== '' && `：都按“${basis[0]}”算出`}
      <details class="fold" open={cells.length <= 3}>
        <summary>看{cells.length}个算式</summary>
        <ul>
          {cells.map((one) => (
            <li key={one.path}>
              <a href={`#${one.path}`}>{pathWords(one.path).replace(/^.*”/, '')}</a>：
              {equation(one)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function Others({ unread }: { unread: readonly Unread[] }) {
  const lines = byRow(unread)
  const said = lines.map(({ name, anchor, cells }) => (
    <li key={anchor}>
      {cells.map(({ path }) => (
        <span key={path} id={`why.${path}`} />
      ))}
      <a href={`#${anchor}`}>{name}</a>：{reasonOf(cells[0]!.cell)}
    </li>
  ))
  if (lines.length <= 6) return <ul>{said}</ul>
  return (
    <details class="fold" open>
      <summary>有{unread.length}格没有读出数来，不当作0</summary>
      <ul>{said}</ul>
    </details>
  )
}

/** Cells for the same reason in the same row are said once. */
function byRow(unread: readonly Unread[]) {
  const rows = new Map<string, Unread[]>()
  for (const one of unread) {
    const row = one.path.slice(0, one.path.lastIndexOf('.'))
    const alike = one.cell.status === 'conflicting' || !/\..*\./.test(one.path)
    const key = alike ? one.path : `${row} ${one.cell.status}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  return [...rows.values()].map((cells) => {
    const first = cells[0]!.path
    const row = first.slice(0, first.lastIndexOf('.'))
    const many = cells.length > 1
    return {
      name: many ? `${pathWords(row)}${cells.length}格` : pathWords(first),
      anchor: many ? row : first,
      cells,
    }
  })
}

function reasonOf(cell: CellReading): string {
  if (cell.status === 'blank') return '原文是空白，不当作0。'
  if (cell.status === 'missing') return '原文没有印出，不当作0。'
  const candidates = cell.candidates?.filter((one) => one !== null).map(String) ?? []
  if (candidates.length > 1)
    return `可能是${candidates.join('或')}，勾稽关系定不下来，请以机关解释为准。`
  return '原文的数和勾稽关系对不上，请以机关解释为准。'
}

/** The rule of an identity in words: `I3.granted` → 总计＝自然人＋各类组织. */
export function identityName(id: string): string {
  const rule = id.split('.')[0] ?? ''
  return identityNames[rule] ?? id
}

const identityNames: Readonly<Record<string, string>> = {
  I1: '本年新收＋上年结转＝办理总计＋结转下年',
  I2: '办理总计＝各种结果相加',
  I3: '总计＝自然人＋各类法人或其他组织',
  I5: '总计＝维持＋纠正＋其他＋尚未审结',
}

/** Whether first plus second equals third plus fourth in every column; null where a figure is not known. */
export function balanced(reading: Reading): boolean | null {
  const known = applicantColumns.map((column) => {
    const at = (row: string) => reading.cells[`table3.${row}.${column}` as CellPath].value
    const values = [at('newReceived'), at('carriedIn'), at('resultTotal'), at('carriedOut')]
    if (!values.every((value) => typeof value === 'number')) return null
    const [a, b, c, d] = values as [number, number, number, number]
    return a + b === c + d
  })
  if (known.includes(false)) return false
  return known.includes(null) ? null : true
}
