import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

type Cruise = {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[]
  }
}

/** Each breaks the rule it is named after. */
const planted = {
  'libraries-stand-alone': ['libraries/planted/index.ts', "export * from '../../platform/db.ts'\n"],
  'modules-name-nothing-of-node': ['modules/reporting/planted.ts', "export * from 'node:fs'\n"],
  'platform-knows-no-module': [
    'platform/planted.ts',
    "export * from '../modules/reporting/planted.ts'\n",
  ],
} as const

const folders = ['libraries', 'formats', 'platform', 'modules', 'apps', 'journeys', 'benchmarks']

function main(): number {
  const { summary } = cruise(
    root,
    folders.filter((folder) => existsSync(join(root, folder))),
  )
  for (const { rule, from, to } of summary.violations) {
    process.stdout.write(`${rule.name}: ${from} → ${to}\n`)
  }
  // With TypeScript 7 alone the cruiser sees nothing and is content: look at the number, and at a planted breach.
  const unseen = summary.totalCruised < 50 ? ['(hardly any file was seen)'] : unseenBreaches()
  for (const name of unseen) process.stdout.write(`a planted breach was not noticed: ${name}\n`)
  process.stdout.write(`${summary.totalCruised} files, ${summary.violations.length} breaches\n`)
  return summary.violations.length + unseen.length === 0 ? 0 : 1
}

function unseenBreaches(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-planted-'))
  try {
    writeFileSync(join(folder, 'tsconfig.json'), '{}')
    write(folder, 'platform/db.ts', 'export {}\n')
    for (const [path, text] of Object.values(planted)) write(folder, path, text)
    const { summary } = cruise(folder, ['libraries', 'modules', 'platform'])
    const seen = new Set(summary.violations.map(({ rule }) => rule.name))
    return Object.keys(planted).filter((name) => !seen.has(name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function cruise(cwd: string, paths: readonly string[]): Cruise {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const config = join(root, 'architecture.cjs')
  const ran = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...paths],
    { cwd, encoding: 'utf8', maxBuffer: 500_000_000 },
  )
  if (!ran.stdout.startsWith('{')) throw new Error(ran.stderr || ran.stdout)
  return JSON.parse(ran.stdout)
}

process.exit(main())
