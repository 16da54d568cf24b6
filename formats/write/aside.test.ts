import { describe, expect, test } from 'vitest'
import { writePdf, writeXlsx } from './aside.ts'
import { writePdf as writePdfHere } from './pdf/pdf.ts'
import { aManuscript, text } from './testing.ts'

const manuscript = aManuscript([text('正文。')])

describe('writing in a thread of its own', () => {
  test('gives the same bytes, to each the file it asked for', async () => {
    const other = aManuscript([text('另一份。')])
    const [first, second] = await Promise.all([writePdf(manuscript), writePdf(other)])
    expect(first).toEqual(await writePdfHere(manuscript))
    expect(second).toEqual(await writePdfHere(other))
  })

  test('leaves the one who asked free for others', async () => {
    let turns = 0
    const count = setInterval(() => {
      turns += 1
    })
    await writePdf(aManuscript([text('政府信息公开工作。'.repeat(2_000))]))
    clearInterval(count)
    expect(turns).toBeGreaterThan(5)
  })

  test('hands back what the writer throws, and goes on', async () => {
    const sheet = { name: '[?]', headerRows: 0, landscape: false, widths: [1], cells: [] }
    const workbook = { title: '题', author: '机关', date: manuscript.date, sheets: [sheet] }
    await expect(writeXlsx(workbook)).rejects.toThrow(/worksheet name/i)
    expect((await writePdf(manuscript)).length).toBeGreaterThan(1_000)
  })
})
