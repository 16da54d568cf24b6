import { type Browser, chromium } from 'playwright-core'
import type { BrowserBinary } from './browser-binary.ts'
import { mustHave } from './given.ts'

export type { Browser, Page } from 'playwright-core'

/** A real Chromium, simplified Chinese, with fonts of its own. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment }: BrowserBinary = JSON.parse(mustHave('browser'))
  return chromium.launch({
    executablePath: executable,
    // Root must do without the sandbox; the browser sees our own pages only.
    args: ['--no-sandbox', '--lang=zh-CN', '--disable-dev-shm-usage'],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}
