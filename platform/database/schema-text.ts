import type { Catalogue, Column, Definition } from './catalogue.ts'

/** `database/schema.sql`: the whole schema on one page, for reviewing; migrations make it. */
export function schemaSql(catalogue: Catalogue): string {
  const { schemas, constraints, indexes, triggers, functions, views } = catalogue
  const viewNames = new Set(views.map((view) => view.of))
  const parts = [
    '-- Generated from the migrated database by `npm run schema`. Migrations are the source.',
  ]
  for (const schema of schemas) {
    parts.push(`create schema ${schema};`)
    parts.push(...texts(functions, schema))
    for (const [table, columns] of tablesOf(catalogue, schema)) {
      if (viewNames.has(table)) continue
      const lines = [
        ...columns.map(columnLine),
        ...constraints
          .filter(({ of }) => of === table)
          .map(({ name, text }) => `constraint ${name} ${text}`),
      ]
      parts.push(`create table ${table} (\n  ${lines.join(',\n  ')}\n);`)
      parts.push(...texts(indexes, table), ...texts(triggers, table))
      for (const { column, comment } of columns) {
        if (comment)
          parts.push(`comment on column ${table}.${column} is '${comment.replaceAll("'", "''")}';`)
      }
    }
    for (const { of, text } of views) {
      if (of.startsWith(`${schema}.`)) parts.push(`create view ${of} as\n${text.trim()}`)
    }
  }
  return `${parts.join('\n\n')}\n`
}

/** `platform/schema.ts`: the tables as Kysely types. */
export function schemaTypes(catalogue: Catalogue): string {
  const tables = catalogue.schemas.flatMap((schema) => tablesOf(catalogue, schema))
  const texts = tables.map(
    ([table, columns]) => `  readonly '${table}': {\n${columns.map(memberOf).join('')}  }\n`,
  )
  return `// Generated from the migrated database by \`npm run schema\`.
import type { PlainDate } from '@gongkai/base'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** An instant as ISO text in UTC. */
export type Timestamp = string

export type Tables = {\n${texts.join('')}}
`
}

function tablesOf({ columns }: Catalogue, schema: string): readonly [string, readonly Column[]][] {
  const own = columns.filter((column) => column.schema === schema)
  return [...Map.groupBy(own, ({ table }) => `${schema}.${table}`)]
}

function columnLine(column: Column): string {
  const { type, nullable, generated, identity, collation } = column
  return [
    column.column,
    type,
    collation ? `collate "${collation}"` : '',
    nullable ? '' : 'not null',
    generated ? `generated always as (${column.default}) stored` : '',
    identity ? 'generated always as identity' : '',
    column.default && !generated ? `default ${column.default}` : '',
  ]
    .filter((word) => word !== '')
    .join(' ')
}

const texts = (definitions: readonly Definition[], of: string) =>
  definitions.filter((one) => one.of === of).map(({ text }) => `${text.trim()};`)

/** bigint and numeric come as text: they may hold more than a number of JavaScript can. */
const types: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'PlainDate',
  'double precision': 'number',
  integer: 'number',
  smallint: 'number',
  'timestamp with time zone': 'Timestamp',
}

const memberOf = (column: Column) => `    readonly ${column.column}: ${typeOf(column)}\n`

function typeOf({ type, nullable, default: standard, generated, identity }: Column): string {
  const array = type.endsWith('[]')
  const name = array ? type.slice(0, -2) : type
  const plain = name === 'jsonb' || name === 'json' ? 'unknown' : (types[name] ?? 'string')
  const value = `${array ? `readonly ${plain}[]` : plain}${nullable ? ' | null' : ''}`
  if (name.startsWith('json') && !array) {
    return nullable ? 'JSONColumnType<object | null>' : 'JSONColumnType<object>'
  }
  if (generated || identity) return `ColumnType<${value}, never, never>`
  return standard === null ? value : `Generated<${value}>`
}
