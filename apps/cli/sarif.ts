import { rules } from '@gongkai/annual-report/check'
import type { Finding, Part, Unchecked, Verdict } from '@gongkai/annual-report/model'
import { failureWords } from './failures.zh.ts'
import type { Output } from './output.ts'
import type { FileFailure } from './read-file.ts'

type Place = Part['place']

const ruleIndex = new Map<string, number>(rules.map(({ id }, at) => [id, at]))

/**
 * SARIF 2.1.0 (OASIS), written result by result. A check that could not run is a result of kind `open`;
 * a file that could not be read is a notification of the invocation.
 */
export function sarifLog(output: Pick<Output, 'write'>, ruleBook: string) {
  const notifications: object[] = []
  let separator = ''
  const add = async (result: object) => {
    await output.write(`${separator}\n${JSON.stringify(result)}`)
    separator = ','
  }
  return {
    begin: () => output.write(head(ruleBook)),
    addVerdict: async (file: string, { findings, unchecked }: Verdict) => {
      for (const finding of findings) await add(resultOf(file, finding))
      for (const one of unchecked) await add(openResult(file, one))
    },
    addFailure: (file: string, failure: FileFailure) => {
      const message = { text: failureWords(failure) }
      const descriptor = { id: failure.code }
      const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }]
      notifications.push({ level: 'error', message, descriptor, locations })
    },
    end: () => {
      const invocation = {
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications,
      }
      return output.write(`\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`)
    },
  }
}

function head(ruleBook: string): string {
  const driver = {
    name: 'gongkai',
    version: ruleBook,
    language: 'zh-CN',
    rules: rules.map(({ id, levels, title, compares, law, remedy }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: compares },
      help: { text: `${remedy}\n${law}` },
      defaultConfiguration: { level: levels[0] ?? 'warning' },
      properties: { law, levels },
    })),
  }
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
  }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits' }
  return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`
}

function resultOf(file: string, finding: Finding) {
  const { rule, level, path, expected, found, message, law, evidence } = finding
  const [first, ...others] = evidence.filter((one) => one.place)
  return {
    ...ruleOf(rule),
    level,
    message: { text: message },
    locations: [locationOf(file, path, first?.place ?? null)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((one, at) => ({
            id: at + 1,
            ...locationOf(file, one.path ?? null, one.place),
            message: { text: one.text },
          })),
        }),
    properties: { expected, found, law, evidence: evidence.map((one) => one.text) },
  }
}

function openResult(file: string, { rule, path, reason }: Unchecked) {
  return {
    ...ruleOf(rule),
    kind: 'open',
    level: 'none',
    message: { text: reason },
    locations: [locationOf(file, path, null)],
  }
}

function ruleOf(rule: string) {
  const at = ruleIndex.get(rule)
  return { ruleId: rule, ...(at === undefined ? {} : { ruleIndex: at }) }
}

function locationOf(file: string, path: string | null, place: Place | null) {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...regionOf(place) },
    ...(path === null ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
  }
}

/** A region counts lines and columns from 1. SARIF has none for pages and table cells: they are properties. */
function regionOf(place: Place | null) {
  if (!place) return {}
  if (place.on !== 'line') return { properties: place }
  const { line, column, length } = place
  const end = length > 0 ? { endColumn: column + length } : {}
  return { region: { startLine: line, startColumn: column, ...end } }
}

/** A relative reference stays relative; standard input has no file. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  const path = file.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}
