import { readFileSync } from 'node:fs'
import { type Browser, openBrowser, type Page } from '@gongkai/platform/testing/browser'
import { type RunningServer, startServer } from '@gongkai/platform/testing/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  choose,
  docx,
  focused,
  hangzhou,
  hongze,
  inkOn,
  inView,
  kept,
  mappedPdf,
  saved,
  suqian,
  upload,
  violations,
} from './self-check-steps.ts'

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

describe('年报自检 reads a report in the browser itself', () => {
  it.each([
    ['PDF', hongze, '洪泽区人民政府2023年政府信息公开工作年度报告'],
    ['HTML', hangzhou, '2025年政府信息公开工作年度报告'],
    ['text', suqian, '2023年政府信息公开工作年度报告'],
    ['DOCX', docx('平罗县财政局', 2024), '平罗县财政局2024年政府信息公开工作年度报告'],
  ])('reads %s', async (_, file, title) => {
    await choose(page, file)
    expect(await page.textContent('.checked-title')).toContain(title)
    expect(await page.textContent('.verdict-sentence')).toMatch(/^(发现|没有发现).*项已核对/)
    expect(await page.locator('[data-cell]').count()).toBe(200)
    expect(await page.locator('[data-box]').count()).toBeGreaterThan(170)
  })

  it('reads a PDF whose words need a character map', async () => {
    await choose(page, mappedPdf('平罗县财政局2023年政府信息公开工作年度报告'))
    expect(await page.textContent('.checked-title')).toContain('平罗县财政局2023年')
  })

  it('finds the two wrong sums of 洪泽 2023 (I5) and outlines them on page 4', async () => {
    await choose(page, hongze)
    expect(await page.textContent('.verdict-sentence')).toContain('发现 2 处错误')
    const errors = page.locator('.level-error .finding')
    expect(await errors.locator('.rule').allTextContents()).toEqual(['I5', 'I5'])
    for (const [index, path] of ['review', 'litigationAfterReview'].entries()) {
      await errors.nth(index).locator('.finding-head').click()
      await soon(() => inView(page, '[data-outlined="main"]')).toBe(true)
      const [outline, box] = await page
        .locator('.pdf-page')
        .nth(3)
        .locator(`[data-outlined="main"], [data-box="table4.${path}.total"]`)
        .evaluateAll((both) => both.map((one) => JSON.stringify(one.getBoundingClientRect())))
      expect(outline).toBe(box)
    }
    await soon(() => inkOn(page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
  })

  it('leads from a box in the paper back to its cell', async () => {
    await choose(page, hongze)
    await page.locator('[data-box="table3.unable.notHeld.natural"]').click()
    const cell = page.locator('[data-cell="table3.unable.notHeld.natural"]')
    expect(await cell.getAttribute('aria-pressed')).toBe('true')
    expect(await cell.textContent()).toBe('10')
    await soon(() => inView(page, '[data-cell="table3.unable.notHeld.natural"]')).toBe(true)
  })

  it('shows an inferred figure in brackets with its equation, never as printed', async () => {
    await choose(page, hongze)
    const cell = page.locator('[data-cell="table3.other.other.total"]')
    expect(await cell.textContent()).toContain('（0）')
    await cell.click()
    expect(await page.textContent('.cell-note')).toMatch(/按等式推出，0/)
  })

  it('compares with last year: 上年结转 must be last year’s 结转下年度 (I4)', async () => {
    await choose(page, docx('平罗县财政局', 2024))
    expect(await page.locator('.finding .rule', { hasText: 'I4' }).count()).toBe(0)
    await page.setInputFiles('.compare-with input', upload(docx('平罗县财政局', 2023, 2)))
    await page.waitForSelector('text=已与')
    expect(await page.locator('.level-error .rule', { hasText: 'I4' }).count()).toBeGreaterThan(0)
    await page.click('text=不再对比')
    await soon(() => page.locator('.level-error .rule', { hasText: 'I4' }).count()).toBe(0)
  })
})

describe('nothing leaves the computer', () => {
  it('sends nothing after loading, and may send nothing elsewhere', async () => {
    await kept(page)
    const sent: string[] = []
    page.context().on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
    await choose(page, hongze)
    await page.locator('.finding-head').first().click()
    await soon(() => inkOn(page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
    const ownFile = new RegExp(`^GET ${server.origin}/assets/self-check/[^?]+$`)
    expect(sent.filter((one) => !ownFile.test(one) && !one.startsWith('GET blob:'))).toEqual([])
    const answer = await page.request.get(`${server.origin}/self-check`)
    expect(answer.headers()['content-security-policy']).toContain("connect-src 'self'")
  })

  it('works without a network once loaded, PDF and all', async () => {
    await kept(page)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.clearBrowserCache')
    await page.context().setOffline(true)
    server.process.kill('SIGSTOP')
    try {
      await page.reload()
      await choose(page, hongze)
      expect(await page.textContent('.verdict-sentence')).toContain('发现 2 处错误')
      await page.locator('.finding-head').first().click()
      await soon(() => inkOn(page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
    } finally {
      server.process.kill('SIGCONT')
    }
  })

  it('keeps no other page and answers for none', async () => {
    await kept(page)
    await page.goto(`${server.origin}/reports`)
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await page.context().setOffline(true)
    await expect(page.reload()).rejects.toThrow()
  })

  it('runs nothing that a file carries', async () => {
    const html = readFileSync(hangzhou, 'utf8').replace(
      /<p[^>]*>/,
      `$&<img src="/stolen" onerror="document.title='stolen'"><svg onload="document.title='stolen'"></svg>
      <script>document.title='stolen'</script><a href="javascript:document.title='stolen'">点我</a>`,
    )
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await choose(page, { name: '恶意<img src=x onerror=alert(1)>.html', text: html })
    expect(await page.title()).toContain('年报自检')
    expect(asked.filter((url) => url.includes('stolen'))).toEqual([])
    expect(await page.locator('.paper-box :is(img, script, a, svg, iframe)').count()).toBe(0)
    expect(await page.textContent('.file-name')).toContain('<img src=x')
  })
})

describe('several files, and files that cannot be read', () => {
  it('says one sentence for each refused file and goes on with the others', async () => {
    const text = readFileSync(suqian, 'utf8')
    await page.setInputFiles('.drop-input', [
      upload({ name: '空.txt', text: '' }),
      upload({ name: '加密.pdf', text: '%PDF-1.7\n断了' }),
      upload({ name: '菜单.txt', text: '今天吃什么？\n面条。' }),
      upload({ name: '两份.txt', text: `${text}\n${text.replaceAll('2023', '2022')}` }),
      upload({ name: '宿迁.txt', text }),
    ])
    await page.waitForSelector('.verdict-sentence')
    const sentences = await page.locator('.file-refused').allTextContents()
    expect(sentences).toHaveLength(4)
    for (const sentence of sentences) expect(sentence).toMatch(/^[^。]{8,}。([^。]+。)?$/)
    expect(await page.textContent('.checked-title')).toContain('宿迁')
    expect(await page.textContent('.file-list [role=status]')).toContain('空.txt没有读成')
  })
})

describe('dropping', () => {
  it('takes a file that is dropped anywhere on the page', async () => {
    const text = readFileSync(suqian, 'utf8')
    await page.evaluate((words) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([words], '宿迁.txt'))
      document
        .querySelector('.site-name')!
        .dispatchEvent(
          new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
        )
    }, text)
    await page.waitForSelector('.verdict-sentence')
    expect(await page.textContent('.checked-title')).toContain('宿迁')
  })
})

describe('by keyboard, on paper, for keeping', () => {
  it('moves through findings with j and k, shows them with Enter, and through tables with arrows', async () => {
    await choose(page, hongze)
    await soon(() => focused(page, 'id')).toBe('verdict')
    const heads = page.locator('.finding-head')
    const names = await heads.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-finding')),
    )
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
      ['ArrowDown', 1],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused(page, 'data-finding')).toBe(names[at])
    }
    await page.keyboard.press('Enter')
    expect(await heads.nth(1).getAttribute('aria-pressed')).toBe('true')
    await page.locator('[data-cell="table4.review.upheld"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page, 'data-cell')).toBe('table4.litigationDirect.corrected')
  })

  it('prints the findings as a list to sign, with digest, rule book and day', async () => {
    await choose(page, hongze)
    await page.emulateMedia({ media: 'print' })
    const sheet = await page.textContent('.sheet-print')
    for (const words of ['年度报告核对单', 'hongze-2023.pdf', '规则书版本', '核对日期', '核对人'])
      expect(sheet).toContain(words)
    expect(sheet).toMatch(/[0-9a-f]{64}/)
    expect(await page.locator('.two-sides').isVisible()).toBe(false)
    expect(await page.locator('.masthead').isVisible()).toBe(false)
  })

  it('saves the verdict as data and the findings as a page of their own', async () => {
    await choose(page, hongze)
    const verdict = JSON.parse(await saved(page, '保存数据（JSON）'))
    expect(verdict).toMatchObject({ file: 'hongze-2023.pdf', year: 2023 })
    expect(verdict.findings.filter((one: { level: string }) => one.level === 'error')).toHaveLength(
      2,
    )
    expect(await saved(page, '保存核对单')).toContain(verdict.sha256)
  })
})

describe('for everyone', () => {
  it.each([360, 1280])(
    'has no accessibility fault at %d px, empty or with a report',
    async (width) => {
      await page.setViewportSize({ width, height: 800 })
      expect(await violations(page)).toEqual([])
      await choose(page, hongze)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    },
  )

  it('turns to the paper and back on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await choose(page, hongze)
    expect(await page.locator('.paper').isVisible()).toBe(false)
    await page.locator('.finding-head').first().click()
    await soon(() => inView(page, '[data-outlined="main"]')).toBe(true)
    await page.click('.sides >> text=核对结果')
    await soon(() => inView(page, '.finding.is-chosen')).toBe(true)
  })

  it('says without script what to do instead', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${server.origin}/self-check`)
    expect(await plain.isVisible('text=npx gongkai report check 年度报告.pdf')).toBe(true)
    await plain.close()
  })
})

async function open(viewport: { width: number; height: number }): Promise<Page> {
  const opened = await browser.newPage({ viewport, acceptDownloads: true })
  opened.on('pageerror', (error) => faults.push(String(error)))
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await opened.goto(`${server.origin}/self-check`)
  await opened.waitForSelector('.drop-input', { state: 'attached' })
  return opened
}

const soon = <Value>(value: () => Promise<Value>) => expect.poll(value, { timeout: 15_000 })
