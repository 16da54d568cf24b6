import { isDateLine } from './prose.zh.ts'
import type { Row } from './rows.ts'
import { agencyIn, isAgency } from './title.zh.ts'

/**
 * The agency's name as the title has it, completed from the text where the title abbreviates:
 * 自治区人民政府办公厅 → 宁夏回族自治区人民政府办公厅, 洪泽区人民政府 → 淮安市洪泽区人民政府, 中卫市 → 中卫市人民政府.
 * What the text does not name stays as titled.
 */
export function completeAgency(titled: string, text: string): string {
  return withHigherRegion(withGovernment(withName(titled, text), text), text)
}

/**
 * The agency as the text names it where no title does: signed under the last paragraph, the one whose work the first
 * part tells of, or the one to be written to. Empty where the text does not say.
 */
export function agencyInText(rows: readonly Row[], text: string): string {
  return signature(rows) ?? opening(text) ?? contact(text) ?? ''
}

/** The line above the date at the end. */
function signature(rows: readonly Row[]): string | null {
  const at = rows.findLastIndex((row) => row.kind !== 'table' && isDateLine(row.text))
  return at > 0 && at >= rows.length - 30 ? agencyIn(rows[at - 1]) : null
}

/** 2023年，某县财政局坚持以…; not 我局, not 全县各级. */
function opening(text: string): string | null {
  const found =
    /(?:20\d{2}年(?:度)?(?:以来)?[，,]|^)((?![我本全各])\p{Script=Han}{4,30}?)(?=坚持|认真|深入|严格|全面|按照|根据|高度|积极|切实|持续|扎实|贯彻|围绕|始终|坚决|紧)/mu.exec(
      text,
    )
  return found && isAgency(found[1]!) && !/公开|工作/u.test(found[1]!) ? found[1]! : null
}

/** Who is to be written to. */
const contact = (text: string): string | null =>
  /请(?:直接)?与([^（(，。、\n]{3,30}?)(?:[（(][^）)]*[）)])?联系/u.exec(text)?.[1] ?? null

const autonomousRegions = [
  '内蒙古自治区',
  '广西壮族自治区',
  '西藏自治区',
  '宁夏回族自治区',
  '新疆维吾尔自治区',
]

/** A name that begins with its kind of region only: 市财政局, 自治区教育厅. */
function withName(titled: string, text: string): string {
  if (titled.startsWith('自治区')) {
    const named = most(autonomousRegions.map((name) => [name, count(text, name)] as const))
    return named ? named + titled.slice('自治区'.length) : titled
  }
  const parts =
    /^(省|市|县|区|州|盟|旗)((?:人民政府|政府|[^省市县区州盟旗]{1,14}(?:局|委|委员会|厅|办|办公室|院|队)).*)$/u.exec(
      titled,
    )
  if (!parts || titled.startsWith('市中')) return titled
  const [, unit, rest] = parts
  const names = new Map<string, number>()
  const before = new RegExp(`(\\p{Script=Han}{2,9}${unit})(?=人民政府|${literal(rest!)})`, 'gu')
  for (const match of text.matchAll(before)) {
    const name = afterStop(match[1]!)
    if (name.length >= 3) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const named = most([...names])
  return named ? named + rest : titled
}

/** A whole government's report titled by the region alone, where the text speaks of its government. */
function withGovernment(name: string, text: string): string {
  const unit = /[^\s](省|自治区|市|县|区|州|盟|旗|镇|乡)$/u.exec(name)?.[1]
  if (!unit || /(?:开发区|园区|新区|示范区|保税区|管理区|度假区|街道)$/u.test(name)) {
    return unit && text.includes(`${name}人民政府`) ? `${name}人民政府` : name
  }
  if (text.includes(`${name}人民政府`)) return `${name}人民政府`
  const speaks = new RegExp(
    `(?<![\\p{Script=Han}])${unit}(?:人民)?政府|${unit}委、${unit}(?:人民)?政府`,
    'u',
  )
  return speaks.test(text) ? `${name}人民政府` : name
}

/** 洪泽区人民政府 where the text writes 淮安市洪泽区人民政府 in full. An address is no name. */
function withHigherRegion(name: string, text: string): string {
  if (!/^\p{Script=Han}{1,7}?(?:自治县|县|区|旗|市|镇|乡|街道)/u.test(name)) return name
  const found = new Map<string, number>()
  const full = new RegExp(
    `((?:\\p{Script=Han}{2,8}?(?:省|自治区|市|自治州|州|地区|盟)){1,3})${literal(name)}`,
    'gu',
  )
  for (const match of text.matchAll(full)) {
    if (
      /(?:地址|住所|位于)[^。；]{0,20}$/u.test(
        text.slice(Math.max(0, match.index - 24), match.index),
      )
    )
      continue
    const region = afterStop(match[1]!)
    if (region.length >= 3) found.set(region, (found.get(region) ?? 0) + 1)
  }
  const region = most([...found])
  return region && !name.startsWith(region) ? region + name : name
}

/** What follows the last word that cannot be part of a region's name (呼和浩特, 无为, 乐至, 将乐 can). */
function afterStop(words: string): string {
  return words.split(stops).at(-1)!
}

const stops =
  /根据|按照|依据|关于|公布|印发|发布|转发|以及|对于|为了|提请|报送|[与由向在及对按请我该等是到被把经]|(?<!无)为|(?<!乐)至|将(?!乐)|(?<!呼)和(?![平田县静硕政龙顺林])/u

function most(counted: readonly (readonly [string, number])[]): string | null {
  let best: readonly [string, number] | null = null
  for (const one of counted) if (one[1] > 0 && (!best || one[1] > best[1])) best = one
  return best?.[0] ?? null
}

const count = (text: string, word: string): number => text.split(word).length - 1
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
