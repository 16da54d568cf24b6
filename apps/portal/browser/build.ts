import { createHash } from 'node:crypto'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { filesUnder } from '../generations.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const base = '/assets/self-check/'
const entry = 'self-check/main.tsx'
const style = 'self-check/self-check.css'
const keeper = 'self-check/service-worker.ts'

/**
 * Builds 年报自检 into `folder`/self-check/, which is served at `/assets/self-check/`.
 * Gives the address of each built source: `browser/self-check/main.tsx` → `/assets/self-check/main-….js`.
 */
export async function buildBrowser(folder: string): Promise<Readonly<Record<string, string>>> {
  const target = join(folder, 'self-check')
  await mkdir(target, { recursive: true })
  const pdfFiles = await copyPdfFiles(target)
  const page = await bundle(target, entry, 'es', {
    pdfFilesAddress: JSON.stringify(`${base}${pdfFiles}/`),
  })
  const files = await filesUnder(target)
  const version = await digestOf(files.map((file) => join(target, file)))
  const keeping = await bundle(target, keeper, 'iife', {
    keptFiles: JSON.stringify(files.map((file) => `${base}${file}`)),
    keptVersion: JSON.stringify(version),
  })
  return {
    [`browser/${entry}`]: addressIn(page, '.js'),
    [`browser/${style}`]: addressIn(page, '.css'),
    [`browser/${keeper}`]: addressIn(keeping, '.js'),
  }
}

type Built = readonly { readonly fileName: string; readonly entry: boolean }[]

async function bundle(
  outDir: string,
  input: string,
  format: 'es' | 'iife',
  define: Record<string, string>,
): Promise<Built> {
  const config: InlineConfig = {
    configFile: false,
    root: here,
    base,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    worker: { format: 'es', rolldownOptions: { output: names } },
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(here, input), output: { ...names, format } },
    },
  }
  const result = await build(config)
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return outputs.map((one) => ({
    fileName: one.fileName,
    entry: one.type === 'asset' || one.isEntry,
  }))
}

const names = {
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: '[name]-[hash][extname]',
}

function addressIn(built: Built, ending: string): string {
  const file = built.find(({ fileName, entry }) => entry && fileName.endsWith(ending))
  if (!file) throw new Error(`the build of 年报自检 gave no ${ending}`)
  return `${base}${file.fileName}`
}

/**
 * What pdf.js loads by name while it reads and draws: Chinese character maps, the standard fonts and the
 * decoders that need no WebAssembly (the page's Content-Security-Policy has none). The folder carries a digest.
 */
async function copyPdfFiles(target: string): Promise<string> {
  const wanted = (await filesUnder(pdfjs)).filter((file) => pdfFile.test(file))
  const folder = `pdf-${await digestOf(wanted.map((file) => join(pdfjs, file)))}`
  for (const file of wanted) await cp(join(pdfjs, file), join(target, folder, file))
  return folder
}

const pdfFile =
  /^(?:cmaps\/(?:Adobe-(?:GB1|CNS1)-|Adobe-(?:Japan1|Korea1)-UCS2|GB|UniGB|UniCNS|H\.|V\.).*|standard_fonts\/.*\.(?:pfb|ttf)|wasm\/.*_nowasm_fallback\.js)$/

async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.split('/').at(-1)!).update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}
