import { fail, ok, type Result } from '@gongkai/base'
import { command } from '@gongkai/platform/commands'
import { newId } from '@gongkai/platform/ids'
import { RegisterOrganizationInput } from '../contract.ts'
import type { OrganizationId } from '../domain/organization.ts'
import { addOrganization, hasRegion } from '../store.ts'

export type RegisterOrganizationFailure =
  | { readonly code: 'organizations.no-such-region'; readonly region: string }
  | { readonly code: 'organizations.organization-taken'; readonly organization: string }

type Outcome = Result<{ readonly id: OrganizationId }, RegisterOrganizationFailure>

export const registerOrganization = command({
  name: 'organizations.register-organization',
  may: 'organizations.register',
  input: RegisterOrganizationInput,

  async run({ input, tx }): Promise<Outcome> {
    if (!(await hasRegion(tx, input.region))) {
      return fail({ code: 'organizations.no-such-region', region: input.region })
    }
    const id = newId<OrganizationId>()
    if (!(await addOrganization(tx, { ...input, id }))) {
      return fail({ code: 'organizations.organization-taken', organization: input.code })
    }
    return ok({ id })
  },
})
