import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '@gongkai/annual-report/check'
import { cellPaths } from '@gongkai/annual-report/model'
import { corpus } from '@gongkai/annual-report/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gongkai, root } from './testing.ts'

const fileOf = (id: string) => corpus.find((truth) => truth.id.includes(id))!.file
const pingluo = fileOf('pingluo')
const hongze = fileOf('hongze')
const hangzhou = fileOf('hangzhou')

const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function temporary(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Found = { rule: string; level: string; path: string | null; evidence: { place: unknown }[] }
type Checked = {
  file: string
  ruleBook: string
  findings: Found[]
  unchecked: { rule: string }[]
  error?: { code: string; message: string }
}

const check = async (...words: string[]) => {
  const { code, out, err } = await gongkai(['report', 'check', ...words, '--json'])
  return { code, out, err, answers: JSON.parse(out) as Checked[] }
}

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
    const { code, out } = await gongkai(['report', 'read', fileOf('ningxia-office')])
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
      `${readFileSync(join(root, pingluo), 'utf8')}\n${readFileSync(join(root, fileOf('huinong')), 'utf8')}`,
    )
    const files = [empty, cut, folder, missing, novel, two, pingluo]
    const { code, out, err } = await gongkai(['report', 'read', ...files, '--json'])
    expect(code).toBe(2)
    const answers = JSON.parse(out)
    expect(answers.map((answer: Checked) => answer.file)).toEqual(files)
    expect(answers.at(-1).agency).toBe('平罗县人民政府办公室')
    for (const answer of answers.slice(0, -1)) {
      expect(Object.keys(answer)).toEqual(['file', 'error'])
      expect(answer.error.message).toMatch(/^[^。]+。$/)
      expect(err).toContain(`${answer.file}：${answer.error.message}`)
    }
    expect(answers.slice(0, 6).map((answer: Checked) => answer.error?.code)).toEqual([
      'formats.empty-file',
      expect.stringMatching(/^formats\./),
      'cli.directory',
      'cli.not-found',
      'annual-report.no-report',
      'annual-report.two-reports',
    ])
  })
})

describe('gongkai report check', () => {
  let both: Awaited<ReturnType<typeof check>>
  beforeAll(async () => {
    both = await check(pingluo, hongze)
  })

  it('exit code 0 without errors, 1 with, 2 where a file could not be read', async () => {
    expect((await check(pingluo)).code).toBe(0)
    expect(both.code).toBe(1)
    expect((await check(hongze, join(folder, 'missing.pdf'))).code).toBe(2)
  })

  it('I5: names the broken sums of a real report with cell and place', () => {
    const sums = both.answers[1]!.findings.filter(({ rule }) => rule === 'I5')
    expect(sums).not.toHaveLength(0)
    for (const { level, path, evidence } of sums) {
      expect(level).toBe('error')
      expect(path).toMatch(/^table4\./)
      expect(evidence.some(({ place }) => place !== null)).toBe(true)
    }
  })

  it('every finding has rule, level, path, expected, found, message, evidence', () => {
    for (const answer of both.answers) {
      expect(Object.keys(answer)).toEqual([
        ...['file', 'ruleBook', 'findings', 'unchecked', 'repair', 'statements'],
      ])
      expect(answer.findings).not.toHaveLength(0)
      for (const finding of answer.findings) {
        expect(Object.keys(finding).slice(0, 7)).toEqual([
          ...['rule', 'level', 'path', 'expected', 'found', 'message', 'evidence'],
        ])
      }
    }
  })

  it('the same file gives the same bytes, wherever it is asked from', async () => {
    const again = await check(pingluo, hongze)
    expect(again.out).toBe(both.out)
    expect(again.out).not.toContain(root)
    const name = hongze.split('/').at(-1)!
    const there = await gongkai(['report', 'check', name, '--json'], {
      cwd: join(root, 'corpus/reports'),
    })
    expect(JSON.parse(there.out)[0].findings).toEqual(both.answers[1]!.findings)
  })

  it('I3: one changed figure is found, with what it should be and how to mend it', async () => {
    const html = readFileSync(join(root, hangzhou), 'utf8')
    expect((await check(hangzhou)).code).toBe(0)
    const wrong = temporary('wrong.html', html.replace('<td>14069</td>', '<td>14068</td>'))
    const { code, answers } = await check(wrong)
    expect(code).toBe(1)
    expect(answers[0]!.findings).toContainEqual(
      expect.objectContaining({ rule: 'I3', level: 'error', expected: '14069', found: '14068' }),
    )
    const { out } = await gongkai(['report', 'check', wrong])
    expect(out).toMatch(/错误 I3/)
    expect(out).toMatch(/依据：.*30号/)
    expect(out).toMatch(/改正建议[\s\S]*14068 改为 14069/)
  })

  it('I4: --previous compares with the year before, and without it says what was not checked', async () => {
    const html = readFileSync(join(root, hangzhou), 'utf8')
    const before = temporary('before.html', html.replaceAll('2025', '2024'))
    const alone = await check(hangzhou)
    expect(alone.answers[0]!.unchecked.map(({ rule }) => rule)).toContain('I4')
    const { code, answers } = await check(hangzhou, '--previous', before)
    expect(code).toBe(1)
    expect(answers[0]!.unchecked.map(({ rule }) => rule)).not.toContain('I4')
    expect(answers[0]!.findings.map(({ rule }) => rule)).toContain('I4')
  })

  it('a previous report that cannot be read is no pass: exit code 2', async () => {
    const { code, err } = await check(pingluo, '--previous', join(folder, 'missing.pdf'))
    expect(code).toBe(2)
    expect(err).toContain('没有检查')
  })

  it('--output writes the file, and never over a report', async () => {
    const path = join(folder, 'verdict.json')
    const { code, out } = await gongkai(['report', 'check', pingluo, '--json', '--output', path])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(JSON.parse(readFileSync(path, 'utf8'))[0].file).toBe(pingluo)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    const nowhere = await gongkai(['report', 'check', pingluo, '--output', folder])
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('无法写入') })
    expect(readdirSync(join(folder, '..')).filter((name) => name.endsWith('.part'))).toEqual([])
    const report = temporary('mine.txt', readFileSync(join(root, pingluo)))
    const refused = await gongkai(['report', 'check', report, '--output', report])
    expect(refused.code).toBe(2)
    expect(readFileSync(report)).toEqual(readFileSync(join(root, pingluo)))
  })

  it('a reader that goes away ends it quietly', async () => {
    const files = Array.from({ length: 30 }, () => pingluo)
    const child = spawn(process.execPath, ['apps/cli/gongkai.js', 'report', 'read', ...files], {
      cwd: root,
    })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it.each([
    [[], '文件'],
    [['a.pdf', '--jsno'], '--json'],
    [['a.pdf', '--format', 'xml'], 'sarif'],
    [['a.pdf', '--json', '--format', 'sarif'], '--format'],
    [['a.pdf', '--previous'], '--previous'],
  ])('%j is refused in one Chinese sentence, exit code 2', async (words, named) => {
    const { code, out, err } = await gongkai(['report', 'check', ...words])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(named)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('gongkai report check --format sarif', () => {
  it('SARIF 2.1.0: rules with help, levels, places, and what could not be checked or read', async () => {
    const missing = join(folder, 'missing 1.pdf')
    const files = [pingluo, hongze, missing]
    const { code, out } = await gongkai(['report', 'check', ...files, '--format', 'sarif'])
    expect(code).toBe(2)
    const log = JSON.parse(out)
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') })
    const [run] = log.runs
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(
      rules.map(({ id }) => id),
    )
    for (const rule of run.tool.driver.rules) {
      expect(rule.help.text.length).toBeGreaterThan(4)
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level)
    }
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.message.text).not.toBe('')
      if (result.kind === 'open') expect(result.level).toBe('none')
      else expect(['error', 'warning', 'note']).toContain(result.level)
      const [{ physicalLocation }] = result.locations
      expect([pingluo, hongze]).toContain(decodeURI(physicalLocation.artifactLocation.uri))
      const { region } = physicalLocation
      if (region) {
        expect(region.startLine).toBeGreaterThanOrEqual(1)
        expect(region.startColumn).toBeGreaterThanOrEqual(1)
      }
    }
    const of = (file: string) =>
      run.results.filter(
        (result: { kind?: string; locations: [{ physicalLocation: object }] }) =>
          !result.kind && JSON.stringify(result.locations).includes(file),
      )
    expect(JSON.stringify(of(pingluo))).toContain('"startLine"')
    expect(JSON.stringify(of(hongze))).toContain('"page"')
    expect(run.results.some((result: { kind?: string }) => result.kind === 'open')).toBe(true)
    const [invocation] = run.invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications).toHaveLength(1)
    expect(JSON.stringify(invocation)).toContain('missing%201.pdf')
  })

  it('a batch without findings is a valid log too', async () => {
    const { out } = await gongkai([
      'report',
      'check',
      join(folder, 'none.pdf'),
      '--format',
      'sarif',
    ])
    expect(JSON.parse(out).runs[0].results).toEqual([])
  })
})
