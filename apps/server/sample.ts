import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  listOrganizations,
  listRegions,
  registerOrganization,
  registerRegion,
} from '@gongkai/organizations'
import { todayInChina } from '@gongkai/platform/clock'
import { type Caller, type Command, perform } from '@gongkai/platform/commands'
import type { Db } from '@gongkai/platform/db'
import { root } from '@gongkai/platform/root'
import { StartFailure } from '@gongkai/platform/start-failure'
import { importReport, listReports, publishReport } from '@gongkai/reporting'
import { sampleRegion } from '../../database/sample/region.ts'

/**
 * Fills an empty database with the sample region, through the commands everyone uses. A start that was cut off
 * is completed by the next; a database with divisions of its own is left alone.
 */
export async function loadSample(db: Db, onLoad: () => void): Promise<void> {
  const { regions, organizations, reports } = sampleRegion
  const known = new Set((await listRegions(db)).map(({ code }) => String(code)))
  if ([...known].some((code) => !regions.some((region) => region.code === code))) return
  const published = await listReports(db)
  const missing = reports.filter(
    ({ organization, year }) =>
      !published.some((one) => one.organizationCode === organization && one.year === year),
  )
  if (missing.length === 0) return

  onLoad()
  const caller = sampleCaller(db)
  for (const region of regions) {
    if (!known.has(region.code)) await must(registerRegion, region, caller, region.name)
  }
  const present = (await listOrganizations(db)).map(({ code }) => String(code))
  for (const organization of organizations) {
    if (present.includes(organization.code)) continue
    await must(registerOrganization, organization, caller, organization.name)
  }
  for (const { organization, year, file: name, publishedOn } of missing) {
    const bytes = new Uint8Array(readFileSync(join(root, 'corpus/seeds', name)))
    const draft = { organization, year, file: { name, bytes } }
    const { version } = await must(importReport, draft, caller, name)
    await must(publishReport, { version, publishedOn }, caller, name)
  }
}

const sampleCaller = (db: Db): Caller => ({
  db,
  today: todayInChina(),
  actor: {
    person: 'sample',
    permissions: new Set(['organizations.register', 'reporting.import', 'reporting.publish']),
  },
})

async function must<Input, Prepared, Value, Expected extends { readonly code: string }>(
  command: Command<Input, Prepared, Value, Expected>,
  input: unknown,
  caller: Caller,
  file: string,
): Promise<Value> {
  const result = await perform(command, input, caller)
  if (result.ok) return result.value
  const reason = JSON.stringify(result.failure)
  throw new StartFailure({ code: 'start.sample-refused', file, reason })
}
