import { join } from 'node:path'
import { rules } from '@gongkai/annual-report/check'
import { describe, expect, it } from 'vitest'
import { corpusPath, gongkai, temporaryFolder } from './testing.ts'

const pingluo = corpusPath('pingluo')
const hongze = corpusPath('hongze')
const { folder } = temporaryFolder()

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
