import type { Finding, Verdict } from '@gongkai/annual-report/model'
import { aReading } from '@gongkai/annual-report/testing'
import { describe, expect, it } from 'vitest'
import { levelAt, levelsOf, tally } from './tally.ts'
import { briefOf, sentenceOf } from './words.zh.ts'

const finding = (level: Finding['level'], path: string | null = null): Finding => ({
  rule: 'I5',
  level,
  path,
  expected: null,
  found: null,
  message: '',
  law: '',
  evidence: [],
})

const verdict = (changes: Partial<Verdict> = {}): Verdict => ({
  ruleBook: '2026.1',
  findings: [],
  unchecked: [],
  repair: null,
  statements: [],
  ...changes,
})

describe('the verdict in one sentence', () => {
  it('counts findings by level, and names only the levels that occur', () => {
    const findings = [finding('error'), finding('error'), finding('note')]
    const unchecked = [{ rule: 'I4', path: null, reason: '没有上年报告' }]
    const found = tally(aReading(), verdict({ findings, unchecked }), ['I1', 'I4', 'I7'])
    expect(sentenceOf(found)).toBe('发现 2 处错误、1 处提示；43 项已核对，1 项没有条件核对。')
    expect(briefOf(found)).toBe('2 处错误')
  })

  it('says that nothing was found, and how much was looked at', () => {
    const found = tally(aReading(), verdict(), ['I1', 'I7'])
    expect(sentenceOf(found)).toBe('没有发现问题；43 项已核对。')
    expect(briefOf(found)).toBe('没有发现问题')
  })

  it('never counts an equation with an unknown cell, nor a rule that could not run, as checked', () => {
    const missing = { status: 'missing', value: null, printed: null } as const
    const reading = aReading({ cells: { 'table4.review.total': missing } })
    const all = tally(aReading(), verdict(), ['I7'])
    expect(tally(reading, verdict(), ['I7']).checked).toBe(all.checked - 1)
    const idle = verdict({ unchecked: [{ rule: 'I7', path: null, reason: '' }] })
    expect(tally(aReading(), idle, ['I7']).checked).toBe(all.checked - 1)
  })

  it('counts a figure in prose only where the tables could answer it', () => {
    const statement = {
      quote: '受理21件',
      subject: '本年新收',
      paths: [],
      stated: '21',
      table: null,
      place: null,
      at: { part: 1, passage: 0, start: 0, end: 4 },
    }
    const statements = (['match', 'contradiction', 'unverifiable'] as const).map((is) => ({
      ...statement,
      verdict: is,
    }))
    expect(tally(aReading(), verdict({ statements }), []).checked).toBe(42 + 2)
  })
})

describe('a cell carries the gravest finding about it', () => {
  it('from itself, its row or its table', () => {
    const levels = levelsOf([
      finding('note', 'table3.granted.natural'),
      finding('error', 'table3.granted.natural'),
      finding('warning', 'table4.review'),
    ])
    expect(levelAt(levels, 'table3.granted.natural')).toBe('error')
    expect(levelAt(levels, 'table4.review.total')).toBe('warning')
    expect(levelAt(levels, 'table3.granted.total')).toBeNull()
  })
})
