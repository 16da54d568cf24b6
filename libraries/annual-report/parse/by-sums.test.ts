import { readPaper } from '@gongkai/formats/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicationRowLabels,
  applicationRows,
  type CellPath,
  cellPaths,
  type Figures,
  type Reading,
  resultRows,
  tableThreePaths,
  valueAt,
} from '../model/index.ts'
import { arbitraryFigures } from '../testing.ts'
import { readReport } from './index.ts'
import { print, spaced } from './testing/layouts.ts'

async function read(text: string): Promise<Reading> {
  const paper = await readPaper({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  if (!paper.ok) throw new Error(paper.failure.code)
  const result = readReport(paper.value)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const wrong = ({ cells }: Reading, figures: Figures) =>
  cellPaths.filter((path) => {
    const { status, value } = cells[path]
    return (status === 'printed' || status === 'inferred') && value !== valueAt(figures, path)
  })
const printed = ({ cells }: Reading, paths: readonly CellPath[]) =>
  paths.filter((path) => cells[path].status === 'printed').length

const rowsOf = (figures: Figures) => applicationRows.map((row) => figures.table3[row].map(String))

/** The whole report, table three as the lines say. */
function withTableThree(figures: Figures, lines: readonly string[]): string {
  const plain = spaced(print(figures)).split('\n')
  const start = plain.findIndex((text) => text.startsWith('商业企业')) + 1
  const end = plain.findIndex((text) => text.startsWith('四、政府信息公开'))
  return [...plain.slice(0, start), ...lines, ...plain.slice(end)].join('\n')
}

type Cut = { readonly size: number; readonly groups: readonly number[]; readonly turn: number }

/** Rows taken out in blocks, each by groups of columns, single rows with their end first. */
function torn(rows: readonly (readonly string[])[], cuts: readonly Cut[]): readonly string[] {
  const said: string[] = []
  let at = 0
  for (let next = 0; at < rows.length; next += 1) {
    const { size, groups, turn } = cuts[next % cuts.length]!
    const block = rows.slice(at, at + size)
    at += size
    if (block.length === 1) {
      said.push(...block[0]!.slice(turn), ...block[0]!.slice(0, turn))
      continue
    }
    let column = 0
    for (const group of groups) {
      for (const row of block) said.push(...row.slice(column, column + group))
      column += group
    }
  }
  return said
}

const cut = fc.record({
  size: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
  groups: fc.constantFrom([7], [1, 6], [1, 1, 1, 1, 1, 1, 1], [3, 4], [2, 1, 1, 1, 2], [5, 2]),
  turn: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
})
const labels = applicationRows.map((row) => applicationRowLabels[row])

describe('table three is read by its sums where labels and figures are torn apart (I1, I2, I3)', () => {
  it('in whatever order its figures are taken out, no wrong figure is given', async () => {
    let read175 = 0
    await fc.assert(
      fc.asyncProperty(
        arbitraryFigures(),
        fc.array(cut, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (figures, cuts, labelsFirst) => {
          const said = torn(rowsOf(figures), cuts)
          const lines = labelsFirst ? [...labels, ...said] : [...said, ...labels]
          const reading = await read(withTableThree(figures, lines))
          expect(wrong(reading, figures)).toEqual([])
          if (printed(reading, tableThreePaths) === 175) read175 += 1
        },
      ),
      { numRuns: 30, seed: 8 },
    )
    expect(read175).toBeGreaterThan(12)
  })

  const sample = fc.sample(arbitraryFigures(), { numRuns: 6, seed: 4 })

  it('figures above their labels, one to a line, are not taken for the next row’s', async () => {
    for (const figures of sample) {
      const lines = rowsOf(figures).flatMap((row, at) => [...row, labels[at]!])
      const reading = await read(withTableThree(figures, lines))
      expect(wrong(reading, figures)).toEqual([])
      expect(printed(reading, tableThreePaths)).toBe(175)
    }
  })

  it('two rows printed over each other: 210 00 00 00 is 21 and 0, never 210', async () => {
    const figures = changedRows(sample[0]!, {
      'unable.notHeld': [21, 0, 0, 0, 0, 0, 21],
      'unable.needsCreation': [0, 0, 0, 0, 0, 0, 0],
    })
    const lines = rowsOf(figures).map((row, at) => `${labels[at]} ${row.join(' ')}`)
    const at = applicationRows.indexOf('unable.notHeld')
    const [upper, lower] = [labels[at]!, labels[at + 1]!]
    const over = [`${upper} 210 00 00 00 0 0 21`, `${lower} 0 0 0`]
    const reading = await read(withTableThree(figures, lines.toSpliced(at, 2, ...over)))
    expect(wrong(reading, figures)).toEqual([])
    expect(reading.cells['table3.unable.notHeld.natural'].value).toBe(21)
  })

  it('a figure lost on the way: nothing wrong is given, and no other figure moves up', async () => {
    for (const [at, figures] of sample.entries()) {
      const said = rowsOf(figures)
        .flat()
        .toSpliced(at * 25 + 3, 1)
      const reading = await read(withTableThree(figures, [...said, ...labels]))
      expect(wrong(reading, figures)).toEqual([])
    }
  })

  it('a wrong sum in a line with its own label stays as printed (I3)', async () => {
    const lines = rowsOf(sample[0]!).map((row, at) => `${labels[at]} ${row.join(' ')}`)
    const reading = await read(
      withTableThree(sample[0]!, lines.with(2, `${labels[2]} 5 0 0 0 0 0 6`)),
    )
    expect(reading.cells['table3.granted.total']).toMatchObject({ status: 'printed', value: 6 })
  })
})

describe('tables two and four torn apart', () => {
  const figures = fc.sample(arbitraryFigures(), { numRuns: 1, seed: 4 })[0]!

  it('fees between two figures are neither', async () => {
    const text = spaced(print(figures)).split('\n')
    const start = text.findIndex((line) => line.startsWith('第二十条第'))
    const end = text.findIndex((line) => line.startsWith('三、收到和处理'))
    const two = ['行政强制', '信息内容', '行政事业性收费', '2,356']
    const three = ['第二十条第（八）项', '本年收费金额（单位：万元）', '1962']
    const torn = ['信息内容', '规章', '行政规范性文件', '信息内容', '行政许可', ...two, ...three]
    const reading = await read([...text.slice(0, start), ...torn, ...text.slice(end)].join('\n'))
    expect(reading.cells['table2.fees']).toMatchObject({ status: 'conflicting', value: null })
    expect(reading.cells['table2.fees'].candidates).toEqual(expect.arrayContaining([1962]))
  })

  it('table four with header words between its figures is doubted where a sum fails (I5)', async () => {
    const text = spaced(print(figures)).split('\n')
    const start = text.findIndex((line) => line.startsWith('四、政府')) + 1
    const end = text.findIndex((line) => line.startsWith('五、存在'))
    const torn = ['行政复议', '总计', '13', '0', '0', '0', '13', '行政诉讼', '复议后起诉']
    const more = ['0', '0', '0', '结果维持', '结果纠正', '0', '0', '未经复议直接起诉']
    const rest = ['其他结果 尚未审结 总计', '3', '27', '30', '34', '34']
    const lines = [...text.slice(0, start), ...torn, ...more, ...rest, ...text.slice(end)]
    const { cells } = await read(lines.join('\n'))
    expect(cells['table4.review.total']).toMatchObject({ status: 'printed', value: 13 })
    expect(cells['table4.litigationDirect.upheld'].status).toBe('conflicting')
    expect(cells['table4.litigationAfterReview.total'].status).toBe('conflicting')
  })
})

/** Some rows of table three set, the rest as before, all sums made right again. */
function changedRows(
  figures: Figures,
  set: Partial<Record<(typeof applicationRows)[number], readonly number[]>>,
): Figures {
  const table3 = { ...figures.table3, ...set }
  const total = table3.granted.map((_, column) =>
    resultRows.reduce((sum, row) => sum + Number(table3[row][column]), 0),
  )
  const received = total.map((sum, column) => sum + Number(table3.carriedOut[column]))
  const carriedIn = total.map(() => 0)
  return { ...figures, table3: { ...table3, newReceived: received, carriedIn, resultTotal: total } }
}
