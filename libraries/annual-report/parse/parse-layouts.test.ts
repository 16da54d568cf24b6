import { readPaper } from '@gongkai/formats/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellPaths, type Figures, type Reading, valueAt } from '../model/index.ts'
import { arbitraryFigures } from '../testing.ts'
import { readReport } from './index.ts'
import { type Layout, layouts, type Printed, type PrintedRow, print } from './testing/layouts.ts'

const names = Object.keys(layouts) as Layout[]
/** The same figures in every run. */
const seed = 77

async function read(text: string, layout: Layout): Promise<Reading> {
  const name = layout === 'page' ? 'report.html' : 'report.txt'
  const paper = await readPaper({ name, bytes: new TextEncoder().encode(text) })
  if (!paper.ok) throw new Error(paper.failure.code)
  const result = readReport(paper.value)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Cells that claim a value which is not the true one. */
const wrong = (reading: Reading, figures: Figures) =>
  cellPaths.flatMap((path) => {
    const { status, value, printed } = reading.cells[path]
    if (status !== 'printed' && status !== 'inferred') return []
    const truth = valueAt(figures, path)
    return value === truth ? [] : [`${path}: ${status} ${value} (${printed}), true ${truth}`]
  })

const unread = (reading: Reading) =>
  cellPaths.filter((path) => reading.cells[path].status !== 'printed')

describe('a report in whatever layout', () => {
  for (const layout of names) {
    it(`${layout}: every one of the 200 cells is read as printed, with the agency, year and six parts`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryFigures(), async (figures) => {
          const reading = await read(layouts[layout](print(figures)), layout)
          expect(wrong(reading, figures)).toEqual([])
          expect(unread(reading)).toEqual([])
          expect(reading.report.agency).toBe('平罗县财政局')
          expect(reading.report.year).toBe(2024)
          expect(reading.parts.map((part) => part.number)).toEqual([1, 2, 3, 4, 5, 6])
          expect(reading.parts.slice(1, 4).flatMap((part) => part.passages)).toEqual([])
        }),
        { numRuns: 12, seed },
      )
    })
  }
})

describe('prose right above a table is kept, however short its last line', () => {
  for (const layout of names) {
    it.each(['结。', '件。', '行政处罚决定3件。', '如下表。', '2024。'])(
      `${layout}: %s`,
      async (last) => {
        const figures = fc.sample(arbitraryFigures(), { numRuns: 1, seed })[0]!
        const text = layouts[layout](print(figures))
        const heading = '二、主动公开政府信息情况'
        const prose = '本年度依法主动公开各类政府信息，全部按照规定的期限办理完毕并按时办'
        const marked = (line: string) => (layout === 'page' ? `<p>${line}</p>` : line)
        const reading = await read(
          text.replace(marked(heading), [heading, prose, last].map(marked).join('\n')),
          layout,
        )
        expect(wrong(reading, figures)).toEqual([])
        expect(unread(reading)).toEqual([])
        const said = reading.parts[1]!.passages.map((passage) => passage.text).join('')
        expect(said).toBe(prose + last)
      },
    )
  }
})

type Harm = (rows: readonly PrintedRow[], row: number, column: number) => readonly PrintedRow[]

const replaced = (rows: readonly PrintedRow[], at: number, row: PrintedRow) => rows.with(at, row)

const harms: Readonly<Record<string, Harm>> = {
  'a cell blanked': (rows, at, column) =>
    replaced(rows, at, { ...rows[at]!, cells: rows[at]!.cells.with(column, '') }),
  'a cell lost': (rows, at, column) =>
    replaced(rows, at, { ...rows[at]!, cells: rows[at]!.cells.toSpliced(column, 1) }),
  'two cells merged': (rows, at, column) => {
    const { labels, cells } = rows[at]!
    const left = Math.min(column, 5)
    const both = `${cells[left]} ${cells[left + 1]}`
    return replaced(rows, at, { labels, cells: cells.toSpliced(left, 2, both) })
  },
  'a surplus 0': (rows, at, column) =>
    replaced(rows, at, { ...rows[at]!, cells: rows[at]!.cells.toSpliced(column, 0, '0') }),
  'noise in a label': (rows, at, column) => {
    const labels = rows[at]!.labels
    const leaf = labels.at(-1)!
    const spot = 2 + (column % Math.max(1, leaf.length - 3))
    const noisy = leaf.length < 6 ? leaf : `${leaf.slice(0, spot)}囗${leaf.slice(spot + 1)}`
    return replaced(rows, at, { ...rows[at]!, labels: labels.with(-1, noisy) })
  },
  'a label lost': (rows, at) => replaced(rows, at, { ...rows[at]!, labels: [''] }),
  'a row lost': (rows, at) => rows.toSpliced(at, 1),
  'a row shifted': (rows, at) =>
    replaced(rows, at, { ...rows[at]!, labels: [...rows[at]!.labels, ''] }),
  'a stroke for a figure': (rows, at, column) =>
    replaced(rows, at, { ...rows[at]!, cells: rows[at]!.cells.with(column, '—') }),
}

describe('a damaged table three never gives a wrong figure: it is right, or blank, missing or conflicting', () => {
  for (const layout of names) {
    for (const [name, harm] of Object.entries(harms)) {
      it(`${layout}: ${name}`, async () => {
        await fc.assert(
          fc.asyncProperty(
            arbitraryFigures(),
            fc.nat(24),
            fc.nat(6),
            async (figures, row, column) => {
              const whole = print(figures)
              const harmed: Printed = { ...whole, three: harm(whole.three, row, column) }
              const reading = await read(layouts[layout](harmed), layout)
              expect(wrong(reading, figures)).toEqual([])
            },
          ),
          { numRuns: 10, seed },
        )
      })
    }
  }
})

const harmedTwo = (printed: Printed, row: number, column: number, name: string): Printed => {
  const rows = printed.two.flatMap(({ cells }, at) => (cells.length > 0 ? [at] : []))
  const at = rows[row % rows.length]!
  const { labels, cells } = printed.two[at]!
  const spot = column % cells.length
  const harmed = {
    blanked: { labels, cells: cells.with(spot, '') },
    lost: { labels, cells: cells.toSpliced(spot, 1) },
    surplus: { labels, cells: cells.toSpliced(spot, 0, '0') },
    merged: {
      labels,
      cells: cells.length < 3 ? cells : [`${cells[0]} ${cells[1]}`, '', cells[2]!],
    },
    grown: { labels: [], cells: [`${labels[0]} ${cells[0]}`, ...cells.slice(1)] },
    unlabelled: { labels: [''], cells },
    stroke: { labels, cells: cells.with(spot, '/') },
  }[name]
  return { ...printed, two: printed.two.with(at, harmed!) }
}

describe('a damaged table two never gives a wrong figure', () => {
  for (const layout of names) {
    // A row of strokes filled up with an empty cell at its end does not show that one was lost before.
    const lost = layout === 'piped' ? [] : ['lost']
    for (const name of [...lost, 'blanked', 'merged', 'grown', 'unlabelled', 'stroke']) {
      it(`${layout}: ${name}`, async () => {
        await fc.assert(
          fc.asyncProperty(
            arbitraryFigures(),
            fc.nat(5),
            fc.nat(2),
            async (figures, row, column) => {
              const harmed = harmedTwo(print(figures), row, column, name)
              expect(wrong(await read(layouts[layout](harmed), layout), figures)).toEqual([])
            },
          ),
          { numRuns: 10, seed },
        )
      })
    }
  }
})

describe('a damaged table four never gives a wrong figure (I5)', () => {
  const harms: Readonly<
    Record<string, (four: readonly string[], at: number) => readonly string[]>
  > = {
    blanked: (four, at) => four.with(at, ''),
    lost: (four, at) => four.toSpliced(at, 1),
    'with a surplus 0': (four, at) => four.toSpliced(at, 0, '0'),
    merged: (four, at) =>
      four.toSpliced(
        Math.min(at, 13),
        2,
        `${four[Math.min(at, 13)]} ${four[Math.min(at, 13) + 1]}`,
      ),
    'with a stroke': (four, at) => four.with(at, '—'),
  }
  for (const layout of names) {
    for (const [name, harm] of Object.entries(harms)) {
      it(`${layout}: ${name}`, async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryFigures(), fc.nat(14), async (figures, at) => {
            const whole = print(figures)
            const reading = await read(
              layouts[layout]({ ...whole, four: harm(whole.four, at) }),
              layout,
            )
            expect(wrong(reading, figures)).toEqual([])
          }),
          { numRuns: 10, seed },
        )
      })
    }
  }
})

describe('every zero left out never gives a wrong figure: not read is not zero', () => {
  for (const layout of names) {
    it(layout, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryFigures(), async (figures) => {
          const whole = print(figures)
          const bare = (cells: readonly string[]) => cells.map((cell) => (cell === '0' ? '' : cell))
          const harmed: Printed = {
            ...whole,
            two: whole.two.map((row) => ({ ...row, cells: bare(row.cells) })),
            three: whole.three.map((row) => ({ ...row, cells: bare(row.cells) })),
            four: bare(whole.four),
          }
          expect(wrong(await read(layouts[layout](harmed), layout), figures)).toEqual([])
        }),
        { numRuns: 12, seed },
      )
    })
  }
})
