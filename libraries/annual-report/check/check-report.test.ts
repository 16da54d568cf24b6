import { describe, expect, test } from 'vitest'
import {
  type CellPath,
  type CellValue,
  type Finding,
  type Reading,
  tableThreePaths,
} from '../model/index.ts'
import { aReading, changed, noFigures } from '../testing.ts'
import { type CheckOptions, checkReport, ruleBookVersion, rules } from './index.ts'

type Cells = Partial<Record<CellPath, CellValue>>
const with_ = (cells: Cells) => changed(noFigures, cells)

/** Rule, level and path of every finding, `I3 error table3.granted.total`. */
const heads = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

const check = (given: Parameters<typeof aReading>[0], options?: CheckOptions) =>
  checkReport(aReading(given), options)

/** A column of natural persons only. */
const natural = (rows: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`table3.${row}.natural`, value],
      [`table3.${row}.total`, value],
    ]),
  )

const five = natural({ newReceived: 5, granted: 5, resultTotal: 5 })

describe('The tables', () => {
  test('A report without faults has no finding, and says what could not be checked', () => {
    const verdict = check({ figures: with_(five) })
    expect(verdict.findings).toEqual([])
    expect(verdict.repair).toBeNull()
    expect(verdict.ruleBook).toBe(ruleBookVersion)
    expect(verdict.unchecked.map(({ rule }) => rule).sort()).toEqual([
      'I11',
      'I13',
      'I15',
      'I4',
      'I6',
      'I8',
      'I9',
    ])
  })

  test('I1 first and second item equal third and fourth: the path is the column', () => {
    const { findings } = check({
      figures: with_({ ...five, ...natural({ newReceived: 6 }) }),
    })
    expect(heads(findings)).toEqual(['I1 error table3.*.natural', 'I1 error table3.*.total'])
    expect(findings[0]).toMatchObject({ expected: '6', found: '5' })
    expect(findings[0]!.message).toContain('6＋0≠5＋0')
  })

  test('I2 the total of results is the sum of its 21 leaf rows', () => {
    const { findings } = check({ figures: with_({ ...five, ...natural({ granted: 4 }) }) })
    expect(heads(findings)).toEqual([
      'I2 error table3.resultTotal.natural',
      'I2 error table3.resultTotal.total',
    ])
    expect(findings[0]).toMatchObject({ expected: '4', found: '5' })
  })

  test('I3 each row adds up, with the cells as evidence', () => {
    const { findings, repair } = check({
      figures: with_({ ...five, 'table3.granted.total': 7 }),
    })
    expect(heads(findings)).toContain('I3 error table3.granted.total')
    const finding = findings.find(({ rule }) => rule === 'I3')!
    expect(finding.evidence.map(({ path }) => path)).toEqual([
      'table3.granted.total',
      'table3.granted.natural',
    ])
    expect(repair).toMatchObject({
      alternatives: 1,
      changes: [{ path: 'table3.granted.total', from: '7', to: '5' }],
    })
  })

  test('I5 each group of table four adds up; the total is proposed first', () => {
    const figures = with_({ 'table4.review.upheld': 10, 'table4.review.corrected': 1 })
    const { findings, repair } = check({ figures })
    expect(heads(findings)).toEqual(['I5 error table4.review.total'])
    expect(findings[0]).toMatchObject({ expected: '11', found: '0' })
    expect(repair?.changes[0]).toMatchObject({ path: 'table4.review.total', to: '11' })
    expect(repair?.changes[0]?.evidence.map(({ text }) => text)).toEqual([
      '表四行政复议“总计” 0→11',
      '表四行政复议“总计”：0≠10＋1＝11，改后11＝10＋1',
    ])
  })

  test('I1, I2, I3, I5 a cell that was not read is unchecked, never zero and never a pass', () => {
    const { findings, unchecked } = check({
      figures: with_({ ...five, 'table3.granted.natural': null }),
    })
    expect(heads(findings)).toEqual(['R1 warning table3.granted.natural'])
    const lacking = unchecked.filter(({ rule }) => ['I1', 'I2', 'I3', 'I5'].includes(rule))
    expect(lacking.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'I2 table3.resultTotal.natural',
      'I3 table3.granted.total',
    ])
  })

  test.each([['/'], ['—'], ['无'], ['-']])('I7 “%s” in a cell is an error', (printed) => {
    const cells = { 'table2.coercion': { status: 'blank', value: null, printed } } as const
    const { findings } = check({ cells })
    expect(heads(findings)).toEqual(['I7 error table2.coercion'])
    expect(findings[0]).toMatchObject({ expected: '0', found: printed })
  })

  test('I7 marks of one row are one finding, and of many rows too', () => {
    const marked = (paths: readonly CellPath[]) =>
      check({
        cells: Object.fromEntries(
          paths.map((path) => [path, { status: 'blank', value: null, printed: '/' } as const]),
        ),
      }).findings
    const row = tableThreePaths.filter((path) => path.startsWith('table3.partial.'))
    expect(heads(marked(row))).toEqual(['I7 error table3.partial'])
    expect(heads(marked(tableThreePaths))).toEqual(['I7 error table3'])
    expect(marked(tableThreePaths)[0]!.evidence).toHaveLength(175)
  })

  test.each([
    [{ 'table2.licensing': -3 }, 'I7 error table2.licensing'],
    [{ 'table2.punishment': 1.5 }, 'I7 error table2.punishment'],
    [{ 'table2.fees': '1.23456' as CellValue }, 'I7 error table2.fees'],
  ])('I7 counts are whole and not negative, fees have at most four decimals: %o', (cells, head) => {
    expect(heads(check({ figures: with_(cells as Cells) }).findings)).toEqual([head])
  })

  test('I7 an empty cell of a DOCX or web page is an error, a warning where it can be inferred', () => {
    const blank = { status: 'blank', value: null, printed: '' } as const
    const inferred = { status: 'inferred', value: 0, printed: '' } as const
    const cells = { 'table2.licensing': blank, 'table3.partial.natural': inferred }
    expect(heads(check({ source: 'docx', cells }).findings)).toEqual([
      'I7 error table2.licensing',
      'I7 warning table3.partial.natural',
    ])
  })

  test('R1 what a PDF or text lost is the reader’s limit, and nothing at all where it was inferred', () => {
    const cells = {
      'table2.licensing': { status: 'missing', value: null, printed: null },
      'table3.partial.natural': { status: 'inferred', value: 0, printed: null },
      'table3.partial.total': {
        status: 'conflicting',
        value: null,
        printed: '1 0',
        candidates: [1, 0],
      },
    } as const
    expect(heads(check({ source: 'pdf', cells }).findings)).toEqual([
      'R1 warning table2.licensing',
      'R1 warning table3.partial.total',
    ])
  })

  test('R1 a table that was lost in reading is one finding that names every cell', () => {
    const lost = { status: 'missing', value: null, printed: null } as const
    const unsure = {
      status: 'conflicting',
      value: null,
      printed: null,
      candidates: [1, 2],
    } as const
    const inTable = (cell: Partial<Reading['cells'][CellPath]>) =>
      Object.fromEntries(tableThreePaths.map((path) => [path, cell]))
    for (const cell of [lost, unsure]) {
      const { findings } = check({ source: 'pdf', cells: inTable(cell) })
      expect(heads(findings)).toEqual(['R1 warning table3'])
      expect(findings[0]!.evidence.map(({ path }) => path)).toEqual(tableThreePaths)
      expect(findings[0]!.message).toContain('175格')
    }
    const row = tableThreePaths.filter((path) => path.startsWith('table3.granted.'))
    const cells = Object.fromEntries(row.map((path) => [path, unsure]))
    expect(heads(check({ source: 'pdf', cells }).findings)).toEqual(['R1 warning table3.granted'])
  })

  test('I9 many “其他” or “不掌握” are a hint', () => {
    const rows = natural({
      newReceived: 10,
      'unable.notHeld': 7,
      'other.other': 3,
      resultTotal: 10,
    })
    expect(heads(check({ figures: with_(rows) }).findings)).toEqual([
      'I9 note table3.unable.notHeld.total',
      'I9 note table3.other.other.total',
    ])
  })
})

describe('Words', () => {
  test('P1, P2, P3 personal data is reported masked', () => {
    const text = '申请人身份号码11010519491231002X，卡号6222021234567890128，另留13812345678备查。'
    const verdict = check({ prose: { 6: [text] } })
    expect(heads(verdict.findings)).toEqual([
      'P1 error part.6',
      'P2 error part.6',
      'P3 warning part.6',
    ])
    expect(JSON.stringify(verdict)).not.toMatch(
      /11010519491231002X|6222021234567890128|13812345678/,
    )
  })

  test('P3 the contact of the authority is no personal data', () => {
    const text = '如有疑问，请联系县财政局（电话：13812345678，传真：0952-6095358）。'
    expect(check({ prose: { 6: [text] } }).findings).toEqual([])
  })

  test('P3 nor is a line under the words 联系方式', () => {
    const texts = ['（三）联系方式', '李主任，13800138000。']
    expect(check({ prose: { 6: texts } }).findings).toEqual([])
    expect(heads(check({ prose: { 6: texts.slice(1) } }).findings)).toEqual(['P3 warning part.6'])
  })

  test('W1, W2 slips and repeated sentences are notes', () => {
    const long = '各股室按照职责分工抓好落实，确保主动公开内容及时准确更新到位'
    const texts = [
      `我们进行进行了培训，取得了的的成效。${long}。`,
      `${long}。件件有着落，一项一项抓。`,
    ]
    expect(heads(check({ prose: { 1: texts } }).findings)).toEqual([
      'W1 note part.1',
      'W1 note part.1',
      'W2 note part.1',
    ])
  })
})

describe('The rule book', () => {
  test('has I1 to I16 and every rule says law and remedy', () => {
    const ids: readonly string[] = rules.map(({ id }) => id)
    for (let number = 1; number <= 16; number++) expect(ids).toContain(`I${number}`)
    for (const rule of rules) {
      expect(rule.law && rule.remedy && rule.title && rule.compares).toBeTruthy()
      expect(rule.levels.length).toBeGreaterThan(0)
    }
  })

  test('the same input gives the same bytes, in whatever order its cells are held', () => {
    const given = {
      figures: with_({ ...five, 'table3.granted.total': 7, 'table4.review.upheld': 3 }),
      prose: { 1: ['全年共收到政府信息公开申请6件。'], 6: ['全年未收取信息处理费。'] },
    }
    const reading = aReading(given)
    const turned = Object.fromEntries(Object.entries(reading.cells).reverse())
    const same = { ...reading, cells: turned as Reading['cells'] }
    expect(JSON.stringify(checkReport(same))).toBe(JSON.stringify(checkReport(reading)))
  })
})
