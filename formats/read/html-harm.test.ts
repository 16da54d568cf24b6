import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'
import { wordsOf } from './testing.ts'

describe('pages made to do harm', () => {
  it('a hundred thousand nested elements are read to their text', () => {
    const page = readHtml(
      `<html><body>${'<div>'.repeat(100_000)}<p>到底</p>${'</div>'.repeat(100_000)}`,
    )
    expect(wordsOf(page!.blocks)).toEqual(['到底'])
  })

  it('a page of nothing but tags is given up', () => {
    expect(readHtml('<b><i>'.repeat(2_000_000))).toBe(null)
    expect(readHtml('<table><tr><td>'.repeat(500_000))).toBe(null)
  })

  it('a tag of a million attributes is given up', () => {
    const names = Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')
    expect(readHtml(`<p ${names}>`)).toBe(null)
  })

  it('megabytes of script are passed over, megabytes of signs are given up', () => {
    const page = readHtml(`<p>到底</p><script>${'if(a<b){}'.repeat(1_000_000)}</script>`)
    expect(wordsOf(page!.blocks)).toEqual(['到底'])
    expect(readHtml(`<p>${'<'.repeat(3_000_000)}`)).toBe(null)
    expect(readHtml(`<p>${'&'.repeat(3_000_000)}`)).toBe(null)
  })

  it('pictures in attributes are passed over, a page of ten million words is given up', () => {
    const picture = `<img alt="图" src="data:image/png;base64,${'iVBOR'.repeat(2_000_000)}" title='完'>`
    const page = readHtml(`<p>到底</p>${picture}<p>“a=" ${'甲'.repeat(5000)}" 不是图</p>`)
    expect(wordsOf(page!.blocks)).toEqual([
      '到底',
      expect.stringMatching(/^“a=" 甲{5000}" 不是图$/),
    ])
    expect(readHtml(`<p>${'甲'.repeat(13_000_000)}`)).toBe(null)
  })

  it('nested tables and huge spans end', () => {
    const page = readHtml(
      '<table><tr><td>'.repeat(5000) +
        '<table>' +
        '<tr><td rowspan=65534 colspan=1000>1</td></tr>'.repeat(2000),
    )
    expect(page).not.toBe(null)
  })
})
