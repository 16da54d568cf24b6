import {
  type CellPath,
  type CellReading,
  type CellStatus,
  cellPaths,
} from '@gongkai/annual-report/model'
import { spotOfCell } from './places.ts'
import type { Shared } from './shared.ts'
import { TableFour } from './table-four.zh.tsx'
import { TableThree } from './table-three.zh.tsx'
import { TableTwo } from './table-two.zh.tsx'
import { levelAt } from './tally.ts'
import { useGrid } from './use-grid.ts'
import { cellName, levelWords, placeWords, statusWords } from './words.zh.ts'

/** The three statutory tables as read; every figure leads to its place in the paper. */
export function Tables(shared: Shared) {
  const { reading } = shared.outcome
  const grid = useGrid()
  const chosen = shared.selection?.path ?? null
  return (
    <section class="part tables" aria-labelledby="tables" {...grid}>
      <h3 id="tables" class="part-heading">
        读到的三张表<small>{summary(reading.cells)}</small>
      </h3>
      <Legend statuses={new Set(cellPaths.map((path) => reading.cells[path].status))} />
      <TableTwo {...shared} />
      <TableThree {...shared} />
      <TableFour {...shared} />
      <div class="cell-note" role="status">
        {chosen && <CellNote path={chosen} {...shared} />}
      </div>
    </section>
  )
}

function summary(cells: Shared['outcome']['reading']['cells']): string {
  const count = (status: CellStatus) =>
    cellPaths.filter((path) => cells[path].status === status).length
  const others = (['inferred', 'blank', 'conflicting', 'missing'] as const)
    .map((status) => [statusWords[status], count(status)] as const)
    .filter(([, many]) => many > 0)
    .map(([word, many]) => `${word} ${many} 格`)
  return [`照原文读到 ${count('printed')} 格`, ...others].join('，')
}

/** Only the marks that occur. */
function Legend({ statuses }: { statuses: ReadonlySet<CellStatus> }) {
  if (statuses.size === 1 && statuses.has('printed')) return null
  return (
    <ul class="legend">
      {statuses.has('inferred') && (
        <li>
          <span class="cell cell-inferred">（3）</span> 原文没有印清，按等式只能是 3
        </li>
      )}
      {statuses.has('blank') && (
        <li>
          <span class="cell cell-blank">空</span> 原文留空，不当作 0
        </li>
      )}
      {statuses.has('missing') && (
        <li>
          <span class="cell cell-missing">未印出</span> 原文没有这一格
        </li>
      )}
      {statuses.has('conflicting') && (
        <li>
          <span class="cell cell-conflicting">待核？</span> 可能不止一个数，等式定不下来
        </li>
      )}
    </ul>
  )
}

function CellNote({ path, outcome: { reading }, levels, select }: Shared & { path: CellPath }) {
  const cell = reading.cells[path]
  const spot = spotOfCell(path, reading)
  const level = levelAt(levels, path)
  return (
    <p>
      <b>{cellName(path)}</b>：{meaning(cell)}
      {cell.equation && `，${cell.equation}`}
      {level && `（有${levelWords[level]}）`}
      {spot && (
        <button
          type="button"
          class="where"
          onClick={() => select({ from: 'result', spots: [spot], at: 0, path, entry: null })}
        >
          {placeWords(spot.place)}
        </button>
      )}
    </p>
  )
}

function meaning({ status, value, candidates }: CellReading): string {
  if (status === 'printed') return `${value}`
  if (status === 'inferred') return `${value}，原文没有印清，按等式推出`
  if (status === 'blank') return '原文留空'
  if (status === 'missing') return '原文没有印出这一格'
  const possible = candidates?.filter((one) => one !== null).join(' 或 ')
  return possible ? `待核，可能是 ${possible}` : '待核，读不准'
}
