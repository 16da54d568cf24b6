import { readFileSync } from 'node:fs'
import { readPaper } from '@gongkai/formats/read'
import { describe, expect, it } from 'vitest'
import {
  type ApplicationRow,
  applicantColumns,
  cellPaths,
  documentColumns,
  documentKinds,
  type Reading,
  tableFourPaths,
  tableThreePaths,
} from '../model/index.ts'
import { readReport } from './index.ts'

async function reading(name: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
  const paper = await readPaper({ name, bytes })
  if (!paper.ok) throw new Error(paper.failure.code)
  const result = readReport(paper.value)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const tableTwo = ({ report: { table2 } }: Reading) => [
  ...documentKinds.flatMap((kind) => documentColumns.map((column) => table2[kind][column])),
  table2.licensing,
  table2.punishment,
  table2.coercion,
  table2.fees,
]
const row = ({ report }: Reading, name: ApplicationRow) => report.table3[name].join(' ')
const tableFour = ({ report: { table4 } }: Reading) =>
  [table4.review, table4.litigationDirect, table4.litigationAfterReview].map((five) =>
    five.join(' '),
  )
const statuses = ({ cells }: Reading, status: string) =>
  cellPaths.filter((path) => cells[path].status === status)
/** Rows of table three that are not all zero, by name. */
const nonZero = (one: Reading) =>
  Object.fromEntries(
    Object.entries(one.report.table3)
      .filter(([, counts]) => counts.some((count) => count !== 0))
      .map(([name, counts]) => [name, counts.join(' ')]),
  )

describe('a county bureau’s report with contents, 第一部分 headings, O for 0 and figures one to a line', () => {
  it('is read whole', async () => {
    const one = await reading('county-office-scan.txt')
    expect([one.report.agency, one.report.year, one.report.norm]).toEqual([
      '某某县卫生健康局',
      2022,
      '30号(2021)',
    ])
    expect(tableTwo(one)).toEqual([0, 0, 0, 2, 1, 9, 1534, 87, 0, '12.5'])
    expect(nonZero(one)).toEqual({
      newReceived: '10 2 0 0 0 0 12',
      granted: '4 1 0 0 0 0 5',
      partial: '2 0 0 0 0 0 2',
      'denied.internalAffairs': '1 0 0 0 0 0 1',
      'unable.notHeld': '3 1 0 0 0 0 4',
      resultTotal: '10 2 0 0 0 0 12',
    })
    expect(tableFour(one)).toEqual(['0 0 1 0 1', '0 0 0 0 0', '0 0 0 0 0'])
    expect(statuses(one, 'printed')).toEqual(cellPaths)
  })

  it('its table of contents is no heading, its contact paragraph the closing', async () => {
    const one = await reading('county-office-scan.txt')
    expect(one.parts.map((part) => part.heading)).toEqual([
      '第一部分总体情况',
      '第二部分主动公开政府信息情况',
      '第三部分收到和处理政府信息公开申请情况',
      '第四部分因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '第五部分存在的主要问题及改进情况',
      '第六部分其他需要报告的事项',
    ])
    expect(one.parts[0]?.passages.map((passage) => passage.text)).toContain(
      '（一）主动公开政府信息情况',
    )
    expect(one.preamble.length).toBe(1)
    expect(one.closing.map((passage) => passage.text)).toEqual([
      '如对本报告有疑问，请与某某县卫生健康局办公室联系，电话：0000-1234567。',
    ])
  })

  it('an O read as 0 and a misspelt label are noted', async () => {
    const { damages } = await reading('county-office-scan.txt')
    expect(damages.map((damage) => `${damage.kind} ${damage.where}`)).toEqual(
      expect.arrayContaining([
        'value-illegible table3.newReceived',
        'label-garbled table3.denied.stateSecret',
        'label-garbled table3.notProcessed.reconfirm',
      ]),
    )
  })
})

describe('a report in the form before 2021 (国办公开办函〔2019〕60号)', () => {
  it('is read as far as its rows exist in both forms', async () => {
    const one = await reading('old-form-2020.html')
    expect([one.report.agency, one.report.year, one.report.norm]).toEqual([
      '某市财政局',
      2020,
      '60号(2019)',
    ])
    expect(tableTwo(one)).toEqual([0, null, null, 4, null, null, 86, 9, 0, null])
    expect(row(one, 'resultTotal')).toBe('6 2 0 0 0 0 8')
    expect(row(one, 'carriedIn')).toBe('1 0 0 0 0 0 1')
    expect(tableFour(one)).toEqual(['1 0 0 0 1', '0 0 0 0 0', '0 0 0 0 0'])
  })

  it('keeps and names what has no counterpart', async () => {
    const { kept } = await reading('old-form-2020.html')
    expect(kept.map((one) => [one.name, one.values.join(' ')])).toEqual([
      ['table2.regulations', '0 0'],
      ['table2.normative', '3 17'],
      ['table2.licensing', '2 +1'],
      ['table2.services', '11 -2'],
      ['table2.punishment', '5 0'],
      ['table2.coercion', '1 0'],
      ['table2.fees', '3 0'],
      ['table2.procurement', '6 128.36万元'],
      ['table3.other', '1 0 0 0 0 0 1'],
    ])
  })

  it('（六）其他处理 in one row: leaves follow only where it is 0', async () => {
    const { cells } = await reading('old-form-2020.html')
    expect(cells['table3.other.other.commercial']).toMatchObject({ status: 'inferred', value: 0 })
    expect(cells['table3.other.other.natural']).toMatchObject({ status: 'missing', value: null })
    expect(cells['table3.carriedIn.research']).toMatchObject({
      status: 'inferred',
      value: 0,
      printed: '',
    })
  })

  it('the page around the article is no part of the report', async () => {
    const one = await reading('old-form-2020.html')
    const words = [...one.preamble, ...one.parts.flatMap((part) => part.passages), ...one.closing]
    expect(words.map((passage) => passage.text).join('')).not.toMatch(/浏览次数|版权所有|首页/)
    expect(one.closing.map((passage) => passage.text)).toEqual(['某市财政局', '2021年1月22日'])
  })
})

describe('a street office’s page: headings without numbers, columns in another order, blanks for zero', () => {
  it('columns are found by their headers', async () => {
    const one = await reading('street-office.html')
    expect(one.report.agency).toBe('某市某区青年路街道办事处')
    expect(one.report.title).toBe('某市某区青年路街道办事处2023年政府信息公开工作年度报告')
    expect(tableTwo(one)).toEqual([null, null, null, 2, 1, 7, 15, 31, null, '1.2345'])
    expect(nonZero(one)).toEqual({
      newReceived: '2 1 0 0 0 0 3',
      granted: '1 1 0 0 0 0 2',
      partial: '1 0 0 0 0 0 1',
      resultTotal: '2 1 0 0 0 0 3',
    })
    expect(tableFour(one)).toEqual(['1 0 0 0 1', '0 0 0 2 2', '0 0 0 0 0'])
  })

  it('a blank is blank unless the sums leave it one value; a stroke is no zero', async () => {
    const { cells } = await reading('street-office.html')
    expect(cells['table2.regulations.made']).toMatchObject({
      status: 'blank',
      value: null,
      printed: '',
    })
    expect(cells['table2.coercion']).toMatchObject({ status: 'blank', value: null, printed: '/' })
    expect(cells['table3.granted.legal']).toMatchObject({ status: 'inferred', value: 0 })
  })

  it('fees given in 元 are converted, and that is said', async () => {
    const { damages } = await reading('street-office.html')
    expect(damages.find((damage) => damage.where === 'table2.fees')?.detail).toMatch(
      /12,345.*1\.2345万元/,
    )
  })
})

describe('a bureau’s markdown: year before agency, merged and empty cells, table four one figure a line', () => {
  it('is read whole', async () => {
    const one = await reading('stacked-bureau.txt')
    expect([one.report.agency, one.report.year]).toEqual(['某市水务局', 2023])
    expect(one.report.title).toBe('2023年度某市水务局政府信息公开工作年度报告')
    expect(tableTwo(one)).toEqual([0, 0, 0, 1, 2, 8, 1024, 33, null, '2360.5'])
    expect(tableFour(one)).toEqual(['1 0 0 0 1', '0 0 0 1 1', '0 0 0 0 0'])
    expect(statuses(one, 'printed').filter((path) => tableFourPaths.includes(path)).length).toBe(15)
    expect(row(one, 'unable.notHeld')).toBe('2 0 0 0 0 0 2')
  })

  it('a row left empty follows from the columns alone (I2)', async () => {
    const one = await reading('stacked-bureau.txt')
    expect(row(one, 'denied.enforcementFile')).toBe('0 0 0 0 0 0 0')
    expect(
      applicantColumns.map(
        (column) => one.cells[`table3.denied.enforcementFile.${column}`].identity,
      ),
    ).toEqual(applicantColumns.map((column) => `I2.${column}`))
    expect(statuses(one, 'inferred').filter((path) => !tableThreePaths.includes(path))).toEqual([])
  })
})
