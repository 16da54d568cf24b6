import { expect, it } from 'vitest'
import { todayInChina } from './clock.ts'

it('starts the day at midnight in China, whatever the time zone of the machine', () => {
  expect(todayInChina(Date.UTC(2024, 8, 26, 15, 59, 59))).toBe('2024-09-26')
  expect(todayInChina(Date.UTC(2024, 8, 26, 16, 0, 0))).toBe('2024-09-27')
})
