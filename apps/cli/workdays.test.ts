import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gongkai } from './testing.ts'

const workdays = (...words: string[]) => gongkai(['workdays', ...words])

/** A Node of the machine that is too old to run TypeScript, if there is one. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) =>
    existsSync(path) &&
    Number(
      execFileSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }),
    ) < 22,
)

describe('gongkai workdays', () => {
  it('T4, D15: answers in JSON with exactly the keys promised', async () => {
    const { code, out, err } = await workdays(
      ...['--from', '2024-09-27', '--add', '7', '--region', 'ningxia', '--json'],
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      from: '2024-09-27',
      add: 7,
      region: 'ningxia',
      due: '2024-10-12',
      provisional: true,
      skipped: [
        { day: '2024-09-28', why: '周末' },
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2024-10-0${day}`, why: '国庆节放假' })),
      ],
    })
  })

  it('T4: without a region it is the nation’s calendar, and certain', async () => {
    const { out } = await workdays('--from', '2024-09-27', '--add=7', '--json')
    expect(JSON.parse(out)).toMatchObject({ region: null, due: '2024-10-12', provisional: false })
  })

  it('T5: explains every day to a person, with the region’s own holiday and the notices', async () => {
    const { code, out } = await workdays('--from', '2021-07-12', '--add', '7', '--region', '宁夏')
    expect(code).toBe(0)
    expect(out).toContain('最后一日是 2021-07-23（周五）')
    expect(out).toContain('2021-07-20（周二）  不计  古尔邦节放假')
    expect(out).toContain('2021-07-23（周五）  第 7 日')
    expect(out).toContain('国办发明电〔2020〕27号')
    expect(out).not.toContain('暂定')
  })

  it.each([
    [['--from', '2024-02-30', '--add', '7'], '不是日期'],
    [['--from', '27.9.2024', '--add', '7'], '不是日期'],
    [['--from', '1899-12-31', '--add', '7'], '1900'],
    [['--from', '2024-09-27'], '--add'],
    [['--from', '2024-09-27', '--add', '-3'], '“-3”'],
    [['--from', '2024-09-27', '--add', '1.5'], '“1.5”'],
    [['--from', '2024-09-27', '--add', '999999'], '10000'],
    [['--from', '2024-09-27', '--add', '7', '--region', '河北'], 'ningxia'],
    [['--form', '2024-09-27', '--add', '7'], '--from'],
    [['--from', '2024-09-27', '--add', '7', '--json=yes'], '--json'],
    [['2024-09-27'], '2024-09-27'],
  ])('%j is refused in one Chinese sentence, exit code 2', async (words, named) => {
    const { code, out, err } = await workdays(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(named)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err.trimEnd()).toMatch(/[。？]$/)
  })

  it.each([
    [['--help'], 'report check'],
    [['help', 'workdays'], '--from'],
    [['report', 'check', '--help'], '--previous'],
    [['report', 'read', '-h'], '--json'],
  ])('%j shows help', async (words, named) => {
    const { code, out, err } = await gongkai(words)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('用法')
    expect(out).toContain(named)
  })

  it.each([
    [['workday'], 'workdays'],
    [['report', 'chek', 'a.pdf'], 'report check'],
    [['xyz123'], '--help'],
    [['report'], 'report check'],
    [[], 'report check'],
  ])('%j names no command, exit code 2', async (words, named) => {
    const { code, out, err } = await gongkai(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(named)
  })

  it.skipIf(!oldNode)('an old Node of the machine hands over to the pinned one', async () => {
    const words = ['workdays', '--from', '2024-09-27', '--add', '7', '--json']
    const { code, out } = await gongkai(words, { node: oldNode! })
    expect(code).toBe(0)
    expect(JSON.parse(out).due).toBe('2024-10-12')
  })
})
