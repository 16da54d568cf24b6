import { useEffect, useRef } from 'preact/hooks'

const arrows: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** Each table is one stop of the Tab key; the arrows move between its figures. */
export function useGrid() {
  const ref = useRef<HTMLElement>(null)

  useEffect(() => {
    for (const table of ref.current?.querySelectorAll('table') ?? []) {
      if (!table.querySelector('[data-cell][tabindex="0"]'))
        table.querySelector<HTMLElement>('[data-cell]')?.setAttribute('tabindex', '0')
    }
  })

  const onFocusIn = ({ target }: FocusEvent) => {
    const cell = (target as Element).closest<HTMLElement>('[data-cell]')
    if (!cell) return
    for (const other of cell.closest('table')!.querySelectorAll('[data-cell][tabindex="0"]'))
      other.setAttribute('tabindex', '-1')
    cell.setAttribute('tabindex', '0')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')
    const arrow = arrows[event.key]
    if (!cell || !arrow) return
    const rows = figureRows(cell.closest('table')!)
    const row = rows.findIndex((cells) => cells.includes(cell))
    const column = rows[row]!.indexOf(cell) + arrow[1]
    const next = rows[row + arrow[0]]
    event.preventDefault()
    next?.[Math.min(column, next.length - 1)]?.focus()
  }

  return { ref, onFocusIn, onKeyDown }
}

const figureRows = (table: HTMLTableElement) =>
  Array.from(table.rows, (row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]).filter(
    (cells) => cells.length > 0,
  )
