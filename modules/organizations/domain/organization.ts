import type { Brand } from '@gongkai/base'

export type OrganizationId = Brand<string, 'OrganizationId'>

/** Administrative division code, six digits (GB/T 2260): `640221`. */
export type RegionCode = Brand<string, 'RegionCode'>

/** The name in addresses and commands: `pingluo-office`. Never changes. */
export type OrganizationCode = Brand<string, 'OrganizationCode'>

/**
 * government: a people's government. department: one of its departments or offices. agency: a body sent out by
 * either. authorized: an organization that laws authorize to administer (Regulation art. 54). village: a village
 * or residents' committee.
 */
export const organizationKinds = [
  'government',
  'department',
  'agency',
  'authorized',
  'village',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

const creditCodeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether the eighteen characters are a unified social credit code with its check character (GB 32100). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false
  const sum = creditCodeWeights.reduce(
    (total, weight, at) => total + weight * creditCodeCharacters.indexOf(text[at]!),
    0,
  )
  return creditCodeCharacters[(31 - (sum % 31)) % 31] === text[17]
}
