import { type AgencyKind, agencyKind, mayShorten } from '../agency.zh.ts'
import type { Doubt } from './frame.ts'
import type { Tag } from './lexicon.zh.ts'

/** Whose figures a clause speaks of: the agency's own, or another body's (nearest words win). */
export type Scope = { readonly doubt: Doubt | null }

export type Owner = {
  readonly agency: string
  readonly kind: AgencyKind
  /** 省, 市, 县, 区 … of a government. */
  readonly level: string
}

export const ownerOf = (agency: string): Owner => ({
  agency,
  kind: agencyKind(agency),
  level: agency.replace(/(?:人民)?政府.*$/, '').at(-1) ?? '',
})

/** The doubt a scope word raises in this agency's report; `clear` takes an earlier one back, null leaves it. */
export function scopeOfWord(tag: Tag, word: string, owner: Owner): Doubt | 'clear' | null {
  const government = owner.kind === 'government'
  if (tag === 'scope.own') return 'clear'
  if (tag === 'scope.office') return owner.kind === 'office' ? 'clear' : 'body'
  if (tag === 'scope.wide') return government && isOwnLevel(word, owner) ? 'clear' : 'body'
  if (tag === 'scope.body') return owner.agency.includes(word) ? 'clear' : 'body'
  return tag === 'scope.nominal' ? 'nominal' : null
}

const isOwnLevel = (word: string, owner: Owner) => word === '辖区' || word.endsWith(owner.level)

const body =
  /[\u4e00-\u9fff]{1,12}?(?:委员会|管委会|办事处|街道|公安局|分局|局|厅|镇|乡|开发区|新区|市|县|区|旗)/g
const noBody =
  /(?:社区|专区|辖区|地区|小区|景区|校区|片区|库区|城区|山区|牧区|灾区|城市|超市|上市|门市|全市|全县|全区|都市|布局|格局|结局|大局|全局|当局|开局)$/

/** The same for a run of words the grammar does not know: the name of another body in it. */
export function scopeOfRun(run: string, owner: Owner): Doubt | 'clear' | null {
  let scope: Doubt | 'clear' | null = null
  for (const [name] of run.matchAll(body)) {
    if (name.length < 2 || noBody.test(name)) continue
    const region = /[市县区旗]$/.test(name)
    if (!mayShorten(name.slice(-4), owner.agency)) scope = 'body'
    else scope = region && owner.kind !== 'government' ? 'body' : 'clear'
  }
  return scope
}
