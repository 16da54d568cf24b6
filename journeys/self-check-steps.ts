import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { partHeadings } from '@gongkai/annual-report/model'
import { manuscriptOf } from '@gongkai/annual-report/render'
import { aReading, changed, noFigures } from '@gongkai/annual-report/testing'
import { plainDate } from '@gongkai/base'
import { writeDocx } from '@gongkai/formats/write'
import type { Page } from '@gongkai/platform/testing/browser'
import axe from 'axe-core'
import { expect } from 'vitest'

const corpus = (path: string) => fileURLToPath(new URL(`../corpus/${path}`, import.meta.url))
export const hongze = corpus('reports/hongze-2023.pdf')
export const hangzhou = corpus('reports/hangzhou-style-2025.html')
export const suqian = corpus('reports/suqian-2023.txt')

export type Given =
  | string
  | { readonly name: string; readonly text?: string; readonly bytes?: Uint8Array }

/** Chooses one file and waits for its verdict. */
export async function choose(page: Page, file: Given): Promise<void> {
  await page.setInputFiles('.drop-input', upload(file))
  await page.waitForSelector('.verdict-sentence')
}

/** A file as the browser's own dialog would hand it over. */
export function upload(file: Given) {
  if (typeof file === 'string')
    return { name: file.split('/').at(-1)!, mimeType: '', buffer: readFileSync(file) }
  return { name: file.name, mimeType: '', buffer: Buffer.from(file.bytes ?? file.text ?? '') }
}

/** Waits until the page says that it works without a network. */
export const kept = (page: Page) => page.waitForSelector('text=已可离线使用')

/** A flawless report, but for applications carried out of its year. */
export function docx(agency: string, year: number, carriedOut = 0): Given {
  const figures = changed(noFigures, {
    'table3.newReceived.natural': carriedOut,
    'table3.newReceived.total': carriedOut,
    'table3.carriedOut.natural': carriedOut,
    'table3.carriedOut.total': carriedOut,
  })
  const manuscript = manuscriptOf(aReading({ agency, year, figures }), {
    date: plainDate(`${year + 1}-01-20`),
  })
  return { name: `${agency}${year}.docx`, bytes: writeDocx(manuscript) }
}

/** A PDF of title and headings, in a font that is not embedded and encoded by a character map of GB 18030's kind. */
export function mappedPdf(title: string): Given {
  const shown = [title, ...partHeadings].map((line) => `<${hexOf(line)}> Tj 0 -30 Td`)
  const words = `BT /F1 12 Tf 60 700 Td ${shown.join(' ')} ET`
  const font = '/Type /Font /BaseFont /SimSun'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< ${font} /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>`,
    `<< ${font} /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  const body = objects.map((one, index) => `${index + 1} 0 obj\n${one}\nendobj\n`).join('')
  return {
    name: '字符表.pdf',
    text: `%PDF-1.4\n${body}trailer << /Size 8 /Root 1 0 R >>\n%%EOF`,
  }
}

const hexOf = (words: string) =>
  [...words].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** An attribute of what has the focus. */
export const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name), attribute)

/** Whether the first of these lies wholly within the window. */
export function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}

/** How many pixels of a canvas are dark. */
export function inkOn(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((canvas: HTMLCanvasElement) => {
    if (canvas.width === 0) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 200 && data[at]! < 90) dark++
    return dark
  })
}

/** The text of the file that a button gives. */
export async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.click(`.actions >> text=${button}`)
  return readFileSync((await (await download).path())!, 'utf8')
}

/** What axe finds, as short as a failing test needs it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))
}

/** Asks until the page has come so far. */
export const soon = <Value>(value: () => Promise<Value>) => expect.poll(value, { timeout: 15_000 })
