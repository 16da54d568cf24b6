import { aReading } from '@gongkai/annual-report/testing'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { escapeHtml, findingsPage, verdictFile } from './findings-page.zh.ts'
import type { Outcome } from './job.ts'

const hostile = `<img src=x onerror="alert('1')">&amp;<script>alert(2)</script>`

const outcome = (words: string): Outcome => ({
  paper: { format: 'text', pages: [], title: null, blocks: [] },
  reading: aReading({ title: words }),
  verdict: {
    ruleBook: '2026.1',
    findings: [
      {
        rule: 'I5',
        level: 'error',
        path: 'table4.review',
        expected: '11',
        found: words,
        message: words,
        law: '《格式》',
        evidence: [{ text: words, place: null }],
      },
    ],
    unchecked: [{ rule: 'I4', path: null, reason: words }],
    repair: {
      alternatives: 1,
      changes: [{ path: 'table4.review.total', from: '0', to: '11', evidence: [] }],
    },
    statements: [],
  },
  sha256: 'ab'.repeat(32),
  rules: [],
})

const saved = (words: string) => ({
  file: `${words}.pdf`,
  outcome: outcome(words),
  previous: words,
  day: '2026年3月5日',
})

describe('the saved list of findings', () => {
  it('shows whatever words a file carries, and runs none of them', () => {
    const html = findingsPage(saved(hostile))
    expect(html).toContain(escapeHtml(hostile))
    expect(html).not.toMatch(/<img|<script|onerror="/)
    expect(html).toContain("default-src 'none'")
  })

  it('names file, digest, rule book and day, the findings and the repair', () => {
    const html = findingsPage(saved('年报'))
    for (const words of [
      '年报.pdf',
      'abab',
      '2026.1',
      '2026年3月5日',
      '错误',
      'I5 《格式》',
      '表四 · 行政复议 · 总计',
    ])
      expect(html).toContain(words)
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off' },
    })
    const report = await validator.validateString(findingsPage(saved('年报')))
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('says that no digest was made where the browser makes none', () => {
    const without = { ...saved('年报'), outcome: { ...outcome('年报'), sha256: null } }
    expect(findingsPage(without)).toContain('没有计算')
  })
})

describe('the saved verdict', () => {
  it('is the same bytes for the same input, with the rule book, and without a day', () => {
    const input = { file: 'a.pdf', outcome: outcome('年报') }
    expect(verdictFile(input)).toBe(verdictFile(structuredClone(input)))
    const verdict = JSON.parse(verdictFile(input))
    expect(verdict).toMatchObject({ file: 'a.pdf', ruleBook: '2026.1', sha256: 'ab'.repeat(32) })
    expect(verdict.findings[0]).toMatchObject({ rule: 'I5', level: 'error', expected: '11' })
  })
})
