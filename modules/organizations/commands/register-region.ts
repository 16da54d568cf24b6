import { fail, ok, type Result } from '@gongkai/base'
import { command } from '@gongkai/platform/commands'
import { RegisterRegionInput } from '../contract.ts'
import type { RegionCode } from '../domain/organization.ts'
import { addRegion, hasRegion } from '../store.ts'

export type RegisterRegionFailure =
  | { readonly code: 'organizations.region-taken'; readonly region: string }
  | { readonly code: 'organizations.no-such-region'; readonly region: string }

type Outcome = Result<{ readonly code: RegionCode }, RegisterRegionFailure>

export const registerRegion = command({
  name: 'organizations.register-region',
  may: 'organizations.register',
  input: RegisterRegionInput,

  async run({ input, tx }): Promise<Outcome> {
    const { code, parent } = input
    if (parent !== null && !(await hasRegion(tx, parent))) {
      return fail({ code: 'organizations.no-such-region', region: parent })
    }
    if (!(await addRegion(tx, input))) {
      return fail({ code: 'organizations.region-taken', region: code })
    }
    return ok({ code })
  },
})
