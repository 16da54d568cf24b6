import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOfMonth, monthOf, yearOf } from '@gongkai/base'
import { type Manuscript, plainText, type WrittenBlock } from '@gongkai/paper'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { shippedFonts } from '../fonts/shipped.ts'
import { insetOf, isFigure, letteringOf, roomIn } from '../lettering.ts'
import { linesOf } from '../markup.ts'

export type PdfOptions = {
  /** The office's own fonts (仿宋_GB2312, 方正小标宋简体 …), taken first; ours fill what they lack. */
  readonly fontFolder?: string
}

/**
 * The manuscript as PDF after GB/T 9704-2012: A4, tagged, with bookmarks, PDF/A-2a. The same manuscript
 * and fonts give the same bytes. A character that no font has is left as an empty box, and the file
 * then claims no standard.
 */
export async function writePdf(
  manuscript: Manuscript,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const compiler = await compilerFor(options.fontFolder)
  const inputs = { manuscript: JSON.stringify(inputOf(manuscript, options)) }
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  if (!compiled.result) {
    const failure = compiled.takeDiagnostics()
    throw new Error(`typst: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`)
  }
  try {
    return exported(compiler, compiled.result)
  } finally {
    compiler.evictCache(0)
  }
}

const template = readFileSync(new URL('./page.typ', import.meta.url), 'utf8')

const compilers = new Map<string, NodeCompiler>()

async function compilerFor(folder = ''): Promise<NodeCompiler> {
  const fontBlobs = [...(await shippedFonts())]
  const known = compilers.get(folder)
  if (known) return known
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  // As bytes: the compiler aborts the process where it is given a folder and bytes together.
  const fontArgs = [{ fontBlobs: [...officeFontFiles(folder), ...fontBlobs] }]
  const compiler = NodeCompiler.create({ fontArgs, workspace: import.meta.dirname })
  compilers.set(folder, compiler)
  return compiler
}

function officeFontFiles(folder: string): readonly Buffer[] {
  if (!folder) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ttf|otf|ttc|otc)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
}

function exported(
  compiler: NodeCompiler,
  document: Parameters<NodeCompiler['pdf']>[0],
): Uint8Array {
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a' }))
  } catch {
    return new Uint8Array(compiler.pdf(document))
  }
}

function inputOf(manuscript: Manuscript, options: PdfOptions) {
  const { date } = manuscript
  return {
    title: plainText(manuscript.title),
    author: plainText(manuscript.author),
    subject: plainText(manuscript.subject),
    date: { year: yearOf(date), month: monthOf(date), day: dayOfMonth(date) },
    fonts: options.fontFolder ? officeFonts : ownFonts,
    blocks: manuscript.blocks.map(blockInput),
  }
}

function blockInput(block: WrittenBlock) {
  if (block.kind === 'page-break') return block
  if (block.kind === 'table') {
    const { kind, widths, headerRows, keepTogether } = block
    const caption = block.caption === null ? null : breakable(plainText(block.caption), 40)
    const cells = block.cells.map((cell) => {
      const { row, column, rowSpan, columnSpan, align } = cell
      const size = letteringOf(block, cell)
      const longest = isFigure(cell.text) ? 24 : Math.max(1, Math.floor(roomIn(block, cell) / size))
      const lines = linesOf(cell).map((line) => breakable(line, longest))
      return { row, column, rowSpan, columnSpan, align, size, lines }
    })
    return { kind, widths, headerRows, keepTogether, inset: insetOf(block), caption, cells }
  }
  const { kind, role } = block
  const text = breakable(plainText(block.text), 40)
  return { kind, role, text, lines: linesOf(block).map((line) => breakable(line, 40)) }
}

/** Strings without a place to break would run over the margin: such a place is put in (U+200B). */
function breakable(text: string, longest: number): string {
  return text.replace(unbroken, (run) =>
    run.length <= longest ? run : run.replace(new RegExp(`.{${longest}}(?=.)`, 'gsu'), '$&\u200B'),
  )
}

const unbroken = /[^\s\u200B\p{Script=Han}\p{P}]{2,}/gu

const ownFonts = {
  text: ['Noto Serif SC'],
  title: ['Noto Serif SC'],
  heading: ['Noto Sans SC'],
  subheading: ['Noto Serif SC'],
}

const officeFonts = {
  text: [
    ...['仿宋_GB2312', 'FangSong_GB2312', '方正仿宋_GBK', 'FZFangSong-Z02', 'FZFangSong-Z02S'],
    ...['仿宋', 'FangSong', ...ownFonts.text],
  ],
  title: [
    ...['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXiaoBiaoSong-B05S'],
    ...ownFonts.title,
  ],
  heading: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', 'FZHei-B01S', ...ownFonts.heading],
  subheading: [
    ...['楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', 'FZKai-Z03', 'FZKai-Z03S'],
    ...['楷体', 'KaiTi', ...ownFonts.subheading],
  ],
}
