import { expect, it } from 'vitest'
import { isCreditCode } from './organization.ts'

const example = '91350100M000100Y43'

it('a unified social credit code ends with its check character (GB 32100, its own example)', () => {
  const endings = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((character) =>
    isCreditCode(example.slice(0, -1) + character),
  )
  expect(endings).toEqual(['3'])
})

it('a unified social credit code shows any single wrong character (GB 32100)', () => {
  for (const at of example.slice(0, -1).split('').keys()) {
    const other = example[at] === '7' ? '8' : '7'
    expect(isCreditCode(example.slice(0, at) + other + example.slice(at + 1))).toBe(false)
  }
})

it('a unified social credit code has eighteen characters, none of I, O, S, V, Z', () => {
  expect(isCreditCode('91350100M000100Y4')).toBe(false)
  expect(isCreditCode('91350100I000100Y43')).toBe(false)
})
