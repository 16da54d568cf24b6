import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate } from '@gongkai/base'
import type { Manuscript, SheetCell, WrittenBlock, WrittenCell, WrittenTable } from '@gongkai/paper'
import fc from 'fast-check'

import { writeDocx, writeHtml, writePdf, writeXlsx } from './index.ts'

/** Whether another program is on this machine; tests that read our files with it are skipped where it is not. */
export const has = (program: string) => !spawnSync(program, ['--version']).error

/** What a program prints that is given our file: `{}` among its arguments stands for the file. */
export function read(bytes: Uint8Array, program: string, ...options: readonly string[]): string {
  return inFolder((folder) => {
    const file = join(folder, 'file')
    writeFileSync(file, bytes)
    const given = options.map((option) => (option === '{}' ? file : option))
    return execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  })
}

/** Our file as LibreOffice converts it. */
export function converted(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, `file.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = [profile, '--headless', '--convert-to', to, '--outdir', folder]
    execFileSync('soffice', [...options, join(folder, `file.${from}`)], { stdio: 'ignore' })
    return new Uint8Array(readFileSync(join(folder, `file.${to}`)))
  })
}

function inFolder<Value>(act: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-write-'))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A manuscript with the blocks given. */
export function aManuscript(blocks: readonly WrittenBlock[], title = '通知'): Manuscript {
  return {
    title,
    author: '平罗县财政局',
    date: plainDate('2025-01-20'),
    language: 'zh-CN',
    subject: '年度报告',
    blocks: [{ kind: 'paragraph', role: 'title', text: title }, ...blocks],
  }
}

export const text = (words: string): WrittenBlock => ({
  kind: 'paragraph',
  role: 'text',
  text: words,
})

/** A plain table of rows of texts, the first row its head. */
export function aTable(
  rows: readonly (readonly string[])[],
  change: Partial<WrittenTable> = {},
): WrittenTable {
  return {
    kind: 'table',
    name: '表',
    caption: null,
    widths: rows[0]!.map(() => 1),
    rows: rows.length,
    headerRows: 1,
    keepTogether: false,
    size: 'normal',
    cells: rows.flatMap((cells, row) =>
      cells.map(
        (words, column): WrittenCell => ({
          ...{ row, column, rowSpan: 1, columnSpan: 1, text: words, align: 'center' },
          heads: row === 0 ? 'column' : null,
        }),
      ),
    ),
    ...change,
  }
}

/** Prose that could break a format or do harm in it, each with what a reader must see of it. */
export const hostile: Readonly<Record<string, readonly [given: string, seen: string]>> = {
  markup: [
    '#set $x$ *a* _b_ @c <d> \\e [f] `g` ~ = //h /*i*/',
    '#set $x$ *a* _b_ @c <d> \\e [f] `g` ~ = //h /*i*/',
  ],
  script: ['<script>alert(1)</script>&amp;]]><!--', '<script>alert(1)</script>&amp;]]><!--'],
  formula: ['=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  controls: ['甲\u0000乙\u0007\u001b丙\u0085丁', '甲乙丙 丁'],
  surrogates: ['甲\ud800乙\udc00丙', '甲\ufffd乙\ufffd丙'],
  directions: ['共\u202e12\u202c件\u2066\u200f', '共12件'],
  nonCharacters: ['甲\ufffe\uffff\u{1ffff}乙', '甲乙'],
  rare: ['镕堃昇喆瞭濛滘氹㎡', '镕堃昇喆瞭濛滘氹㎡'],
}

/** Six random texts, of any code units, in every place of a document: no format may fail. */
export function writeAnything() {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary-ascii', maxLength: 300 }),
    fc.uint16Array({ maxLength: 50 }).map((units) => String.fromCharCode(...units)),
  )
  return fc.asyncProperty(fc.tuple(texts, texts, texts, texts, texts, texts), async (given) => {
    const [a, b, c, d, e, f] = given
    const roles = ['heading', 'subheading', 'text', 'note', 'signature'] as const
    const manuscript = aManuscript(
      [
        ...roles.map((role, at) => ({ kind: 'paragraph', role, text: given[at]! }) as const),
        aTable(
          [
            [a, b],
            [c, d],
          ],
          { caption: e, name: f },
        ),
      ],
      f,
    )
    const named = { ...manuscript, author: a, subject: b }
    writeDocx(named)
    writeHtml(named)
    await writePdf(named)
    const cells = given.map(
      (words, row): SheetCell => ({
        ...{ row, column: 0, rowSpan: 1, columnSpan: 1, role: 'text' },
        content: { kind: 'text', text: words },
      }),
    )
    const sheet = { name: '说明', widths: [20], headerRows: 0, landscape: false, cells }
    await writeXlsx({ title: f, author: a, date: manuscript.date, sheets: [sheet] })
  })
}
