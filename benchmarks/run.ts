import { arch, cpus } from 'node:os'

/** `npm run bench -- NAME…`: runs the named benchmarks, or all, one after the other. */
const benchmarks: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  calendar: () => import('./calendar.ts'),
  report: () => import('./report.ts'),
  portal: () => import('./portal.ts'),
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in benchmarks))
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}\n`,
  )
  process.exit(2)
}

const { version } = process
process.stdout.write(`${cpus().length} × ${cpus()[0]?.model ?? arch()}, Node ${version}\n`)
for (const name of named.length > 0 ? named : Object.keys(benchmarks)) {
  process.stdout.write(`\n== ${name}\n`)
  await (await benchmarks[name]!()).run()
}
process.exit(0)
