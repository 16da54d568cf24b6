import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpusPath, gongkai, root, temporaryFolder } from './testing.ts'

const pingluo = corpusPath('pingluo')
const hongze = corpusPath('hongze')
const hangzhou = corpusPath('hangzhou')
const { folder, write: temporary } = temporaryFolder()

type Found = {
  rule: string
  level: string
  path: string | null
  message: string
  evidence: { place: unknown }[]
}
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

  it('many notes of one rule are said together, none left out', async () => {
    const file = corpusPath('ningxia-office')
    const { answers } = await check(file)
    const notes = answers[0]!.findings.filter(({ rule }) => rule === 'F1')
    expect(notes.length).toBeGreaterThan(3)
    const { out } = await gongkai(['report', 'check', file])
    expect(out.match(/^ {2}提示 F1/gm)).toHaveLength(1)
    expect(out.match(/^ {4}· /gm)).toHaveLength(notes.length)
    for (const { message } of notes) expect(out).toContain(message)
  })

  it.each([
    ['空.pdf', '', '空的'],
    ['断.pdf', '%PDF-1.7\n1 0 obj', '重新下载'],
    ['断.docx', 'PK\x03\x04 不完整', '重新下载'],
    ['旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '另存为'],
    ['图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), '图片'],
    ['别的.txt', '今天吃什么？\n面条。', '没有找到政府信息公开工作年度报告'],
  ])(
    '%s: one sentence on what to do, exit code 2, and the others go on',
    async (name, bytes, words) => {
      const bad = temporary(name, bytes)
      const password = join(root, 'formats/read/fixtures/password.pdf')
      const { code, out, err } = await gongkai(['report', 'check', bad, password, pingluo])
      expect(code).toBe(2)
      expect(out).toContain('平罗县人民政府办公室')
      const [first, second] = err.split('\n')
      expect(first).toMatch(new RegExp(`^[^。]*${words}[^。]*。$`))
      expect(second).toContain('密码')
    },
  )

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
