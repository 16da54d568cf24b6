import { readConfig } from '@gongkai/platform/config'
import { logTo } from '@gongkai/platform/log'
import { StartFailure } from '@gongkai/platform/start-failure'
import { startPlatform } from './platform.ts'
import { words } from './words.zh.ts'

const PATIENCE = 15_000

/** `npm start`: everything in one process until Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = logTo(config.logLevel)
  const starting = startPlatform(config, log, (step, detail = '') =>
    process.stdout.write(words[step](detail)),
  )
  stopOnSignal(starting)
  const platform = await starting
  process.stdout.write(words.address(platform.address))
}

/** Also while it is still starting: what has been started is stopped. */
function stopOnSignal(starting: ReturnType<typeof startPlatform>): void {
  let since: number | null = null
  async function stop(): Promise<void> {
    if (since !== null) {
      // Again: whoever presses twice does not want to wait. npm hands one press on as a second signal at once.
      if (performance.now() - since > 1_000) process.exit(130)
      return
    }
    since = performance.now()
    process.stdout.write(words.stopping)
    setTimeout(() => process.exit(1), PATIENCE).unref()
    await (await starting).stop()
    process.stdout.write(words.stopped)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.env.npm_lifecycle_event === 'start') stopWithParent(stop)
}

/** Whoever ends `npm start` by its process number means us: npm, when killed, tells nobody. */
function stopWithParent(stop: () => Promise<void>): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void stop()
  }, 200)
  watch.unref()
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  process.stderr.write(words.cannotStart(error.message))
  process.exit(1)
}
