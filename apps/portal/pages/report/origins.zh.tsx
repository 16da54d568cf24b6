import type { Reading } from '@gongkai/annual-report/model'
import { figureText } from './figure.zh.tsx'
import { cellName } from './labels.zh.ts'
import { type Noted, needsNote } from './statements.ts'

export type Cells = Reading['cells']

/** 这几个数怎么来的: under a paragraph, how its figures follow from the tables, or that they cannot be checked. */
export function Origins({
  noted,
  cells,
  year,
}: {
  noted: readonly Noted[]
  cells: Cells
  year: number
}) {
  const shown = noted.filter(needsNote)
  if (shown.length === 0) return null
  return (
    <div class="origins" role="note" aria-label="这几个数怎么来的">
      <p class="origins-title">这几个数怎么来的</p>
      <ul>
        {shown.map((one) => (
          <li key={one.id} id={one.id}>
            <Origin one={one} cells={cells} year={year} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Origin({
  one: { statement, printed, numeric },
  cells,
  year,
}: {
  one: Noted
  cells: Cells
  year: number
}) {
  const { subject, verdict, paths, table, quote } = statement
  const growth = /同比|上年|增长|下降|减少|增加/.test(quote) && /[%％倍]|百分/.test(quote)
  const stated = <b>{numeric ? `${subject}${printed}` : `“${printed}”`}</b>
  if (verdict === 'unverifiable') {
    return (
      <>
        {stated}：{growth && `要用${year - 1}年的年报核对，那一年的报告还没有收录，`}
        暂时核对不了。本年的数是
        <Terms paths={paths} cells={cells} sign="、" />。
      </>
    )
  }
  if (verdict === 'contradiction') {
    return (
      <>
        {stated}：和表里的数不一样。表里是
        <Terms paths={paths} cells={cells} sign={growth ? '、' : '＋'} />
        {table !== null && (growth || paths.length > 1) && `，算得${table}`}。
      </>
    )
  }
  if (growth || /[%％]/.test(statement.stated)) {
    return (
      <>
        {stated}：按
        <Terms paths={paths} cells={cells} sign="、" />
        核对，相符。
      </>
    )
  }
  return (
    <>
      {stated}＝
      <Terms paths={paths} cells={cells} sign="＋" />
    </>
  )
}

/** Terms of a sum; the zeros of a long one are counted, not listed. */
function Terms({ paths, cells, sign }: { paths: readonly string[]; cells: Cells; sign: string }) {
  const few = paths.length <= 4
  const shown = few ? paths : paths.filter((path) => cellOf(cells, path)?.value !== 0)
  const silent = paths.length - shown.length
  return (
    <>
      {shown.map((path, index) => {
        const cell = cellOf(cells, path)
        return (
          <span key={path}>
            {index > 0 && sign}
            {cellName(path)}
            {cell ? <a href={`#${path}`}>{figureText(cell)}</a> : null}
          </span>
        )
      })}
      {silent > 0 && `（另外${silent}格都是0）`}
    </>
  )
}

const cellOf = (cells: Cells, path: string) =>
  Object.hasOwn(cells, path) ? cells[path as keyof Cells] : undefined
