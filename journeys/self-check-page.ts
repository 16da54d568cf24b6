import { type Browser, openBrowser, type Page } from '@gongkai/platform/testing/browser'
import { type RunningServer, startServer } from '@gongkai/platform/testing/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

/** 年报自检 open in a browser, anew for each test, which fails where the page found fault with something. */
export type OpenSelfCheck = {
  readonly server: RunningServer
  readonly browser: Browser
  readonly page: Page
}

/** Starts platform and browser for the tests of a file; what it answers is filled before each of them. */
export function openSelfCheck(): OpenSelfCheck {
  const on = {} as { -readonly [Part in keyof OpenSelfCheck]: OpenSelfCheck[Part] }
  const faults: string[] = []

  beforeAll(async () => {
    on.server = await startServer()
    on.browser = await openBrowser()
  })

  afterAll(async () => {
    await on.browser?.close()
    await on.server?.stop()
  })

  beforeEach(async () => {
    const viewport = { width: 1280, height: 900 }
    on.page = await on.browser.newPage({ viewport, acceptDownloads: true })
    on.page.on('pageerror', (error) => faults.push(String(error)))
    on.page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await on.page.goto(`${on.server.origin}/self-check`)
    await on.page.waitForSelector('.drop-input', { state: 'attached' })
  })

  afterEach(async () => {
    await on.page.context().close()
    expect(faults.splice(0)).toEqual([])
  })

  return on
}
