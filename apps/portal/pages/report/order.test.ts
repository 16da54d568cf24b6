import { type CellPath, tableTwoPaths } from '@gongkai/annual-report/model'
import { aReading } from '@gongkai/annual-report/testing'
import { expect, it } from 'vitest'
import { passagesAbove } from './order.ts'

const at = (line: number) => ({ on: 'line', line, column: 1, length: 4 }) as const
const passage = (text: string, line: number) => ({ text, pieces: [{ start: 0, place: at(line) }] })

const reading = aReading()
const cells = {
  ...reading.cells,
  ...Object.fromEntries(
    tableTwoPaths.map((path) => [path, { ...reading.cells[path], place: at(10) }]),
  ),
}

it('sets a note under a table below it, as printed', () => {
  const passages = [passage('前言', 8), passage('注：口径为本级。', 14)]
  expect(passagesAbove({ ...reading, cells }, passages, tableTwoPaths)).toEqual(1)
})

it('sets all text above a table whose place is not known', () => {
  const lost = Object.fromEntries(
    Object.entries(cells).map(([path, cell]) => [path, { ...cell, place: null }]),
  ) as Record<CellPath, (typeof cells)[CellPath]>
  expect(passagesAbove({ ...reading, cells: lost }, [passage('注', 14)], tableTwoPaths)).toEqual(1)
})
