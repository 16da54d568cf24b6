import { describe, expect, test } from 'vitest'
import { type CellPath, type Finding, type Reading, tableThreePaths } from '../model/index.ts'
import { aReading, changed, noFigures } from '../testing.ts'
import { checkReport } from './index.ts'

const heads = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

const check = (given: Parameters<typeof aReading>[0]) => checkReport(aReading(given))

const threePartial = Object.fromEntries(
  ['newReceived', 'partial', 'resultTotal'].flatMap((row) => [
    [`table3.${row}.natural`, 3],
    [`table3.${row}.total`, 3],
  ]),
)

describe('What stands in the cells', () => {
  const lostRow = (row: string, cell: Partial<Reading['cells'][CellPath]>) =>
    Object.fromEntries(
      tableThreePaths.filter((path) => path.startsWith(`${row}.`)).map((path) => [path, cell]),
    )
  const nowhere = { printed: null, place: null } as const

  test('R1 a row that stands nowhere in a web page is lacking, not empty; only empty cells are I7', () => {
    for (const cell of [
      { status: 'missing', value: null, ...nowhere },
      { status: 'inferred', value: 0, ...nowhere },
    ] as const) {
      const { findings } = check({ source: 'html', cells: lostRow('table3.partial', cell) })
      expect(heads(findings)).toEqual(['R1 warning table3.partial'])
      expect(findings[0]!.message).toContain('“（二）部分公开”一行')
    }
  })

  test('I7 rows that the form of 2019 does not have are not empty', () => {
    const cells = lostRow('table3.other.lapsedPayment', {
      status: 'inferred',
      value: 0,
      ...nowhere,
    })
    const { findings } = check({ source: 'html', norm: '60号(2019)', year: 2020, cells })
    expect(findings).toEqual([])
  })

  test.each(['26550.5', '26550．5'])(
    'I7 %s where a count belongs is one finding: it is no whole number',
    (printed) => {
      const cells = { 'table2.punishment': { status: 'blank', value: null, printed } } as const
      const reading = aReading({ source: 'html', cells })
      const detail = `“行政处罚”印作“${printed}”，不是数字，未当作0。`
      const where = 'table2.punishment'
      const damage = { kind: 'value-illegible', where, detail, place: null } as const
      const { findings } = checkReport({ ...reading, damages: [damage] })
      expect(heads(findings)).toEqual(['I7 error table2.punishment'])
      expect(findings[0]).toMatchObject({ found: printed })
      expect(findings[0]!.message).toContain('不是整数')
    },
  )

  test('F1 what was inferred for a damaged cell is said with the damage', () => {
    const cells = {
      'table3.partial.natural': { status: 'inferred', value: 3, printed: 'l' },
    } as const
    const figures = changed(noFigures, threePartial)
    const damage = {
      kind: 'value-illegible',
      where: 'table3.partial.natural',
      detail: '自然人印作“l”，不是数字，未当作0。',
      place: null,
    } as const
    const said = (detail: string) =>
      checkReport({ ...aReading({ figures, cells }), damages: [{ ...damage, detail }] }).findings
    expect(said(damage.detail).map(({ message }) => message)).toEqual([
      '自然人印作“l”，不是数字。由等式推出3。',
    ])
    const known = '自然人印作“l”，不是数字，由勾稽关系推出3。'
    expect(said(known).map(({ message }) => message)).toEqual([known])
  })

  test.each([
    [
      'table2.coercion',
      '行政强制',
      ['上一年项目数量', '本年增/减'],
      '“行政强制”的“上一年项目数量”“本年增/减”不在',
    ],
    ['table2.procurement', '政府集中采购', ['采购项目数量', '采购总金额'], '“政府集中采购”不在'],
    ['table3.other', '（六）其他处理', ['自然人', '总计'], '“（六）其他处理”在现行表样中分列'],
  ])(
    'F3 says what has no counterpart, the row or its columns: %s',
    (name, label, columns, start) => {
      const place = { on: 'line', line: 1, column: 1, length: 1 } as const
      const table = Number(name[5]) as 2 | 3
      const row = { name, table, label, columns, values: ['20', '0'], place }
      const { findings } = checkReport({ ...aReading(), kept: [row] })
      expect(heads(findings)).toEqual([`F3 note ${name}`])
      expect(findings[0]!.message.startsWith(start)).toBe(true)
    },
  )
})
