import type { Answers } from '@gongkai/platform/answers'
import type { RegisterOrganizationFailure } from './commands/register-organization.ts'
import type { RegisterRegionFailure } from './commands/register-region.ts'

export const answers: Answers<RegisterOrganizationFailure | RegisterRegionFailure> = {
  'organizations.no-such-region': [409, '没有登记这个行政区划，请先登记'],
  'organizations.region-taken': [409, '这个行政区划代码已登记'],
  'organizations.organization-taken': [409, '代码、名称或统一社会信用代码与已登记的机关重复'],
}
