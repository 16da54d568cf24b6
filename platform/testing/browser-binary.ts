import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

export type BrowserBinary = {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)

/**
 * A Chromium and Chinese fonts in the folder: the machine's own by CHROMIUM_PATH, or the one inside the npm
 * package `@sparticuz/chromium` (Linux). Only fonts from npm, so that pages look alike everywhere.
 */
export async function unpackBrowser(folder: string, own: string | null): Promise<BrowserBinary> {
  const executable = own ?? unpackChromium(folder)
  const environment = { FONTCONFIG_FILE: await unpackFonts(folder), HOME: folder }
  if (runs(executable, environment)) return { executable, environment }
  // Without the system's libnss3 the package's own libraries serve.
  const libraries = { ...environment, LD_LIBRARY_PATH: unpackLibraries(folder) }
  if (runs(executable, libraries)) return { executable, environment: libraries }
  throw new Error(
    `${executable} does not run here; set CHROMIUM_PATH to the machine's own Chromium`,
  )
}

function unpackChromium(folder: string): string {
  const executable = join(folder, 'chromium')
  if (!existsSync(executable)) {
    writeFileSync(executable, brotliDecompressSync(readFileSync(packed('chromium.br'))))
    chmodSync(executable, 0o755)
    untar(packed('swiftshader.tar.br'), folder)
  }
  return executable
}

function unpackLibraries(folder: string): string {
  untar(packed('al2023.tar.br'), folder)
  return join(folder, 'lib')
}

/** The web's slices of Noto Sans SC as one folder of fonts; answers the configuration that names it. */
async function unpackFonts(folder: string): Promise<string> {
  const fonts = join(folder, 'fonts')
  const configuration = join(folder, 'fonts.conf')
  if (existsSync(configuration)) return configuration
  mkdirSync(fonts, { recursive: true })
  const { decompress } = await import('wawoff2')
  const files = join(dirname(require.resolve('@fontsource/noto-sans-sc/LICENSE')), 'files')
  for (const file of globSync('*-{400,700}-normal.woff2', { cwd: files })) {
    const font = await decompress(readFileSync(join(files, file)))
    writeFileSync(join(fonts, `${basename(file, '.woff2')}.ttf`), font)
  }
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  )
  return configuration
}

const packed = (name: string) =>
  join(dirname(dirname(require.resolve('@sparticuz/chromium'))), 'bin', name)

function untar(archive: string, folder: string): void {
  const input = brotliDecompressSync(readFileSync(archive))
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input })
  if (status !== 0) throw new Error(`tar: ${stderr}`)
}

const runs = (executable: string, environment: Readonly<Record<string, string>>) =>
  spawnSync(executable, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment } })
    .status === 0
