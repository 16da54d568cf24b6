import type { CellPath, CellReading } from '@gongkai/annual-report/model'
import { spotOfCell } from './places.ts'
import type { Shared } from './shared.ts'
import { levelAt } from './tally.ts'
import { levelWords, statusWords } from './words.zh.ts'

type Props = Shared & { path: CellPath; total?: boolean; span?: number }

/** One figure as a table cell: its status by sign and word, its finding by mark, its place by a click. */
export function Figure({
  path,
  total = false,
  span = 1,
  outcome: { reading },
  levels,
  selection,
  select,
}: Props) {
  const cell = reading.cells[path]
  const level = levelAt(levels, path)
  const spot = spotOfCell(path, reading)
  const chosen = selection?.path === path
  const classes = [
    'cell',
    `cell-${cell.status}`,
    level ? `level-${level}` : '',
    cell.value === 0 ? 'is-zero' : '',
    chosen ? 'is-chosen' : '',
  ]
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see table three, which is a grid in a narrow place
    <td role="cell" class={total ? 'is-total' : undefined} colSpan={span}>
      <button
        type="button"
        class={classes.filter(Boolean).join(' ')}
        data-cell={path}
        tabIndex={-1}
        aria-pressed={chosen}
        onClick={() =>
          select({ from: 'result', spots: spot ? [spot] : [], at: 0, path, entry: null })
        }
      >
        {shown(cell)}
        {cell.status === 'inferred' && <span class="hidden">{statusWords.inferred}</span>}
        {level && <span class="hidden">，有{levelWords[level]}</span>}
      </button>
    </td>
  )
}

function shown({ status, value }: CellReading): string {
  if (status === 'printed') return `${value}`
  if (status === 'inferred') return `（${value}）`
  if (status === 'blank') return '空'
  return status === 'missing' ? '未印出' : '待核？'
}
