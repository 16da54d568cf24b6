import { z } from 'zod'
import {
  isCreditCode,
  type OrganizationCode,
  organizationKinds,
  type RegionCode,
} from './domain/organization.ts'

export const regionCode = z
  .string()
  .regex(/^\d{6}$/)
  .transform((text) => text as RegionCode)

export const organizationCode = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60)
  .transform((text) => text as OrganizationCode)

const name = z.string().trim().min(1).max(100)

export const RegisterRegionInput = z.object({
  code: regionCode,
  name,
  parent: regionCode.nullable(),
})

export const RegisterOrganizationInput = z.object({
  code: organizationCode,
  name,
  region: regionCode,
  kind: z.enum(organizationKinds),
  creditCode: z.string().refine(isCreditCode).nullable().default(null),
})
