// Generated from the migrated database by `npm run schema`.
import type { PlainDate } from '@gongkai/base'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** An instant as ISO text in UTC. */
export type Timestamp = string

export type Tables = {
  readonly 'organizations.organization': {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly region_code: string
    readonly kind: string
    readonly credit_code: string | null
  }
  readonly 'organizations.region': {
    readonly code: string
    readonly name: string
    readonly parent_code: string | null
  }
  readonly 'organizations.shared_organization': {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly kind: string
    readonly region_code: string
    readonly region_name: string
  }
  readonly 'platform.migration': {
    readonly name: string
    readonly checksum: string
    readonly applied_at: Generated<Timestamp>
  }
  readonly 'reporting.figure': {
    readonly version_id: string
    readonly path: string
    readonly value: string | null
    readonly status: string
  }
  readonly 'reporting.report': {
    readonly id: string
    readonly organization_id: string
    readonly year: number
  }
  readonly 'reporting.source': {
    readonly hash: string
    readonly bytes: Buffer
  }
  readonly 'reporting.version': {
    readonly id: string
    readonly report_id: string
    readonly number: number
    readonly state: Generated<string>
    readonly title: string
    readonly reading: JSONColumnType<object>
    readonly verdict: JSONColumnType<object>
    readonly source_name: string
    readonly source_hash: string
    readonly published_on: PlainDate | null
    readonly note: string | null
    readonly created_at: Generated<Timestamp>
  }
}
