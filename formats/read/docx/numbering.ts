import { formatNumber } from './numbers.zh.ts'
import { child, elements, isOn, value, type Xml } from './xml.ts'

export type Numbering = {
  /** The number printed before the next paragraph of that list and level; counts it. */
  readonly next: (list: string, level: number) => string
  /** The level that a list gives to paragraphs of a style. */
  readonly levelOfStyle: (list: string, style: string | null) => number
}

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly style: string | null
  readonly legal: boolean
  readonly restarts: boolean
}
type List = { readonly counters: string; readonly levels: readonly Level[] }

/** Automatic list numbers (一、 （一） 1.): they are printed, but stand nowhere in the document's text. */
export function readNumbering(root: Xml | null): Numbering {
  const lists = readLists(root)
  const counters = new Map<string, (number | null)[]>()
  const started = new Set<string>()
  return {
    next: (id, at) => {
      const list = lists.get(id)
      const level = list?.levels[at]
      if (!list || !level) return ''
      const counts = counters.get(list.counters) ?? new Array<number | null>(9).fill(null)
      counters.set(list.counters, counts)
      // A list of its own start (`startOverride`) begins anew the first time it is met.
      const key = `${id}/${at}`
      const before = started.has(key) || !level.restarts ? counts[at]! : null
      started.add(key)
      counts[at] = before === null ? level.start : before + 1
      counts.fill(null, at + 1)
      return printed(list.levels, counts, at)
    },
    levelOfStyle: (id, style) =>
      Math.max(
        0,
        lists.get(id)?.levels.findIndex((level) => style !== null && level.style === style) ?? 0,
      ),
  }
}

function printed(levels: readonly Level[], counts: (number | null)[], at: number): string {
  const { text, legal, format } = levels[at]!
  if (format === 'bullet') return ''
  const words = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels[Number(digit) - 1]
    if (!level) return ''
    const number = counts[Number(digit) - 1] ?? level.start
    return formatNumber(number, legal ? 'decimal' : level.format)
  })
  return /[0-9A-Za-z]$/.test(words) ? `${words} ` : words
}

function readLists(root: Xml | null): ReadonlyMap<string, List> {
  const abstract = new Map<string, Xml>()
  const byStyle = new Map<string, Xml>()
  for (const each of elements(root)) {
    if (each.name !== 'w:abstractNum') continue
    abstract.set(each.attributes['w:abstractNumId'] ?? '', each)
    const style = value(child(each, 'w:styleLink'))
    if (style !== null) byStyle.set(style, each)
  }
  const lists = new Map<string, List>()
  for (const each of elements(root)) {
    const id = each.attributes['w:numId']
    if (each.name !== 'w:num' || id === undefined) continue
    const base = value(child(each, 'w:abstractNumId')) ?? ''
    const found = abstract.get(base)
    const definition = byStyle.get(value(child(found, 'w:numStyleLink')) ?? '') ?? found
    lists.set(id, { counters: base, levels: levelsOf(definition, each) })
  }
  return lists
}

function levelsOf(definition: Xml | null | undefined, list: Xml): readonly Level[] {
  const levels: Level[] = []
  const own = elements(list).filter((each) => each.name === 'w:lvlOverride')
  const written = elements(definition).filter((each) => each.name === 'w:lvl')
  for (let at = 0; at < 9; at += 1) {
    const isAt = (each: Xml) => each.attributes['w:ilvl'] === String(at)
    const override = own.find(isAt)
    const level = child(override, 'w:lvl') ?? written.find(isAt)
    const start = value(child(override, 'w:startOverride'))
    levels.push({
      start: Number(start ?? value(child(level, 'w:start')) ?? 1) || 0,
      format: numberFormat(level),
      text: value(child(level, 'w:lvlText')) ?? '',
      style: value(child(level, 'w:pStyle')),
      legal: isOn(child(level, 'w:isLgl')),
      restarts: start !== null,
    })
  }
  return levels
}

/** Newer formats stand inside an alternative: the choice says `custom`, the fallback what older programs print. */
function numberFormat(level: Xml | null | undefined): string {
  const written = child(level, 'w:numFmt')
  if (written) return value(written) ?? 'decimal'
  const alternative = child(level, 'mc:AlternateContent')
  return value(child(child(alternative, 'mc:Fallback'), 'w:numFmt')) ?? 'decimal'
}
