import { describe, expect, it } from 'vitest'
import { openSelfCheck } from './self-check-page.ts'
import { choose, focused, hongze, inView, saved, soon, violations } from './self-check-steps.ts'

const on = openSelfCheck()

describe('by keyboard, on paper, for keeping', () => {
  it('moves through findings with j and k, shows them with Enter, and through tables with arrows', async () => {
    await choose(on.page, hongze)
    await soon(() => focused(on.page, 'id')).toBe('verdict')
    const heads = on.page.locator('.finding-head')
    const names = await heads.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-finding')),
    )
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
      ['ArrowDown', 1],
    ] as const) {
      await on.page.keyboard.press(key)
      expect(await focused(on.page, 'data-finding')).toBe(names[at])
    }
    await on.page.keyboard.press('Enter')
    expect(await heads.nth(1).getAttribute('aria-pressed')).toBe('true')
    await on.page.locator('[data-cell="table4.review.upheld"]').focus()
    await on.page.keyboard.press('ArrowRight')
    await on.page.keyboard.press('ArrowDown')
    expect(await focused(on.page, 'data-cell')).toBe('table4.litigationDirect.corrected')
  })

  it('prints the findings as a list to sign, with digest, rule book and day', async () => {
    await choose(on.page, hongze)
    await on.page.emulateMedia({ media: 'print' })
    const sheet = await on.page.textContent('.sheet-print')
    for (const words of ['年度报告核对单', 'hongze-2023.pdf', '规则书版本', '核对日期', '核对人'])
      expect(sheet).toContain(words)
    expect(sheet).toMatch(/[0-9a-f]{64}/)
    expect(await on.page.locator('.two-sides').isVisible()).toBe(false)
    expect(await on.page.locator('.masthead').isVisible()).toBe(false)
  })

  it('saves the verdict as data and the findings as a page of their own', async () => {
    await choose(on.page, hongze)
    const verdict = JSON.parse(await saved(on.page, '保存数据（JSON）'))
    expect(verdict).toMatchObject({ file: 'hongze-2023.pdf', year: 2023 })
    expect(verdict.findings.filter((one: { level: string }) => one.level === 'error')).toHaveLength(
      2,
    )
    expect(await saved(on.page, '保存核对单')).toContain(verdict.sha256)
  })
})

describe('for everyone', () => {
  it.each([360, 1280])(
    'has no accessibility fault at %d px, empty or with a report',
    async (width) => {
      await on.page.setViewportSize({ width, height: 800 })
      expect(await violations(on.page)).toEqual([])
      await choose(on.page, hongze)
      expect(await violations(on.page)).toEqual([])
      expect(await on.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    },
  )

  it('turns to the paper and back on a phone', async () => {
    await on.page.setViewportSize({ width: 360, height: 740 })
    await choose(on.page, hongze)
    expect(await on.page.locator('.paper').isVisible()).toBe(false)
    await on.page.locator('.finding-head').first().click()
    await soon(() => inView(on.page, '[data-outlined="main"]')).toBe(true)
    await on.page.click('.sides >> text=核对结果')
    await soon(() => inView(on.page, '.finding.is-chosen')).toBe(true)
  })

  it('says without script what to do instead', async () => {
    const plain = await on.browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${on.server.origin}/self-check`)
    expect(await plain.isVisible('text=npx gongkai report check 年度报告.pdf')).toBe(true)
    await plain.close()
  })
})
