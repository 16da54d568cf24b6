import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openSelfCheck } from './self-check-page.ts'
import {
  choose,
  docx,
  hangzhou,
  hongze,
  inkOn,
  inView,
  kept,
  mappedPdf,
  soon,
  suqian,
  upload,
} from './self-check-steps.ts'

const on = openSelfCheck()

describe('年报自检 reads a report in the browser itself', () => {
  it.each([
    ['PDF', hongze, '洪泽区人民政府2023年政府信息公开工作年度报告'],
    ['HTML', hangzhou, '2025年政府信息公开工作年度报告'],
    ['text', suqian, '2023年政府信息公开工作年度报告'],
    ['DOCX', docx('平罗县财政局', 2024), '平罗县财政局2024年政府信息公开工作年度报告'],
  ])('reads %s', async (_, file, title) => {
    await choose(on.page, file)
    expect(await on.page.textContent('.checked-title')).toContain(title)
    expect(await on.page.textContent('.verdict-sentence')).toMatch(/^(发现|没有发现).*项已核对/)
    expect(await on.page.locator('[data-cell]').count()).toBe(200)
    expect(await on.page.locator('[data-box]').count()).toBeGreaterThan(170)
  })

  it('reads a PDF whose words need a character map', async () => {
    await choose(on.page, mappedPdf('平罗县财政局2023年政府信息公开工作年度报告'))
    expect(await on.page.textContent('.checked-title')).toContain('平罗县财政局2023年')
  })

  it('finds the two wrong sums of 洪泽 2023 (I5) and outlines them on page 4', async () => {
    await choose(on.page, hongze)
    expect(await on.page.textContent('.verdict-sentence')).toContain('发现 2 处错误')
    const errors = on.page.locator('.level-error .finding')
    expect(await errors.locator('.rule').allTextContents()).toEqual(['I5', 'I5'])
    for (const [index, path] of ['review', 'litigationAfterReview'].entries()) {
      await errors.nth(index).locator('.finding-head').click()
      await soon(() => inView(on.page, '[data-outlined="main"]')).toBe(true)
      const [outline, box] = await on.page
        .locator('.pdf-page')
        .nth(3)
        .locator(`[data-outlined="main"], [data-box="table4.${path}.total"]`)
        .evaluateAll((both) => both.map((one) => JSON.stringify(one.getBoundingClientRect())))
      expect(outline).toBe(box)
    }
    await soon(() => inkOn(on.page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
  })

  it('leads from a box in the paper back to its cell', async () => {
    await choose(on.page, hongze)
    await on.page.locator('[data-box="table3.unable.notHeld.natural"]').click()
    const cell = on.page.locator('[data-cell="table3.unable.notHeld.natural"]')
    expect(await cell.getAttribute('aria-pressed')).toBe('true')
    expect(await cell.textContent()).toBe('10')
    await soon(() => inView(on.page, '[data-cell="table3.unable.notHeld.natural"]')).toBe(true)
  })

  it('shows an inferred figure in brackets with its equation, never as printed', async () => {
    await choose(on.page, hongze)
    const cell = on.page.locator('[data-cell="table3.other.other.total"]')
    expect(await cell.textContent()).toContain('（0）')
    await cell.click()
    expect(await on.page.textContent('.cell-note')).toMatch(/按等式推出，0/)
  })

  it('compares with last year: 上年结转 must be last year’s 结转下年度 (I4)', async () => {
    await choose(on.page, docx('平罗县财政局', 2024))
    expect(await on.page.locator('.finding .rule', { hasText: 'I4' }).count()).toBe(0)
    await on.page.setInputFiles('.compare-with input', upload(docx('平罗县财政局', 2023, 2)))
    await on.page.waitForSelector('text=已与')
    expect(await on.page.locator('.level-error .rule', { hasText: 'I4' }).count()).toBeGreaterThan(
      0,
    )
    await on.page.click('text=不再对比')
    await soon(() => on.page.locator('.level-error .rule', { hasText: 'I4' }).count()).toBe(0)
  })
})

describe('nothing leaves the computer', () => {
  it('sends nothing after loading, and may send nothing elsewhere', async () => {
    await kept(on.page)
    const sent: string[] = []
    on.page.context().on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
    await choose(on.page, hongze)
    await on.page.locator('.finding-head').first().click()
    await soon(() => inkOn(on.page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
    const ownFile = new RegExp(`^GET ${on.server.origin}/assets/self-check/[^?]+$`)
    expect(sent.filter((one) => !ownFile.test(one) && !one.startsWith('GET blob:'))).toEqual([])
    const answer = await on.page.request.get(`${on.server.origin}/self-check`)
    expect(answer.headers()['content-security-policy']).toContain("connect-src 'self'")
  })

  it('works without a network once loaded, PDF and all', async () => {
    await kept(on.page)
    const devtools = await on.page.context().newCDPSession(on.page)
    await devtools.send('Network.clearBrowserCache')
    await on.page.context().setOffline(true)
    on.server.process.kill('SIGSTOP')
    try {
      await on.page.reload()
      await choose(on.page, hongze)
      expect(await on.page.textContent('.verdict-sentence')).toContain('发现 2 处错误')
      await on.page.locator('.finding-head').first().click()
      await soon(() => inkOn(on.page, '.pdf-page:nth-of-type(4) canvas')).toBeGreaterThan(1000)
    } finally {
      on.server.process.kill('SIGCONT')
    }
  })

  it('keeps no other page and answers for none', async () => {
    await kept(on.page)
    await on.page.goto(`${on.server.origin}/reports`)
    expect(await on.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await on.page.context().setOffline(true)
    await expect(on.page.reload()).rejects.toThrow()
  })

  it('runs nothing that a file carries', async () => {
    const html = readFileSync(hangzhou, 'utf8').replace(
      /<p[^>]*>/,
      `$&<img src="/stolen" onerror="document.title='stolen'"><svg onload="document.title='stolen'"></svg>
      <script>document.title='stolen'</script><a href="javascript:document.title='stolen'">点我</a>`,
    )
    const asked: string[] = []
    on.page.on('request', (request) => asked.push(request.url()))
    await choose(on.page, { name: '恶意<img src=x onerror=alert(1)>.html', text: html })
    expect(await on.page.title()).toContain('年报自检')
    expect(asked.filter((url) => url.includes('stolen'))).toEqual([])
    expect(await on.page.locator('.paper-box :is(img, script, a, svg, iframe)').count()).toBe(0)
    expect(await on.page.textContent('.file-name')).toContain('<img src=x')
  })
})

describe('several files, and files that cannot be read', () => {
  it('says one sentence for each refused file and goes on with the others', async () => {
    const text = readFileSync(suqian, 'utf8')
    await on.page.setInputFiles('.drop-input', [
      upload({ name: '空.txt', text: '' }),
      upload({ name: '加密.pdf', text: '%PDF-1.7\n断了' }),
      upload({ name: '菜单.txt', text: '今天吃什么？\n面条。' }),
      upload({ name: '两份.txt', text: `${text}\n${text.replaceAll('2023', '2022')}` }),
      upload({ name: '宿迁.txt', text }),
    ])
    await on.page.waitForSelector('.verdict-sentence')
    const sentences = await on.page.locator('.file-refused').allTextContents()
    expect(sentences).toHaveLength(4)
    for (const sentence of sentences) expect(sentence).toMatch(/^[^。]{8,}。([^。]+。)?$/)
    expect(await on.page.textContent('.checked-title')).toContain('宿迁')
    expect(await on.page.textContent('.file-list [role=status]')).toContain('空.txt没有读成')
  })
})

describe('dropping', () => {
  it('takes a file that is dropped anywhere on the page', async () => {
    const text = readFileSync(suqian, 'utf8')
    await on.page.evaluate((words) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([words], '宿迁.txt'))
      document
        .querySelector('.site-name')!
        .dispatchEvent(
          new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
        )
    }, text)
    await on.page.waitForSelector('.verdict-sentence')
    expect(await on.page.textContent('.checked-title')).toContain('宿迁')
  })
})
