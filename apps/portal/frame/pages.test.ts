import { describe, expect, it } from 'vitest'
import { complaintsAbout, hrefsIn, idsIn } from '../testing/html.ts'
import { samplePages } from '../testing/pages.ts'
import { renderPage } from './answer.tsx'
import { plainModes } from './modes.ts'

const allModes = { elder: true, contrast: true, traditional: true }

describe.each(Object.entries(samplePages()))('the page “%s”', (_, page) => {
  const html = renderPage(page, plainModes)

  it('is valid HTML, in every mode', async () => {
    expect(await complaintsAbout(html)).toEqual([])
    expect(await complaintsAbout(renderPage(page, allModes))).toEqual([])
  })

  it('gives every place its own name', () => {
    const ids = idsIn(html)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('has no link to a place that is not there, and none that leads nowhere', () => {
    const ids = new Set(idsIn(html))
    const broken = hrefsIn(html).filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))
    expect(broken).toEqual([])
  })

  it('links to this site or the web only', () => {
    const strange = hrefsIn(html).filter((href) => !/^(#|\/(?!\/)|https?:\/\/)/.test(href))
    expect(strange).toEqual([])
  })

  it('names in headers and labels only what is there', () => {
    const ids = new Set(idsIn(html))
    const named = Array.from(
      html.matchAll(/\s(?:headers|for|aria-labelledby)="([^"]*)"/g),
      ([, value]) => value!.split(' '),
    ).flat()
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('holds no script and no style of its own (Content-Security-Policy)', () => {
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<style/)
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  })

  it('has one main heading and can be skipped to', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('<a class="skip" href="#main">')
    expect(html).toContain('<main id="main"')
  })
})
