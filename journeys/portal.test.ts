import { readFileSync } from 'node:fs'
import { corpus } from '@gongkai/annual-report/testing'
import { readPaper } from '@gongkai/formats/read'
import { type Browser, openBrowser, type Page } from '@gongkai/platform/testing/browser'
import { type RunningServer, startServer } from '@gongkai/platform/testing/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { correct } from './portal-steps.ts'

let server: RunningServer
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

beforeEach(async () => {
  page = await open({ width: 1280, height: 900 })
})

afterEach(async () => {
  await page.context().close()
  expect(faults.splice(0)).toEqual([])
})

describe('the five reports of the sample region', () => {
  const seeds = corpus.filter((one) => one.file.startsWith('corpus/seeds/'))

  it('are found from the home page', async () => {
    await page.goto(server.origin)
    await page.getByRole('searchbox', { name: '机关、年度或标题' }).fill('平罗 2023')
    await page.getByRole('button', { name: '搜索' }).click()
    expect(new URL(page.url()).pathname).toBe('/reports')
    expect(await page.getByRole('status').textContent()).toBe('找到1份')
    await page
      .locator('a', { hasText: '平罗县人民政府办公室2023年政府信息公开工作年度报告' })
      .click()
    expect(await page.textContent('h1')).toBe('平罗县人民政府办公室2023年政府信息公开工作年度报告')
  })

  it.each(seeds)(
    '$id stands there whole: six parts and 200 cells with their true values',
    async (truth) => {
      await page.goto(server.origin)
      await page.locator(`a[href^="/reports/"]`, { hasText: truth.title }).first().click()
      expect(await page.textContent('h1')).toBe(truth.title)
      expect(await page.locator('section[id^="part"] > h2').count()).toBe(6)
      const shown = await page.evaluate(() =>
        Object.fromEntries(
          Array.from(document.querySelectorAll('.statutory td[id]'), (cell) => [
            cell.id,
            (cell.textContent ?? '').trim(),
          ]),
        ),
      )
      expect(Object.keys(shown)).toHaveLength(200)
      for (const [row, values] of Object.entries(truth.table3)) {
        const columns = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other', 'total']
        for (const [at, column] of columns.entries()) {
          const path = `table3.${row}.${column}`
          const inferred = truth.notPrinted.some((one) => one === path)
          expect(shown[path], path).toBe(inferred ? `[${values[at]}]` : String(values[at]))
        }
      }
      expect(shown['table2.normative.valid']).toBe(String(truth.table2.normative.valid))
      expect(shown['table2.fees']).toBe(truth.table2.fees)
      expect(shown['table4.review.total']).toBe(String(truth.table4.review.at(-1)))
    },
  )

  it('lead from a figure of the prose to its cell and from an inferred one to its equation', async () => {
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    await page.locator('.prose a', { hasText: /^4\s*件$/ }).click()
    expect(new URL(page.url()).hash).toBe('#table4.review.total')
    expect(await page.locator(':target').textContent()).toBe('4')
    await page.goto(`${server.origin}/reports/ningxia-office/2024`)
    await page.getByRole('link', { name: '[15]' }).click()
    expect(await page.locator(':target').textContent()).toMatch(/：15 ?= ?15/)
    await page.locator(':target').getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#table3.granted.natural')
  })
})

describe('where a figure comes from', () => {
  it('is told on a page of its own, from its cell to the equation and back', async () => {
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    await page.locator('[id="table3.newReceived.total"] a').click()
    expect(new URL(page.url()).pathname).toBe(
      '/reports/zhongwei/2023/cells/table3.newReceived.total',
    )
    expect(await page.textContent('main')).toContain('对得上')
    await page.locator('.equation').getByRole('link', { name: '203' }).first().click()
    expect(await page.textContent('h1')).toContain('总计')
    await page.locator('.cell-figure a').click()
    expect(await page.locator(':target').textContent()).toBe('203')
  })
})

describe('comparing', () => {
  it('begins with the newest year where nothing is chosen', async () => {
    await page.goto(`${server.origin}/reports/compare`)
    expect(await page.locator('main').textContent()).toContain('下面先列出2024年的3份年报')
    const rows = page.getByRole('table', { name: '公开和部分公开占办结的比例' }).getByRole('row')
    expect(await rows.count()).toBe(4)
    expect(await page.getByRole('checkbox', { name: '中卫市人民政府' }).isChecked()).toBe(false)
  })

  it('chooses authorities by a plain form and leads back to each cell', async () => {
    await page.goto(`${server.origin}/reports/compare`)
    await page.getByLabel('中卫市人民政府').check()
    await page.getByLabel('平罗县人民政府办公室').check()
    await page.getByRole('button', { name: '比较' }).click()
    const rows = page.getByRole('table', { name: '公开和部分公开占办结的比例' }).getByRole('row')
    expect(await rows.nth(1).textContent()).toContain('平罗县人民政府办公室')
    expect(await rows.nth(2).textContent()).toContain('55.2%')
    await rows.getByRole('link', { name: '机关' }).click()
    expect(new URL(page.url()).searchParams.get('sort')).toBe('organization')
    await page
      .getByRole('row', { name: /^中卫市人民政府.*55\.2%$/ })
      .getByRole('link', { name: '90' })
      .click()
    expect(page.url()).toBe(`${server.origin}/reports/zhongwei/2023#table3.granted.total`)
  })
})

describe('taking a report away', () => {
  it.each(['docx', 'pdf', 'json', 'csv', 'xlsx'])(
    'as %s, named after the report',
    async (format) => {
      await page.goto(`${server.origin}/reports/zhongwei/2023`)
      const download = page.waitForEvent('download')
      await page.locator(`.files a[href$=".${format}"]`).click()
      const file = await download
      expect(file.suggestedFilename()).toBe(`中卫市2023年政府信息公开工作年度报告.${format}`)
      const bytes = new Uint8Array(readFileSync(await file.path()))
      expect(bytes.length).toBeGreaterThan(1_000)
      if (format === 'docx' || format === 'pdf') {
        const paper = await readPaper({ name: file.suggestedFilename(), bytes })
        expect(paper.ok && paper.value.blocks.length).toBeGreaterThan(10)
      }
    },
  )

  it('knowing how large each file is, as soon as they are made', async () => {
    const sizes = async () => {
      await page.goto(`${server.origin}/reports/zhongning-office/2024`)
      return (await page.locator('.files .note').allTextContents()).filter((note) =>
        /，\d[\d.]* (?:KB|MB)$/.test(note),
      )
    }
    await expect.poll(sizes, { timeout: 30_000 }).toHaveLength(5)
  })

  it('as the file that the authority handed in, byte for byte', async () => {
    const truth = corpus.find((one) => one.id === '002_zhongwei-2023')!
    const answer = await fetch(`${server.origin}/reports/zhongwei/2023/original`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(
      new Uint8Array(readFileSync(new URL(`../${truth.file}`, import.meta.url))),
    )
  })
})

describe('for programs', () => {
  it.each([
    [
      '/reports/feed.xml',
      'application/rss+xml',
      '<title>中卫市2023年政府信息公开工作年度报告</title>',
    ],
    ['/sitemap.xml', 'application/xml', '/reports/zhongwei/2023</loc>'],
    ['/robots.txt', 'text/plain', 'Sitemap: '],
    ['/schemas/annual-report.json', 'application/schema+json', '"$schema"'],
    ['/reports/compare.csv?organization=zhongwei', 'text/csv', 'zhongwei,中卫市人民政府,2023'],
    ['/icon.svg', 'image/svg+xml', '<svg'],
  ])('%s is %s', async (path, type, holds) => {
    const answer = await fetch(server.origin + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')?.split(';')[0]).toBe(type)
    expect(await answer.text()).toContain(holds)
  })
})

describe('a correction', () => {
  it('takes the first one’s place, says what it corrects and keeps the old one reachable (report.md §7)', async () => {
    await page.goto(`${server.origin}/reports/huinong-office/2024`)
    const truth = corpus.find((one) => one.id === '003_huinong-office-2024')!
    const bytes = new Uint8Array(readFileSync(new URL(`../${truth.file}`, import.meta.url)))
    await correct(server.databaseUrl!, {
      organization: 'huinong-office',
      year: 2024,
      note: '电话号码印错。',
      file: { name: 'a.txt', bytes },
    })
    const banner = async () => {
      await page.reload()
      return page.locator('.banner').allTextContents()
    }
    await expect
      .poll(banner, { timeout: 15_000 })
      .toEqual([expect.stringContaining('电话号码印错。')])
    await page.getByRole('link', { name: '第1版' }).click()
    expect(new URL(page.url()).pathname).toBe('/reports/huinong-office/2024/versions/1')
    expect(await page.textContent('.banner')).toContain('已经更正')
    await page.getByRole('link', { name: '看现行的一版' }).click()
    expect(new URL(page.url()).pathname).toBe('/reports/huinong-office/2024')
    await page.goto(`${server.origin}/reports/huinong-office/2024/versions/2`)
    expect(new URL(page.url()).pathname).toBe('/reports/huinong-office/2024')
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/nothing', 404],
    ['/reports/nobody/2023', 404],
    ['/reports/zhongwei/1999', 404],
    ['/reports/zhongwei/2023/versions/7', 404],
    ['/reports/ZHONGWEI/2023', 400],
    ['/reports/zhongwei/20x3', 400],
    ['/reports/zhongwei/2023/report.exe', 404],
  ])('%s says so and offers a way on', async (path, status) => {
    const answer = await page.goto(server.origin + path)
    expect(answer?.status()).toBe(status)
    expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(3)
    faults.splice(0)
  })
})

async function open(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, acceptDownloads: true })
  const opened = await context.newPage()
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  opened.on('pageerror', (error) => faults.push(error.message))
  return opened
}
