import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { claim } from '../database/claim.ts'
import { type BrowserBinary, unpackBrowser } from './browser-binary.ts'
import { mustHave } from './given.ts'

export type { Browser, Page } from 'playwright-core'

/** A real Chromium, simplified Chinese, with fonts of its own. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment } = await binary()
  return chromium.launch({
    executablePath: executable,
    // Root must do without the sandbox; the browser sees our own pages only.
    args: ['--no-sandbox', '--lang=zh-CN', '--disable-dev-shm-usage'],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

/** Unpacked once a run, by the first test that needs it. */
async function binary(): Promise<BrowserBinary> {
  const folder = join(mustHave('folder'), 'browser')
  const told = join(folder, 'binary.json')
  mkdirSync(folder, { recursive: true })
  let held = claim(folder)
  for (; 'heldBy' in held; held = claim(folder)) await pause(50)
  try {
    if (!existsSync(told)) {
      const found = await unpackBrowser(folder, process.env.CHROMIUM_PATH || null)
      writeFileSync(`${told}.new`, JSON.stringify(found))
      renameSync(`${told}.new`, told)
    }
    return JSON.parse(readFileSync(told, 'utf8'))
  } finally {
    held.release()
  }
}
