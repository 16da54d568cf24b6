export { registerOrganization } from './commands/register-organization.ts'
export { registerRegion } from './commands/register-region.ts'
export {
  type OrganizationCode,
  type OrganizationId,
  type OrganizationKind,
  organizationKinds,
  type RegionCode,
} from './domain/organization.ts'
export { listOrganizations, listRegions, organizationByCode } from './queries/organizations.ts'
export type { Organization, Region } from './store.ts'
