import { describe, expect, test } from 'vitest'
import { letteringOf, roomIn } from './lettering.ts'
import { aTable } from './testing.ts'

describe('figures in narrow columns', () => {
  const table = (words: string) => aTable([Array(15).fill('总计'), Array(15).fill(words)])
  const cell = (words: string) => table(words).cells.at(-1)!

  test('a figure that fits has the usual size', () => {
    expect(letteringOf(table('999'), cell('999'))).toBe(10.5)
    expect(letteringOf({ ...table('9'), size: 'small' }, cell('9'))).toBe(9)
  })

  test.each(['99999', '1234567', '4957.0386', '[123456]'])(
    '%s is set smaller, so that it keeps between its rules',
    (words) => {
      const size = letteringOf(table(words), cell(words))
      expect(size).toBeLessThan(10.5)
      // A digit of our fonts is 0.56 em wide, a point or bracket at most 0.36.
      expect(size * 0.56 * words.replaceAll(/\D/g, '').length).toBeLessThan(
        roomIn(table(words), cell(words)),
      )
    },
  )

  test('words keep their size: they may be broken', () => {
    expect(letteringOf(table('未印出的数字'), cell('未印出的数字'))).toBe(10.5)
  })
})
