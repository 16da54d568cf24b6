import { expect, it } from 'vitest'
import { disposition } from './disposition.ts'

it('names a file in Chinese after RFC 5987, and plainly for old programs', () => {
  expect(disposition("报告(1)'.pdf")).toBe(
    'attachment; filename="report.pdf"; filename*=UTF-8\'\'%E6%8A%A5%E5%91%8A%281%29%27.pdf',
  )
})
