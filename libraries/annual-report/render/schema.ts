import {
  applicantColumns,
  applicationRows,
  cellPaths,
  decisionKinds,
  documentColumns,
  documentKinds,
  outcomes,
  proceedings,
} from '../model/index.ts'
import { schemaPath } from './json.ts'
import { schemaWords, subject } from './words.zh.ts'

/** What a JSON Schema is made of. */
export type JsonSchema = { readonly [keyword: string]: unknown }

const object = (
  properties: Readonly<Record<string, unknown>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
})
const list = (items: unknown): JsonSchema => ({ type: 'array', items })
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
const each = (keys: readonly string[], schema: unknown) =>
  Object.fromEntries(keys.map((key) => [key, schema]))
const row = (length: number): JsonSchema => ({
  ...list(ref('count')),
  minItems: length,
  maxItems: length,
})

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const natural = { type: 'integer', minimum: 0 }
const place = { anyOf: [ref('place'), { type: 'null' }] }
const value = {
  anyOf: [{ type: 'integer' }, ref('amount'), { type: 'null' }],
}

const definitions = {
  count: { description: schemaWords.count, type: ['integer', 'null'] },
  amount: { description: schemaWords.amount, type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  place: {
    oneOf: [
      object({
        on: { const: 'page' },
        page: { type: 'integer', minimum: 1 },
        ...each(['left', 'top', 'width', 'height'], { type: 'number' }),
      }),
      object({ on: { const: 'line' }, ...each(['line', 'column', 'length'], natural) }),
      object({ on: { const: 'block' }, ...each(['block', 'row', 'column'], natural) }, [
        'row',
        'column',
      ]),
    ],
  },
  cell: object(
    {
      status: { enum: ['printed', 'blank', 'inferred', 'conflicting', 'missing'] },
      value,
      printed: textOrNull,
      source: place,
      equation: text,
      identity: text,
      candidates: list(value),
    },
    ['equation', 'identity', 'candidates'],
  ),
  evidence: object({ text, path: text, place }, ['path']),
  finding: object({
    rule: text,
    level: { enum: ['error', 'warning', 'note'] },
    path: textOrNull,
    expected: textOrNull,
    found: textOrNull,
    message: text,
    law: text,
    evidence: list(ref('evidence')),
  }),
  repair: object({
    changes: list(
      object({ path: text, from: textOrNull, to: text, evidence: list(ref('evidence')) }),
    ),
    alternatives: natural,
  }),
  statement: object({
    quote: text,
    subject: text,
    paths: list(text),
    stated: text,
    table: textOrNull,
    verdict: { enum: ['match', 'contradiction', 'unverifiable'] },
    place,
    at: object(each(['part', 'passage', 'start', 'end'], natural)),
  }),
}

/** JSON Schema (2020-12) of what `jsonOf` gives; findings and what belongs to them only where checks ran. */
export const jsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: schemaPath,
  title: subject,
  ...object(
    {
      $schema: text,
      format: { enum: ['30号(2021)', '60号(2019)'] },
      agency: text,
      year: { type: 'integer' },
      title: text,
      table2: object({
        ...each(documentKinds, object(each(documentColumns, ref('count')))),
        ...each(decisionKinds, ref('count')),
        fees: { anyOf: [ref('amount'), { type: 'null' }] },
      }),
      table3: object(each(applicationRows, row(applicantColumns.length))),
      table4: object(each(proceedings, row(outcomes.length))),
      cells: object(each(cellPaths, ref('cell'))),
      preamble: text,
      sections: list(
        object({ number: { type: 'integer', minimum: 1, maximum: 6 }, heading: text, text }),
      ),
      closing: text,
      kept: list(
        object({
          name: text,
          table: { enum: [2, 3, 4, null] },
          label: text,
          columns: list(text),
          values: list(text),
          place: ref('place'),
        }),
      ),
      damages: list(object({ kind: text, where: text, detail: text, place })),
      ruleBook: text,
      findings: list(ref('finding')),
      unchecked: list(object({ rule: text, path: textOrNull, reason: text })),
      repair: { anyOf: [ref('repair'), { type: 'null' }] },
      statements: list(ref('statement')),
    },
    ['ruleBook', 'findings', 'unchecked', 'repair', 'statements'],
  ),
  $defs: definitions,
}
