import { readPaper } from '@gongkai/formats/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellPath, valueAt } from '../model/index.ts'
import { arbitraryFigures, changed } from '../testing.ts'
import { readReport } from './index.ts'
import { type Layout, layouts, print } from './testing/layouts.ts'

const figures = fc.sample(arbitraryFigures(), { numRuns: 4, seed: 5 })
const inRows: readonly Layout[] = ['spaced', 'tabbed', 'stacked', 'piped', 'page']

async function cellOf(text: string, layout: Layout, path: CellPath) {
  const name = layout === 'page' ? 'report.html' : 'report.txt'
  const paper = await readPaper({ name, bytes: new TextEncoder().encode(text) })
  if (!paper.ok) throw new Error(paper.failure.code)
  const reading = readReport(paper.value)
  if (!reading.ok) throw new Error(reading.failure.code)
  return reading.value.cells[path]
}

describe('I3: a wrong sum stays as the office printed it', () => {
  const path = 'table3.granted.total'
  it.each(inRows)('%s', async (layout) => {
    for (const one of figures) {
      const printed = Number(valueAt(one, path)) + 1_000_003
      const text = layouts[layout](print(changed(one, { [path]: printed })))
      expect(await cellOf(text, layout, path)).toMatchObject({ status: 'printed', value: printed })
    }
  })
})

describe('a row whose label is only 其他', () => {
  it('is found behind its group’s name, as flat tables print it', async () => {
    const one = changed(figures[0]!, {})
    const text = layouts
      .page(print(one))
      .replace(/<td[^>]*>（六）其他处理<\/td>/u, '')
      .replaceAll('3.其他<', '（六）其他处理其他<')
    expect(text).toContain('（六）其他处理其他<')
    const cell = await cellOf(text, 'page', 'table3.other.other.natural')
    expect(cell).toMatchObject({
      status: 'printed',
      value: valueAt(one, 'table3.other.other.natural'),
    })
  })
})
