import { startEmbedded } from '../database/launcher.ts'
import { StartFailure } from '../start-failure.ts'

/** A process that starts the database of a home, tells its address, and waits to be killed or stopped. */
try {
  const server = await startEmbedded(process.argv[2]!)
  process.on('SIGTERM', async () => {
    await server.stop()
    process.exit(0)
  })
  process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  process.stdout.write(`${JSON.stringify({ problem: error.problem })}\n`)
  process.exit(1)
}
