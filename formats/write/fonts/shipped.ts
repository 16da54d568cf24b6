import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { decompress } from 'wawoff2'
import { joinFonts } from './join.ts'

/**
 * The fonts that come with the program (SIL Open Font License), unpacked once in a process, some 0.5 s:
 * Noto Serif SC in two weights and Noto Sans SC, 14,800 glyphs each.
 */
export function shippedFonts(): Promise<readonly Buffer[]> {
  unpacked ??= unpackAll()
  return unpacked
}

let unpacked: Promise<readonly Buffer[]> | undefined

const require = createRequire(import.meta.url)

const fonts = [
  { name: 'noto-serif-sc', weight: 400, family: 'Noto Serif SC', style: 'Regular' },
  { name: 'noto-serif-sc', weight: 700, family: 'Noto Serif SC', style: 'Bold' },
  { name: 'noto-sans-sc', weight: 500, family: 'Noto Sans SC', style: 'Medium' },
] as const

async function unpackAll(): Promise<readonly Buffer[]> {
  const whole = []
  for (const { name, weight, family, style } of fonts) {
    const folder = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files')
    const slices = []
    // One after the other: the unpacker hands out the same memory again.
    for (const file of sliceFiles(folder, weight))
      slices.push((await decompress(readFileSync(join(folder, file)))).slice())
    const postscript = `${family}-${style}`.replaceAll(' ', '')
    whole.push(Buffer.from(joinFonts(slices, { family, style, postscript })))
  }
  return whole
}

/** Latin first: where slices overlap, its digits are the ones that fit the letters. */
function sliceFiles(folder: string, weight: number): readonly string[] {
  const all = readdirSync(folder).filter((file) => file.endsWith(`-${weight}-normal.woff2`))
  const isLatin = (file: string) => /-latin-\d/.test(file)
  return [...all.filter(isLatin), ...all.filter((file) => !isLatin(file)).sort()]
}
