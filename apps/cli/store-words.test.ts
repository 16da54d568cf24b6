import type { Organization } from '@gongkai/organizations'
import { expect, it } from 'vitest'
import { unregisteredWords } from './store-words.zh.ts'

const offices = [
  { code: 'pingluo-office', name: '平罗县人民政府办公室' },
] as unknown as Organization[]

it('an authority that could not be read is told apart from one that is not registered', () => {
  expect(unregisteredWords('中卫市人民政府', offices)).toContain('没有登记名称为“中卫市人民政府”')
  const unread = unregisteredWords('', offices)
  expect(unread).toMatch(/没能从文件里读出机关名称.*--organization.*pingluo-office/)
  expect(unread).not.toContain('“”')
})
