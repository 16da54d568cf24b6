import { plainDate } from '@gongkai/base'
import { type Caller, perform } from '@gongkai/platform/commands'
import { freshDatabase } from '@gongkai/platform/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOrganizations, listRegions, organizationByCode } from '../queries/organizations.ts'
import { registerOrganization } from './register-organization.ts'
import { registerRegion } from './register-region.ts'

const { db, close } = await freshDatabase()
afterAll(close)

const caller: Caller = {
  db,
  today: plainDate('2025-01-24'),
  actor: { person: 'p', permissions: new Set(['organizations.register']) },
}
const region = (code: string, name: string, parent: string | null = null) =>
  perform(registerRegion, { code, name, parent }, caller)
const organization = (given: object) =>
  perform(
    registerOrganization,
    {
      code: 'pingluo-office',
      name: '平罗县人民政府办公室',
      region: '640221',
      kind: 'department',
      ...given,
    },
    caller,
  )

beforeAll(async () => {
  expect((await region('640200', '石嘴山市')).ok).toBe(true)
  expect((await region('640221', '平罗县', '640200')).ok).toBe(true)
  expect((await organization({})).ok).toBe(true)
})

describe('registering a division', () => {
  it('keeps its place under the one above', async () => {
    expect(await listRegions(db)).toEqual([
      { code: '640200', name: '石嘴山市', parent: null },
      { code: '640221', name: '平罗县', parent: '640200' },
    ])
  })

  it('is refused where the code is taken or the one above is unknown', async () => {
    expect(await region('640221', '另一个')).toMatchObject({
      failure: { code: 'organizations.region-taken' },
    })
    expect(await region('640522', '海原县', '640500')).toMatchObject({
      failure: { code: 'organizations.no-such-region', region: '640500' },
    })
  })

  it.each(['64022', '6402211', '64022A'])('takes no code like %s (GB/T 2260)', async (code) => {
    expect(await region(code, '某县')).toMatchObject({ failure: { code: 'invalid-input' } })
  })
})

describe('registering an organization', () => {
  it('makes it known by its code', async () => {
    expect(await organizationByCode(db, 'pingluo-office')).toMatchObject({
      name: '平罗县人民政府办公室',
      kind: 'department',
      region: { code: '640221', name: '平罗县' },
    })
    expect(await organizationByCode(db, 'nobody')).toBeNull()
  })

  it.each([
    [{ code: 'pingluo-office', name: '别的名称' }],
    [{ code: 'other', name: '平罗县人民政府办公室' }],
  ])('is refused where %j is taken', async (given) => {
    expect(await organization(given)).toMatchObject({
      failure: { code: 'organizations.organization-taken' },
    })
  })

  it.each([
    [{ code: 'Pingluo' }],
    [{ code: 'a'.repeat(61) }],
    [{ name: ' ' }],
    [{ kind: 'company' }],
    [{ creditCode: '91350100M000100Y44' }],
  ])('is refused with %j', async (given) => {
    const result = await organization({ code: 'other', name: '别的名称', ...given })
    expect(result).toMatchObject({ failure: { code: 'invalid-input' } })
  })

  it('lists by pinyin, all or those of some divisions', async () => {
    await region('640205', '惠农区', '640200')
    await organization({ code: 'huinong-office', name: '惠农区人民政府办公室', region: '640205' })
    const codes = async (regions?: readonly string[]) =>
      (await listOrganizations(db, regions ? { regions } : {})).map(({ code }) => String(code))
    expect(await codes()).toEqual(['huinong-office', 'pingluo-office'])
    expect(await codes(['640221'])).toEqual(['pingluo-office'])
    expect(await codes([])).toEqual([])
  })
})
