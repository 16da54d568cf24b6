import { readFileSync } from 'node:fs'
import { readPaper } from '@gongkai/formats/read'
import { describe, expect, it } from 'vitest'
import { applicantColumns, cellPaths, outcomes, type Reading } from '../model/index.ts'
import { readReport } from './index.ts'

const root = new URL('../../../corpus/', import.meta.url)

type Truth = {
  readonly file: string
  readonly format: string
  readonly agency: string
  readonly year: number
  readonly title: string
  readonly table2: Readonly<Record<string, unknown>>
  readonly table3: Readonly<
    Record<string, readonly number[] | Readonly<Record<string, readonly number[]>>>
  >
  readonly table4: Readonly<Record<string, readonly number[]>>
  readonly notPrinted: readonly string[]
}

const names = [
  '000_ningxia-office-2024',
  '001_pingluo-office-2023',
  '002_zhongwei-2023',
  '003_huinong-office-2024',
  '004_zhongning-office-2024',
  'hangzhou-style-2025',
  'hongze-2023',
  'suqian-2023',
]

const truths = new Map<string, Truth>(
  names.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`truth/${name}.json`, root), 'utf8')),
  ]),
)

async function reading(name: string): Promise<Reading> {
  const file = truths.get(name)!.file.replace(/^\.\.\/seeds/, 'seeds')
  const paper = await readPaper({
    name: file,
    bytes: new Uint8Array(readFileSync(new URL(file, root))),
  })
  if (!paper.ok) throw new Error(paper.failure.code)
  const result = readReport(paper.value)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function trueValue(truth: Truth, path: string): unknown {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1)!
  if (table === 'table4') return truth.table4[rest[0]!]![outcomes.indexOf(last as never)]
  if (table === 'table2') {
    const value = truth.table2[rest[0]!]
    return rest.length === 1 ? value : (value as Record<string, unknown>)[last]
  }
  const whole = truth.table3[rest.slice(0, -1).join('.')]
  const nested = truth.table3[rest[0]!] as Record<string, readonly number[]> | undefined
  const row = (whole ?? nested?.[rest[1]!]) as readonly number[]
  return row[applicantColumns.indexOf(last as never)]
}

describe('the development corpus is read as checked by hand', () => {
  it.each(names)(
    '%s: all 200 cells, those not printed inferred, with agency, title, year and norm',
    async (name) => {
      const truth = truths.get(name)!
      const { report, cells } = await reading(name)
      expect(cellPaths.map((path) => [path, cells[path].value])).toEqual(
        cellPaths.map((path) => [path, trueValue(truth, path)]),
      )
      expect(cellPaths.filter((path) => cells[path].status !== 'printed')).toEqual(
        cellPaths.filter((path) => truth.notPrinted.includes(path)),
      )
      expect(cellPaths.filter((path) => cells[path].status === 'inferred').length).toBe(
        truth.notPrinted.length,
      )
      expect([report.agency, report.title, report.year, report.norm]).toEqual([
        truth.agency,
        truth.title,
        truth.year,
        truth.format,
      ])
    },
  )

  it.each(names)(
    '%s: the six parts in order, tables kept out of the text, every passage placed',
    async (name) => {
      const { parts, preamble, closing } = await reading(name)
      expect(parts.map((part) => part.number)).toEqual([1, 2, 3, 4, 5, 6])
      for (const part of parts) {
        const own = part.number === 1 || part.number >= 5
        expect(part.passages.length > 0, `part ${part.number}`).toBe(own)
      }
      for (const passage of [...preamble, ...closing, ...parts.flatMap((part) => part.passages)]) {
        expect(passage.pieces[0]?.start).toBe(0)
        expect(passage.text).not.toMatch(/\*\*|结果维持|本年废止件数/)
      }
    },
  )

  it.each([
    ['000_ningxia-office-2024', 'heading-repeated', 'headings'],
    ['000_ningxia-office-2024', 'cells-merged', 'table2.normative'],
    ['000_ningxia-office-2024', 'label-merged', 'table2.punishment'],
    ['000_ningxia-office-2024', 'label-garbled', 'table2.coercion'],
    ['000_ningxia-office-2024', 'cell-missing', 'table3.granted.natural'],
    ['000_ningxia-office-2024', 'header-garbled', 'table4.header'],
    ['003_huinong-office-2024', 'cell-surplus', 'table3.resultTotal'],
    ['hongze-2023', 'nonstandard-layout', 'table3.other'],
    ['hongze-2023', 'label-garbled', 'table3.denied.lawProhibits'],
  ])('%s: %s is noted at %s', async (name, kind, where) => {
    const { damages } = await reading(name)
    expect(
      damages.filter((damage) => damage.kind === kind).map((damage) => damage.where),
    ).toContain(where)
  })

  it.each([
    '001_pingluo-office-2023',
    '002_zhongwei-2023',
    '004_zhongning-office-2024',
    'suqian-2023',
    'hangzhou-style-2025',
  ])('%s: nothing is noted where nothing is damaged', async (name) => {
    expect((await reading(name)).damages).toEqual([])
  })

  it('an inference shows its equation, value first (I3)', async () => {
    const { cells } = await reading('000_ningxia-office-2024')
    expect(cells['table3.granted.natural']).toMatchObject({
      status: 'inferred',
      value: 15,
      equation: '15 = 15 − 0 − 0 − 0 − 0 − 0',
      identity: 'I3.granted',
    })
  })

  it('the note on a cell that was inferred says so, with the equation', async () => {
    const { damages } = await reading('000_ningxia-office-2024')
    expect(damages.find(({ where }) => where === 'table3.granted.natural')?.detail).toBe(
      '“（一）予以公开”的“自然人”没有读到数，由勾稽关系推出15（15 = 15 − 0 − 0 − 0 − 0 − 0）。',
    )
  })

  it('a heading row printed without its leaves is kept under its name', async () => {
    const { kept } = await reading('hongze-2023')
    expect(kept.map((row) => [row.name, row.values.join()])).toEqual([
      ['table3.other', '0,0,0,0,0,0,0'],
    ])
  })
})
