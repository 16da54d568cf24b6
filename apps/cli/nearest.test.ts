import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the nearest known word', () => {
  const options = ['--json', '--format', '--previous', '--output', '--help']

  it.each([
    ['--jsno', '--json'],
    ['--previos', '--previous'],
    ['--prev', '--previous'],
    ['--fromat', '--format'],
    ['--ouput', '--output'],
  ])('%s is near %s', (asked, known) => {
    expect(nearest(asked, options)).toBe(known)
  })

  it('a word that is like none has none', () => {
    expect(nearest('--verbose', ['--json'])).toBeNull()
  })
})
