import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type InlineConfig } from 'vite'
import { buildBrowser } from './browser/build.ts'
import { filesUnder, putInPlace } from './generations.ts'

const here = import.meta.dirname
const dist = join(here, 'dist')

/** Builds the portal into `dist`: `server.js` and what it serves under `assets`. The old one stays until the new is whole. */
export async function buildPortal(): Promise<void> {
  const fresh = join(here, `dist/.fresh-${process.pid}`)
  await rm(fresh, { recursive: true, force: true })
  await mkdir(join(fresh, 'assets'), { recursive: true })
  try {
    const addresses = {
      ...(await buildAssets(fresh)),
      ...(await buildBrowser(join(fresh, 'assets'))),
    }
    await compressAll(join(fresh, 'assets'))
    await buildServer(fresh, addresses)
    await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(addresses, null, 2)}\n`)
    await putInPlace(fresh, dist)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

const common: InlineConfig = {
  configFile: false,
  root: here,
  // The first start of the platform builds: only its own words stand on the screen.
  logLevel: 'error',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
}

/** The stylesheet and the page's small script: their addresses by source. */
async function buildAssets(fresh: string): Promise<Record<string, string>> {
  const sources = ['styles/portal.css', 'browser/page.ts']
  const result = await build({
    ...common,
    base: '/assets/',
    build: {
      outDir: join(fresh, 'assets'),
      emptyOutDir: false,
      assetsDir: '.',
      modulePreload: { polyfill: false },
      cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
      rolldownOptions: {
        input: sources.map((source) => join(here, source)),
        output: { entryFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  })
  const files = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return Object.fromEntries(
    sources.map((source) => [
      source,
      addressOf(
        source,
        files.map((one) => one.fileName),
      ),
    ]),
  )
}

function addressOf(source: string, files: readonly string[]): string {
  const [name, ending] = basename(source).split('.') as [string, string]
  const wanted = ending === 'css' ? '.css' : '.js'
  const file = files.find((one) => one.startsWith(`${name}-`) && one.endsWith(wanted))
  if (file === undefined) throw new Error(`the build of the portal gave nothing for ${source}`)
  return `/assets/${file}`
}

/** Our own workspaces and packages stay outside: Node runs them from source. */
async function buildServer(
  fresh: string,
  addresses: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    ...common,
    define: { portalAssets: JSON.stringify(addresses) },
    build: {
      ssr: join(here, 'server.tsx'),
      outDir: fresh,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
        output: { entryFileNames: 'server.js' },
      },
    },
  })
}

const squeeze = { gzip: promisify(gzip), brotli: promisify(brotliCompress) }

/** Text files once as gzip and once as Brotli beside them, so that serving them costs nothing. */
async function compressAll(folder: string): Promise<void> {
  for (const file of await filesUnder(folder)) {
    if (!/\.(?:js|mjs|css|svg|json)$/.test(file)) continue
    const path = join(folder, file)
    const bytes = await readFile(path)
    if (bytes.length < 1_000) continue
    await writeFile(`${path}.gz`, await squeeze.gzip(bytes, { level: 9 }))
    await writeFile(
      `${path}.br`,
      await squeeze.brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
  }
}
