import { describe, expect, it } from 'vitest'
import { modeCookiesIn, modesIn } from './modes.ts'

describe('modes of a reader', () => {
  it('are the same in whatever order the cookies come', () => {
    expect(modesIn('elder=on; script=hant')!.key).toBe(modesIn('script=hant;elder=on')!.key)
    expect(modesIn('elder=on')!.key).not.toBe(modesIn('contrast=on')!.key)
  })

  it('are none without cookies', () => {
    expect(modesIn(undefined)).toEqual(modesIn(''))
  })

  it.each(['session=1', 'elder=on; session=1', 'elder', 'elder=<b>', `elder=${'a'.repeat(21)}`])(
    'the cookie %s keeps a page out of the cache',
    (header) => expect(modesIn(header)).toBeNull(),
  )

  it('reach a page though other cookies stand beside them', () => {
    expect(modeCookiesIn('session=1; elder=on')).toEqual({ elder: 'on' })
  })
})
