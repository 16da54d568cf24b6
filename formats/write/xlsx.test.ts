import { plainDate } from '@gongkai/base'
import type { SheetCell, SheetContent, Workbook } from '@gongkai/paper'
import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import { converted, has, hostile } from './testing.ts'
import { writeXlsx } from './xlsx.ts'

const at = (row: number, column: number, content: SheetContent): SheetCell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, content, role: 'value' },
})
const words = (text: string): SheetContent => ({ kind: 'text', text })
const number = (value: number, decimals = 0): SheetContent => ({
  ...{ kind: 'number', number: value, decimals },
})

function aWorkbook(cells: readonly SheetCell[]): Workbook {
  return {
    ...{ title: '通知', author: '平罗县财政局', date: plainDate('2025-01-20') },
    sheets: [{ name: '表二', widths: [10, 10, 10], headerRows: 1, landscape: false, cells }],
  }
}

async function opened(bytes: Uint8Array) {
  const file = new excel.Workbook()
  await file.xlsx.load(bytes.slice().buffer)
  return file
}

describe('XLSX', () => {
  test('the same workbook gives the same bytes', async () => {
    const workbook = aWorkbook([at(0, 0, words('甲'))])
    expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook))
  })

  test('figures are numbers, merged cells merged, the head stays in sight and is repeated in print', async () => {
    const bytes = await writeXlsx(
      aWorkbook([
        { ...at(0, 0, words('甲')), columnSpan: 3 },
        at(1, 0, number(136.1206, 4)),
        at(1, 1, { kind: 'number', number: 15, decimals: 0, bracketed: true }),
        at(1, 2, { kind: 'formula', formula: 'SUM(A2:B2)', result: 151.1206 }),
      ]),
    )
    const sheet = (await opened(bytes)).getWorksheet('表二')!
    expect(sheet.getCell('A2').value).toBe(136.1206)
    expect(sheet.getCell('B2').value).toBe(15)
    expect(sheet.getCell('B2').numFmt).toBe('"["0"]"')
    expect(sheet.getCell('C2').formula).toBe('SUM(A2:B2)')
    expect(sheet.getCell('C1').master.address).toBe('A1')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1')
  })

  test.each(Object.entries(hostile))(
    'text is text, whatever it holds: %s',
    async (_, [given, seen]) => {
      const sheet = (await opened(await writeXlsx(aWorkbook([at(0, 0, words(given))]))))
        .worksheets[0]!
      expect(sheet.getCell('A1').type).toBe(excel.ValueType.String)
      expect(sheet.getCell('A1').value).toBe(seen)
    },
  )
})

describe.skipIf(!has('soffice'))('XLSX, read by LibreOffice', () => {
  test('figures, text and formulas arrive', { timeout: 120_000 }, async () => {
    const bytes = await writeXlsx(
      aWorkbook([
        at(0, 0, words('=1+1')),
        at(1, 0, number(4957.0386, 4)),
        at(1, 1, { kind: 'formula', formula: 'A2*2', result: 9914.0772 }),
      ]),
    )
    const csv = new TextDecoder().decode(converted(bytes, 'xlsx', 'csv'))
    expect(csv.split('\n').slice(0, 2)).toEqual(['=1+1,', '4957.0386,9914.0772'])
  })
})
