import type { Paragraph } from '@gongkai/paper'
import { clean } from '../clean.ts'
import type { PhysicalLine } from './physical-lines.ts'

/** Longer lines are no markdown that anyone wrote. */
const longest = 20_000

/** A `## heading` as a paragraph of that level, or null. */
export function heading(line: PhysicalLine): Paragraph | null {
  if (line.text.length > longest) return null
  const parts = /^(\s{0,3}(#{1,6})\s+)(\S.*)$/u.exec(
    line.text
      .trimEnd()
      .replace(/(?<=\s)#+$/, '')
      .trimEnd(),
  )
  if (!parts) return null
  const text = clean(plain(parts[3]!).text).trim()
  if (text === '') return null
  const place = {
    on: 'line',
    line: line.number,
    column: parts[1]!.length + 1,
    length: parts[3]!.length,
  } as const
  return { kind: 'paragraph', level: parts[2]!.length, text, pieces: [{ start: 0, place }] }
}

/**
 * A line without its markup: list mark, emphasis, inline tags, images, character references.
 * `from` is where the text starts in the line; a dash that is part of a page number (`- 3 -`) stays.
 */
export function plain(line: string): { readonly text: string; readonly from: number } {
  if (line.length > longest) return { text: line, from: 0 }
  const mark =
    /^\s*(?:[-*+•]\s+(?!\s*\d+\s*[-—–]\s*$)(?=\S)|>\s+(?=\S))/u.exec(line)?.[0].length ?? 0
  let text = line.slice(mark)
  if (/[*<&\\![_]/.test(text)) text = withoutMarkup(text)
  return { text, from: mark }
}

export function withoutMarkup(text: string): string {
  return text
    .replace(/!\[[^\]]{0,200}\]\([^)]*\)/g, '')
    .replace(/\*\*(?=\S)(.{1,2000}?)\*\*/g, '$1')
    .replace(/(?<![\w*])__(?=\S)([^_]+)__(?!\w)/g, '$1')
    .replace(/^\s*\*\*|\*\*\s*$/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(inlineTag, '')
    .replace(
      /&(nbsp|lt|gt|amp|quot|ensp|emsp|#160);/g,
      (_, name: string) => references[name] ?? ' ',
    )
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1')
}

const inlineTag =
  /<\/?(?:b|i|u|s|em|strong|sub|sup|span|font|p|div|center|small|big|a|mark|ins|del|code|h[1-6])(?:\s[^<>]*)?\/?>/gi
const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
