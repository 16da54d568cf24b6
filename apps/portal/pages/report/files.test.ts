import { expect, it } from 'vitest'
import { published } from '../../testing/published.ts'
import { disposition, fileOf } from './files.ts'

it('names a file in Chinese after RFC 5987, and plainly for old programs', () => {
  expect(disposition("报告(1)'.pdf")).toBe(
    'attachment; filename="report.pdf"; filename*=UTF-8\'\'%E6%8A%A5%E5%91%8A%281%29%27.pdf',
  )
})

it('gives the figures as CSV and JSON with their types, named after the report', async () => {
  const report = published('002_zhongwei-2023')
  const csv = await fileOf(report, 'csv')
  expect(csv.type).toBe('text/csv; charset=utf-8')
  expect(csv.name).toBe('中卫市2023年政府信息公开工作年度报告.csv')
  const json = await fileOf({ ...report, version: 2 }, 'json')
  expect(json.name).toBe('中卫市2023年政府信息公开工作年度报告(v2).json')
  expect(JSON.parse(String(json.body))).toMatchObject({ year: 2023, table2: { fees: '4957.0386' } })
})
