import { describe, expect, it } from 'vitest'
import { fail, ok, recordOf } from './index.ts'

describe('results and records', () => {
  it('a result is a value or a failure with its facts', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 })
    expect(fail({ code: 'calendar.extended-twice', on: '2024-03-01' })).toEqual({
      ok: false,
      failure: { code: 'calendar.extended-twice', on: '2024-03-01' },
    })
  })

  it('a record has one entry a key, in the keys’ order', () => {
    const record = recordOf(['b', 'a', 'c'], (key) => key.toUpperCase())
    expect(Object.entries(record)).toEqual([
      ['b', 'B'],
      ['a', 'A'],
      ['c', 'C'],
    ])
  })
})
