import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

it('the browser runs script and shows each Chinese character, rare ones too, as its own', async () => {
  const page = await browser.newPage()
  await page.setContent('<canvas width="40" height="40"></canvas>')
  const pictures = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    const pen = canvas.getContext('2d')!
    return [...'政府信息公开镕堃㎡\u{10fffd}'].map((character) => {
      pen.clearRect(0, 0, 40, 40)
      pen.font = '32px "PingFang SC", sans-serif'
      pen.fillText(character, 2, 34)
      return canvas.toDataURL()
    })
  })
  // The last has no glyph in any font: what stands for it must stand for nothing else.
  expect(new Set(pictures).size).toBe(pictures.length)
})
