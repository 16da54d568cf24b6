import { plainDate } from '@gongkai/base'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellPaths, figuresFrom, type Verdict, valueAt } from '../model/index.ts'
import { aReading, arbitraryFigures } from '../testing.ts'
import { csvOf } from './csv.ts'
import { jsonOf } from './json.ts'
import { cellName } from './labels.ts'
import { jsonSchema } from './schema.ts'
import { sheetsOf } from './sheets.ts'

const date = plainDate('2025-01-20')
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema)

const doubtful = aReading({
  cells: {
    'table3.granted.natural': { status: 'inferred', value: 15, equation: '15 = 18 − 3' },
    'table3.partial.natural': { status: 'blank', value: null, printed: '' },
    'table4.review.upheld': { status: 'conflicting', value: null, candidates: [1, 7] },
    'table2.fees': { status: 'missing', value: null, printed: null, place: null },
  },
})

const verdict: Verdict = {
  ruleBook: '1',
  findings: [
    {
      ...{ rule: 'I1', level: 'error', path: 'table3', expected: '1', found: null },
      ...{ message: '不平。', law: '国办公开办函〔2021〕30号' },
      evidence: [{ text: '1 = 2', place: { on: 'block', block: 3, row: 1 } }],
    },
  ],
  unchecked: [{ rule: 'I4', path: null, reason: '没有上年报告。' }],
  repair: {
    changes: [{ path: 'table3.granted.natural', from: null, to: '1', evidence: [] }],
    alternatives: 1,
  },
  statements: [],
}

describe('the report as JSON', () => {
  test('what is published satisfies the published schema', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        expect(validate(roundTrip(jsonOf(aReading({ figures }))))).toBe(true)
      }),
      { numRuns: 30 },
    )
    expect(validate(roundTrip(jsonOf(doubtful, verdict)))).toBe(true)
  })

  test('the schema refuses a lost cell, a figure as text, an unknown status and an unknown key', () => {
    const good = roundTrip(jsonOf(doubtful, verdict))
    const { 'table2.fees': _, ...cells } = good.cells
    const { table2, ...rest } = good
    const granted = { ...good.cells['table3.granted.natural'], status: 'guessed' }
    for (const bad of [
      { ...good, cells },
      rest,
      { ...good, table2: { ...table2, licensing: '0' } },
      { ...good, cells: { ...good.cells, 'table3.granted.natural': granted } },
      { ...good, extra: 1 },
    ])
      expect(validate(bad)).toBe(false)
  })

  test('the figures come back', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const { table2, table3, table4 } = roundTrip(jsonOf(aReading({ figures })))
        expect({ table2, table3, table4 }).toEqual(figures)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the report as CSV', () => {
  test('the 200 figures come back by table, row and column', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const [head, ...lines] = parsed(csvOf(aReading({ figures })))
        const at = (line: readonly string[], name: string) => line[head!.indexOf(name)]
        const values = new Map(
          lines.map((line) => [
            [at(line, '表'), at(line, '行代码'), at(line, '列代码')].join(),
            at(line, '数值'),
          ]),
        )
        const tables = { 2: '表二', 3: '表三', 4: '表四' }
        const back = figuresFrom((path) => {
          const { table, row, column } = cellName(path)
          const value = values.get([tables[table], row, column].join())!
          return path === 'table2.fees' ? (value as never) : Number(value)
        })
        expect(lines).toHaveLength(200)
        expect(back).toEqual(figures)
      }),
      { numRuns: 20 },
    )
  })

  test('byte order mark, CRLF and RFC 4180 quotes', () => {
    const csv = csvOf(aReading({ agency: '甲,乙"丙"\n丁' }))
    expect(csv.startsWith('\uFEFF行政机关,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.split('\r\n')[1]).toMatch(/^"甲,乙""丙""\n丁",2024,表二/)
  })

  test('a figure not known is empty, with its status in words', () => {
    const lines = parsed(csvOf(doubtful))
    expect(lines.filter((line) => line[8] !== '原文印出').slice(1)).toEqual([
      expect.arrayContaining(['fees', '', '未印出']),
      expect.arrayContaining(['granted', 'natural', '15', '推算', '15 = 18 − 3']),
      expect.arrayContaining(['partial', '', '原文空白']),
      expect.arrayContaining(['review', 'upheld', '', '待核']),
    ])
  })

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])(
    'text like %j is no formula in a spreadsheet',
    (agency) => {
      const [, first] = parsed(csvOf(aReading({ agency })))
      expect(first![0]).toBe(`'${agency}`)
    },
  )
})

describe('the report as workbook', () => {
  test('I1, I2, I3, I5: every identity has a formula, and all give 0 for figures that hold', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const formulas = sheetsOf(aReading({ figures }), { date }).sheets.flatMap((sheet) =>
          sheet.cells.flatMap(({ content }) => (content.kind === 'formula' ? content.result : [])),
        )
        expect(formulas).toEqual(Array(42).fill(0))
      }),
      { numRuns: 20 },
    )
  })

  test('a formula computes what its stored result says, from the cells it names', () => {
    const reading = aReading({
      cells: {
        'table3.granted.natural': { status: 'printed', value: 5 },
        'table3.newReceived.total': { status: 'printed', value: 3 },
        'table4.review.other': { status: 'missing', value: null },
      },
    })
    for (const { cells } of sheetsOf(reading, { date }).sheets) {
      const number = (address: string) => {
        const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address)!
        const found = cells.find(
          (cell) => cell.row === Number(row) - 1 && cell.column === letter.charCodeAt(0) - 65,
        )
        return found?.content.kind === 'number' ? found.content.number : null
      }
      for (const { content } of cells) {
        if (content.kind !== 'formula') continue
        const [, count, one = '', other = ''] =
          /=(\d+),SUM\(([^)]*)\)-SUM\(([^)]*)\),"缺数"\)$/.exec(content.formula)!
        const [parts, whole] = [one.split(',').map(number), other.split(',').map(number)]
        const known = [...parts, ...whole].filter((value) => value !== null).length
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0)
        expect(content.result).toBe(known === Number(count) ? sum(parts) - sum(whole) : '缺数')
      }
    }
    const results = sheetsOf(reading, { date }).sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ content }) => (content.kind === 'formula' ? content.result : [])),
    )
    expect(results.filter((result) => result !== 0)).toEqual([3, 5, -3, 5, '缺数'])
  })

  test('figures are numbers; one inferred is a number in brackets, one not known is words', () => {
    const [, three, four] = sheetsOf(doubtful, { date }).sheets
    const doubts = [three, four].flatMap((sheet) =>
      sheet!.cells.flatMap(({ role, content }) => (role === 'doubt' ? content : [])),
    )
    expect(doubts).toEqual([
      { kind: 'number', number: 15, decimals: 0, bracketed: true },
      { kind: 'text', text: '未印出' },
      { kind: 'text', text: '待核' },
    ])
  })

  test('the sum of all figures in the sheets is that of the report', () => {
    fc.assert(
      fc.property(arbitraryFigures(), (figures) => {
        const shown = sheetsOf(aReading({ figures }), { date })
          .sheets.slice(0, 3)
          .flatMap((sheet) =>
            sheet.cells.flatMap(({ content }) => (content.kind === 'number' ? content.number : [])),
          )
        expect(shown).toEqual(cellPaths.map((path) => Number(valueAt(figures, path))))
      }),
      { numRuns: 20 },
    )
  })
})

const roundTrip = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

/** RFC 4180 by the letter, independent of the writer. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gy
  const text = csv.replace(/^\uFEFF/, '')
  for (let match = field.exec(text); match; match = field.exec(text)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!)
    if (match[3] === '\r\n') rows.push([])
    if (field.lastIndex === text.length) break
  }
  return rows.slice(0, -1)
}
