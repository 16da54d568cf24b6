import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellPaths } from '@gongkai/annual-report/model'
import { corpus } from '@gongkai/annual-report/testing'
import { describe, expect, it } from 'vitest'
import { corpusPath, gongkai, root, temporaryFolder } from './testing.ts'

const pingluo = corpusPath('pingluo')
const hongze = corpusPath('hongze')
const { folder, write: temporary } = temporaryFolder()

type Answered = { file: string; error?: { code: string; message: string } }

describe('gongkai report read', () => {
  it('gives every report of the corpus in the shape of its truth, each cell with its source', async () => {
    const files = corpus.map((truth) => truth.file)
    const { code, out } = await gongkai(['report', 'read', ...files, '--json'])
    expect(code).toBe(0)
    const answers = JSON.parse(out)
    expect(answers).toHaveLength(corpus.length)
    for (const [at, truth] of corpus.entries()) {
      const { cells, sections, findings, kept, ...report } = answers[at]
      const { file, format, agency, year, title, table2, table3, table4 } = truth
      expect({ ...report, title: report.title.replaceAll(' ', '') }).toEqual({
        ...{ file, format, agency, year, title: title.replaceAll(' ', '') },
        ...{ table2, table3, table4 },
      })
      expect(Object.keys(cells)).toEqual(cellPaths)
      for (const path of truth.notPrinted) {
        expect(cells[path]).toMatchObject({ status: 'inferred', identity: expect.any(String) })
        expect(cells[path].equation).toContain(String(cells[path].value))
      }
      expect(sections.map((section: { number: number }) => section.number)).toEqual([
        1, 2, 3, 4, 5, 6,
      ])
      expect(sections[0].text.length).toBeGreaterThan(20)
      expect(Array.isArray(findings) && Array.isArray(kept)).toBe(true)
    }
  })

  it('shows inferred figures in brackets with their equation, in columns that line up', async () => {
    const { code, out } = await gongkai(['report', 'read', corpusPath('ningxia-office')])
    expect(code).toBe(0)
    expect(out).toContain('(15)')
    expect(out).toMatch(/（一）予以公开.*自然人：\(15\)/)
    expect(out).toContain('一、总体情况')
  })

  it('reads standard input for -', async () => {
    const input = readFileSync(join(root, pingluo), 'utf8')
    const { code, out } = await gongkai(['report', 'read', '-', '--json'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(out)[0]).toMatchObject({ file: '-', agency: '平罗县人民政府办公室' })
  })

  it('a file that cannot be read says so in one sentence, and the others go on', async () => {
    const empty = temporary('empty.pdf', '')
    const cut = temporary('cut.pdf', readFileSync(join(root, hongze)).subarray(0, 3000))
    const novel = temporary('novel.txt', '从前有座山，山里有座庙，庙里有个老和尚。\n'.repeat(40))
    const missing = join(folder, 'missing.pdf')
    const two = temporary(
      'two.txt',
      `${readFileSync(join(root, pingluo), 'utf8')}\n${readFileSync(join(root, corpusPath('huinong')), 'utf8')}`,
    )
    const files = [empty, cut, folder, missing, novel, two, pingluo]
    const { code, out, err } = await gongkai(['report', 'read', ...files, '--json'])
    expect(code).toBe(2)
    const answers = JSON.parse(out)
    expect(answers.map((answer: Answered) => answer.file)).toEqual(files)
    expect(answers.at(-1).agency).toBe('平罗县人民政府办公室')
    for (const answer of answers.slice(0, -1)) {
      expect(Object.keys(answer)).toEqual(['file', 'error'])
      expect(answer.error.message).toMatch(/^[^。]+。$/)
      expect(err).toContain(`${answer.file}：${answer.error.message}`)
    }
    expect(answers.slice(0, 6).map((answer: Answered) => answer.error?.code)).toEqual([
      'formats.empty-file',
      expect.stringMatching(/^formats\./),
      'cli.directory',
      'cli.not-found',
      'annual-report.no-report',
      'annual-report.two-reports',
    ])
  })
})
