import { manuscriptOf } from '@gongkai/annual-report/render'
import { aReading, arbitraryFigures } from '@gongkai/annual-report/testing'
import { plainDate } from '@gongkai/base'
import { writePdf } from '@gongkai/formats/write'
import type { Manuscript, WrittenTable } from '@gongkai/paper'
import fc from 'fast-check'

/**
 * Reports of random figures that add up, as PDF, no two laid out alike: more and less prose, tables kept
 * whole or cut by the page, with and without repeated heads and captions, other columns and lettering.
 * The same `count` gives the same files.
 */
export async function makeReports(count: number) {
  const figures = fc.sample(arbitraryFigures(2_000), { numRuns: count, seed: 30 })
  const reports = []
  for (const [at, one] of figures.entries()) {
    const year = 2021 + (at % 5)
    const reading = aReading({ figures: one, agency: `第${at}县财政局`, year, prose: prose(at) })
    const manuscript = manuscriptOf(reading, { date: plainDate(`${year + 1}-01-20`) })
    const bytes = await writePdf(varied(manuscript, at))
    reports.push({ name: `report-${at}.pdf`, bytes, figures: one })
  }
  return reports
}

function prose(at: number): Readonly<Record<number, readonly string[]>> {
  const paragraphs = Array.from({ length: 3 + (at % 13) }, (_, index) => {
    const numeral = '一二三四五六七八九十'[index % 10]
    const sentence = `围绕中心工作依法公开政府信息${at + index * 7}条，规范答复，按时送达，切实保障公众依法获取政府信息。`
    return `（${numeral}）${sentence.repeat(1 + ((at + index) % 4))}`
  })
  return { 1: paragraphs, 5: paragraphs.slice(0, 2), 6: paragraphs.slice(0, 1) }
}

function varied(manuscript: Manuscript, at: number): Manuscript {
  const change = (table: WrittenTable): WrittenTable => ({
    ...table,
    keepTogether: at % 2 === 0,
    size: at % 3 === 0 ? 'normal' : 'small',
    headerRows: at % 5 === 0 ? 0 : table.headerRows,
    caption: at % 7 === 0 ? table.name : null,
    widths: table.widths.map((width, column) => width * (0.85 + (((at + column) * 37) % 30) / 100)),
    cells: table.cells.map((cell) =>
      at % 4 === 1 && cell.heads === null ? { ...cell, align: 'right' } : cell,
    ),
  })
  const blocks = manuscript.blocks.map((block) => (block.kind === 'table' ? change(block) : block))
  return { ...manuscript, blocks }
}
