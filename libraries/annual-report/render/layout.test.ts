import { readFileSync } from 'node:fs'
import { readPaper } from '@gongkai/formats/read'
import type { Table } from '@gongkai/paper'
import { describe, expect, test } from 'vitest'
import { cellPaths } from '../model/index.ts'
import { type TableLayout, tableFourLayout, tableThreeLayout, tableTwoLayout } from './layout.ts'

const layouts = [tableTwoLayout(), tableThreeLayout(), tableFourLayout()]

describe('国办公开办函〔2021〕30号: the three tables of the form', () => {
  test('rows, columns, merged cells and labels are those of the blank form', async () => {
    const name = 'statutory-form-2021-blank.docx'
    const file = new URL(`../../../corpus/reports/${name}`, import.meta.url)
    const read = await readPaper({ name, bytes: new Uint8Array(readFileSync(file)) })
    if (!read.ok) throw new Error(read.failure.code)
    const tables = read.value.blocks.filter((block): block is Table => block.kind === 'table')
    expect(tables).toHaveLength(3)
    tables.forEach((table, at) => {
      expect(shapeOf(layouts[at]!)).toEqual(
        table.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
          ...{ row, column, rowSpan, columnSpan },
          text: text.replaceAll(/\s/g, ''),
        })),
      )
    })
  })

  test('each of the 200 figures has exactly one cell', () => {
    const paths = layouts.flatMap(({ cells }) => cells.flatMap(({ path }) => path ?? []))
    expect(paths).toEqual(cellPaths)
  })

  test.each(layouts)('table $number covers its grid without gap or overlap', (layout) => {
    const covered = Array.from({ length: layout.rows }, () => layout.widths.map(() => 0))
    for (const { row, column, rowSpan, columnSpan } of layout.cells)
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) covered[r]![c]! += 1
    expect(covered.flat().every((times) => times === 1)).toBe(true)
  })
})

const shapeOf = (layout: TableLayout) =>
  layout.cells.map(({ row, column, rowSpan, columnSpan, label }) => ({
    ...{ row, column, rowSpan, columnSpan },
    text: label ?? '',
  }))
