import {
  tableFourPaths,
  tableThreePaths,
  tableTwoPaths,
  valueAt,
} from '@gongkai/annual-report/model'
import { readReport } from '@gongkai/annual-report/parse'
import { corpus } from '@gongkai/annual-report/testing'
import { readPaper } from '@gongkai/formats/read'
import { type Browser, openBrowser, type Page } from '@gongkai/platform/testing/browser'
import { type RunningServer, startServer } from '@gongkai/platform/testing/server'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const pages = [
  '/',
  '/reports',
  '/reports?q=%E6%B2%A1%E6%9C%89',
  '/reports/zhongwei/2023',
  '/reports/ningxia-office/2024',
  '/reports/zhongwei/2023/cells/table3.newReceived.total',
  '/reports/ningxia-office/2024/cells/table3.granted.natural',
  '/reports/compare',
  '/reports/compare?organization=zhongwei&organization=pingluo-office&figure=open-share&figure=fees',
  '/accessibility',
  '/site-map',
  '/nothing',
]

const modes = {
  plain: {},
  elder: { elder: 'on' },
  contrast: { contrast: 'on' },
  'all at once': { elder: 'on', contrast: 'on', script: 'hant' },
}

describe.each(Object.entries(modes))('with modes: %s', (_, cookies) => {
  it.each([360, 1280])(
    'no page breaks an accessibility rule or scrolls sideways at %i px',
    async (width) => {
      const page = await open({ width, cookies })
      for (const path of pages) {
        await page.goto(server.origin + path)
        expect(await violations(page), path).toEqual([])
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(beyond, path).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    },
  )
})

describe('without script', () => {
  it('a report is found, read and compared', async () => {
    const page = await open({ width: 360, script: false })
    await page.goto(server.origin)
    await page.getByRole('searchbox').fill('中卫')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: /中卫市2023年/ }).click()
    expect(await page.locator('.statutory td[id]').count()).toBe(200)
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0)
    await page.getByRole('link', { name: /换几家机关/ }).click()
    expect(await page.getByRole('table').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('modes are links: 长者模式 makes text 22 px, and comes back to the page', async () => {
    const page = await open({ width: 360, script: false })
    const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize)
    await page.goto(`${server.origin}/reports?year=2023`)
    expect(await size()).toBe('18px')
    await page.getByRole('link', { name: '长者模式' }).click()
    expect(page.url()).toBe(`${server.origin}/reports?year=2023`)
    expect(Number.parseFloat(await size())).toBeCloseTo(22, 0)
    await page.getByRole('link', { name: '退出长者模式' }).click()
    expect(await size()).toBe('18px')
    await page.getByRole('link', { name: '繁體' }).click()
    expect(await page.textContent('h1')).toBe('政府信息公開年報')
    await page.getByRole('link', { name: '简体' }).click()
    expect(await page.textContent('h1')).toBe('政府信息公开年报')
    await page.context().close()
  })
})

describe('with the keyboard alone', () => {
  it('the first stop skips to the text, and every stop shows where it is', async () => {
    const page = await open({ width: 1280 })
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ text: '跳到正文', outline: '3px' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first.inMain).toBe(true)
    for (let stop = 0; stop < 25; stop += 1) {
      expect(await focused(page)).toMatchObject({ outline: '3px', colour: 'rgb(255, 176, 0)' })
      await page.keyboard.press('Tab')
    }
    await page.context().close()
  })
})

describe('on a phone', () => {
  it('table three keeps its seven columns under a head that stays', async () => {
    const page = await open({ width: 360 })
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    const boxes = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id^="table3.resultTotal."]'), (cell) => {
        const { left, right, top } = cell.getBoundingClientRect()
        return { left, right, top }
      }).slice(0, 7),
    )
    expect(new Set(boxes.map((box) => Math.round(box.top))).size).toBe(1)
    expect(Math.min(...boxes.map((box) => box.left))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...boxes.map((box) => box.right))).toBeLessThanOrEqual(360)
    await page.locator('[id="table3.resultTotal.total"]').scrollIntoViewIfNeeded()
    const head = await page.locator('#table3 thead').boundingBox()
    expect(head!.y).toBeGreaterThanOrEqual(-1)
    expect(head!.y).toBeLessThan(200)
    await page.context().close()
  })

  it('every cell still says its row and column to those who listen', async () => {
    const page = await open({ width: 360 })
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    const roles = await page.evaluate(() =>
      ['table', 'tr', 'th', 'td'].map((name) =>
        document
          .querySelector(`.table-three ${name === 'table' ? '' : name}, table.table-three`)
          ?.getAttribute('role'),
      ),
    )
    expect(roles).not.toContain(null)
    const table = page.getByRole('table', { name: '表三 收到和处理政府信息公开申请情况' })
    expect(await table.getByRole('columnheader', { name: '自然人' }).count()).toBe(1)
    expect(await table.getByRole('rowheader', { name: '四、结转下年度继续办理' }).count()).toBe(1)
    await page.context().close()
  })
})

describe('printed', () => {
  it('a report leaves out what only a screen needs', async () => {
    const page = await open({ width: 1280 })
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.masthead', '.boards', '.side', '.acts']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    }
    expect(await page.locator('h1').isVisible()).toBe(true)
    await page.context().close()
  })

  it('a report reads as its PDF would: no table cut, no address of a link, findings last', async () => {
    const page = await open({ width: 1280 })
    await page.goto(`${server.origin}/reports/zhongwei/2023`)
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
    const paper = await readPaper({ name: 'printed.pdf', bytes })
    const reading = paper.ok ? readReport(paper.value) : paper
    if (!paper.ok || !reading.ok) throw new Error('the printed report cannot be read')
    const truth = corpus.find((one) => one.id === '002_zhongwei-2023')!
    for (const path of [...tableThreePaths, ...tableFourPaths]) {
      expect(reading.value.cells[path].value, path).toBe(valueAt(truth, path))
    }
    for (const paths of [tableTwoPaths, tableThreePaths, tableFourPaths]) {
      const pages = paths.map((path) => reading.value.cells[path].place)
      expect(new Set(pages.map((one) => (one?.on === 'page' ? one.page : 0))).size).toBe(1)
    }
    const words = JSON.stringify(paper.value.blocks)
    expect(words).not.toMatch(/localhost|127\.0\.0\.1|\/reports\//)
    expect(words.indexOf('核对结果')).toBeGreaterThan(words.indexOf('六、其他需要报告的事项'))
    await page.context().close()
  })
})

type Wishes = {
  readonly width: number
  readonly cookies?: Readonly<Record<string, string>>
  readonly script?: boolean
}

async function open({ width, cookies = {}, script = true }: Wishes): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    // For axe alone; that our own pages keep to the policy is held by the other journeys.
    bypassCSP: true,
  })
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({ name, value, url: server.origin })),
  )
  return context.newPage()
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run(document, { runOnly })).violations
  })
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const style = getComputedStyle(element)
    return {
      text: element.textContent?.trim(),
      outline: style.outlineWidth,
      colour: style.outlineColor,
      inMain: element.closest('main') !== null,
    }
  })
}
