/** A cell as the source has it; `rowSpan` 0 reaches to the end of its row group. */
export type SourceCell<Content> = {
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: Content
}

export type GridCell<Content> = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: Content
}

export type Grid<Content> = {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell<Content>[]
  /** Spans overlapped, ran over the end, or rows came out of unequal length. */
  readonly exact: boolean
}

const mostColumns = 200

/**
 * Cells put on a grid as browsers do (HTML standard, “forming a table”): each takes the first free place of its row,
 * spans end with their row group, a span that would run over another cell is cut. Rows and columns in which no cell
 * begins, as too large spans leave them behind, are taken out.
 */
export function gridOf<Content>(
  groups: readonly (readonly (readonly SourceCell<Content>[])[])[],
): Grid<Content> {
  const cells: GridCell<Content>[] = []
  let exact = true
  let first = 0
  for (const group of groups) {
    const taken: boolean[][] = group.map(() => [])
    group.forEach((row, at) => {
      let column = 0
      for (const cell of row) {
        while (taken[at]![column]) column += 1
        if (column >= mostColumns) break
        const left = group.length - at
        const rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left)
        if (cell.rowSpan > left) exact = false
        let columnSpan = 1
        const wanted = Math.min(cell.columnSpan, mostColumns - column)
        while (columnSpan < wanted && !taken[at]![column + columnSpan]) columnSpan += 1
        if (columnSpan < wanted) exact = false
        for (let down = at; down < at + rowSpan; down += 1) {
          for (let over = column; over < column + columnSpan; over += 1) taken[down]![over] = true
        }
        cells.push({ row: first + at, column, rowSpan, columnSpan, content: cell.content })
        column += columnSpan
      }
    })
    first += group.length
  }
  const grid = compressed(cells)
  return { ...grid, exact: exact && isFull(grid) }
}

/**
 * Cells whose column is known put on a grid; one marked `above` goes on the cell that stands over its column,
 * or is a cell of its own where none does.
 */
export function placed<Content>(
  rows: readonly {
    readonly cells: readonly {
      readonly column: number
      readonly columnSpan: number
      readonly above: boolean
      readonly content: Content
    }[]
  }[],
): Grid<Content> {
  const cells: GridCell<Content>[] = []
  const over = new Map<number, number>()
  let exact = true
  rows.forEach((row, at) => {
    for (const { column, columnSpan, above, content } of row.cells) {
      const index = above ? over.get(column) : undefined
      const cell = index === undefined ? undefined : cells[index]
      if (index !== undefined && cell && cell.row + cell.rowSpan === at) {
        cells[index] = { ...cell, rowSpan: cell.rowSpan + 1 }
        if (cell.columnSpan !== columnSpan) exact = false
        continue
      }
      if (above) exact = false
      over.set(column, cells.push({ row: at, column, rowSpan: 1, columnSpan, content }) - 1)
    }
  })
  const grid = compressed(cells)
  return { ...grid, exact: exact && isFull(grid) }
}

/** Rows and columns in which no cell begins taken out; cells in order. */
export function compressed<Content>(
  cells: readonly GridCell<Content>[],
): Omit<Grid<Content>, 'exact'> {
  const rowAt = ranks(cells.map((cell) => cell.row))
  const columnAt = ranks(cells.map((cell) => cell.column))
  const moved = cells.map((cell) => {
    const row = rowAt(cell.row)
    const column = columnAt(cell.column)
    const rowSpan = Math.max(1, rowAt(cell.row + cell.rowSpan) - row)
    const columnSpan = Math.max(1, columnAt(cell.column + cell.columnSpan) - column)
    return { ...cell, row, column, rowSpan, columnSpan }
  })
  const most = (end: (cell: GridCell<Content>) => number) =>
    moved.reduce((so, cell) => Math.max(so, end(cell)), 0)
  return {
    rows: most((cell) => cell.row + cell.rowSpan),
    columns: most((cell) => cell.column + cell.columnSpan),
    cells: moved.sort((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** How many different starts lie before a position. */
function ranks(starts: readonly number[]): (position: number) => number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  return (position) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < position) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Every row reaches the last column; a row of one single cell may be short (a band whose span was forgotten). */
function isFull<Content>(grid: Omit<Grid<Content>, 'exact'>): boolean {
  const covered = new Array<number>(grid.rows).fill(0)
  const inRow = new Array<number>(grid.rows).fill(0)
  for (const cell of grid.cells) {
    inRow[cell.row]! += 1
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      covered[row]! += cell.columnSpan
  }
  return covered.every(
    (width, row) => width === grid.columns || (inRow[row]! <= 1 && width <= grid.columns),
  )
}
