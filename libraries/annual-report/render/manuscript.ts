import type { PlainDate } from '@gongkai/base'
import type { Manuscript, WrittenBlock, WrittenParagraph, WrittenRole } from '@gongkai/paper'
import { type Part, type Passage, partHeadings, type Reading } from '../model/index.ts'
import { tableFourLayout, tableThreeLayout, tableTwoLayout } from './layout.ts'
import { keptTables, passagesBefore, statutoryTable, tableNotes } from './tables.ts'
import { notes, subject } from './words.zh.ts'

export type ManuscriptOptions = {
  /** The day of publication; it becomes the files' date. */
  readonly date: PlainDate
}

/**
 * The report as a document in the statutory form (国办公开办函〔2021〕30号): title, text before the parts,
 * the six parts in the order printed with the three tables in parts two to four. Prose and figures are
 * those printed; an inferred figure stands in brackets with its equation below the table, one not
 * printed as 未印出, a doubtful one as 待核. Figures the form has no cell for follow below.
 */
export function manuscriptOf(reading: Reading, options: ManuscriptOptions): Manuscript {
  const { report } = reading
  const title = report.title.trim() || `${report.agency}${report.year}年${subject}`
  const yearAt = title.search(/\d{4}年/)
  const printed = new Set<number>()
  return {
    title,
    author: report.agency,
    date: options.date,
    language: 'zh-CN',
    subject,
    blocks: [
      { ...paragraph('title', title), ...(yearAt > 0 ? { breaks: [yearAt] } : {}) },
      ...prose(reading.preamble),
      ...inOrder(reading.parts).flatMap((part) => {
        const first = !printed.has(part.number)
        printed.add(part.number)
        return partBlocks(reading, part, first)
      }),
      ...keptTables(reading, null),
      ...signed(reading),
    ],
  }
}

/** A part of the form; `passages` is null where the report has no such part. */
type FormPart = Omit<Part, 'passages' | 'place'> & { readonly passages: readonly Passage[] | null }

/** The parts as printed, and at their places those that are missing. */
function inOrder(parts: readonly Part[]): readonly FormPart[] {
  const all: FormPart[] = [...parts]
  partHeadings.forEach((heading, index) => {
    const number = index + 1
    if (all.some((part) => part.number === number)) return
    const after = all.findLastIndex((part) => part.number < number)
    all.splice(after + 1, 0, { number, heading, passages: null })
  })
  return all
}

function partBlocks(reading: Reading, part: FormPart, first: boolean): readonly WrittenBlock[] {
  const heading = paragraph('heading', part.heading)
  const layout = part.number in layouts && first ? layouts[part.number as 2 | 3 | 4]() : null
  if (!part.passages) {
    const note = paragraph('note', layout ? notes.noHeading : notes.noPart)
    return layout ? [heading, note, ...tableBlocks(reading, layout)] : [heading, note]
  }
  if (!layout) return [heading, ...prose(part.passages)]
  const before = passagesBefore(reading, part.passages, layout)
  return [
    heading,
    ...prose(part.passages.slice(0, before)),
    ...tableBlocks(reading, layout),
    ...prose(part.passages.slice(before)),
  ]
}

const layouts = { 2: tableTwoLayout, 3: tableThreeLayout, 4: tableFourLayout } as const

function tableBlocks(
  reading: Reading,
  layout: ReturnType<typeof tableTwoLayout>,
): readonly WrittenBlock[] {
  const older = layout.number === 2 && reading.report.norm === '60号(2019)'
  return [
    statutoryTable(reading, layout),
    ...tableNotes(reading, layout).map((text) => paragraph('note', text)),
    ...(older ? [paragraph('note', notes.olderForm)] : []),
    ...keptTables(reading, layout.number),
  ]
}

function prose(passages: readonly Passage[]): readonly WrittenParagraph[] {
  return passages
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .map((text) => paragraph(isSubheading(text) ? 'subheading' : 'text', text))
}

/** A line of its own that only names what follows: （一）主动公开情况. */
const isSubheading = (text: string) =>
  /^（[一二三四五六七八九十]{1,3}）/.test(text) && text.length <= 40 && !/[。；，：！？]/.test(text)

function signed(reading: Reading): readonly WrittenParagraph[] {
  const day =
    /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/
  return prose(reading.closing).map((one) =>
    one.text === reading.report.agency || day.test(one.text.replaceAll(' ', ''))
      ? { ...one, role: 'signature' }
      : one,
  )
}

function paragraph(role: WrittenRole, text: string): WrittenParagraph {
  return { kind: 'paragraph', role, text }
}
