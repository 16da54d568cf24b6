import type { Heading } from './headings.ts'
import { headerWords, outcomeWords, tableThreeSlots, tableTwoSlots } from './labels.zh.ts'
import type { Row } from './rows.ts'
import { core, remembered, similarity } from './words.ts'

/** Rows `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number }

export type Regions = {
  readonly two: Range | null
  readonly three: Range | null
  readonly four: Range | null
  /** Further copies of table three. */
  readonly more: readonly Range[]
}

/** Where the three tables stand, by their labels; headings help only to bound them. */
export function findRegions(rows: readonly Row[], headings: readonly Heading[]): Regions {
  const at = (part: number) => headings.find((heading) => heading.part === part)?.at ?? null
  const isHeading = new Set(headings.map((heading) => heading.at))
  const clusters = clustersOf(rows, (row, index) => !isHeading.has(index) && isRowOfThree(row), 70)
  const main = [...clusters].sort((a, b) => b.anchors - a.anchors || a.from - b.from)[0]
  const three = main && main.anchors >= 2 ? grow(rows, main, isHeading) : null
  const more = clusters
    .filter((cluster) => cluster !== main && cluster.anchors >= 10)
    .slice(0, mostCopies)
    .map((cluster) => grow(rows, cluster, isHeading))
  const before = at(3) ?? three?.from ?? at(4) ?? at(5) ?? rows.length
  const two = bestCluster(rows, at(2) ?? at(1) ?? 0, Math.max(before, 0), isHeading, isRowOfTwo, 3)
  const after = at(4) ?? three?.to ?? at(3) ?? 0
  const end = [at(5), at(6)].find((found) => found !== null && found > after) ?? rows.length
  const four = bestCluster(rows, after, end, isHeading, isRowOfFour, 1)
  return { two, three, four, more }
}

/** Further copies looked at; what is compared must not grow with the file. */
const mostCopies = 3

type Cluster = Range & { readonly anchors: number }

function bestCluster(
  rows: readonly Row[],
  from: number,
  to: number,
  isHeading: ReadonlySet<number>,
  isAnchor: (row: Row) => boolean,
  least: number,
): Range | null {
  const inside = (row: Row, index: number) =>
    index >= from && index < to && !isHeading.has(index) && isAnchor(row)
  const clusters = clustersOf(rows, inside, 45)
  const best = clusters.sort((a, b) => b.anchors - a.anchors || a.from - b.from)[0]
  if (!best || best.anchors < least) return null
  const grown = grow(rows, best, isHeading)
  return { from: Math.max(from, grown.from), to: Math.min(to, grown.to) }
}

function clustersOf(
  rows: readonly Row[],
  isAnchor: (row: Row, index: number) => boolean,
  gap: number,
): Cluster[] {
  const clusters: { from: number; to: number; anchors: number }[] = []
  rows.forEach((row, index) => {
    if (!isAnchor(row, index)) return
    const last = clusters.at(-1)
    const restarts = last && isFirstRow(row) && last.anchors >= 10
    if (last && index - last.to < gap && !restarts) {
      last.to = index + 1
      last.anchors += 1
    } else clusters.push({ from: index, to: index + 1, anchors: 1 })
  })
  return clusters
}

/** Takes in the header above and the figures below. */
function grow(rows: readonly Row[], range: Range, isHeading: ReadonlySet<number>): Range {
  let { from, to } = range
  const endsSentence = (row: Row) => row.kind !== 'table' && /[。；！？]$/u.test(row.text)
  while (
    from > 0 &&
    !isHeading.has(from - 1) &&
    !endsSentence(rows[from - 1]!) &&
    isPartOfTable(rows[from - 1]!, rows[from]!)
  )
    from -= 1
  while (to < rows.length && !isHeading.has(to) && isPartOfTable(rows[to]!, rows[to - 1]!)) to += 1
  return { from, to }
}

function isPartOfTable(row: Row, beside: Row): boolean {
  if (row.kind === 'table' && row.block === beside.block) return true
  if (row.labels.length === 0) return true
  return isHeaderLike(row.text) || (row.kind === 'table' && row.figures.length >= 5)
}

/** Made of the headers' own words, up to some noise; a sentence's end such as `结。` or `件。` is no header. */
export function isHeaderLike(text: string): boolean {
  if (text.length > 160 || /[。；！？]$/u.test(text)) return false
  const letters = core(text).replace(/\d+/gu, '')
  if (letters === '') return text.length < 8
  let strange = 0
  for (const letter of letters) if (!headerWords.includes(letter)) strange += 1
  return strange <= letters.length * 0.15
}

function isRowOfThree(row: Row): boolean {
  return row.text.length <= 110 && row.labels.some((label) => isLabelOfThree(label.text))
}

const isLabelOfThree = remembered((text) => {
  const said = core(text)
  if (said.length < 5) return false
  return tableThreeSlots.some((slot) =>
    slot.cores.some(
      (word) =>
        word.length >= 6 && (said === word || said.endsWith(word) || similarity(said, word) >= 0.8),
    ),
  )
})

function isFirstRow(row: Row): boolean {
  return row.labels.some((label) => isFirstLabel(label.text))
}

const isFirstLabel = remembered(
  (text) => similarity(core(text), tableThreeSlots[0]!.cores[0]!) >= 0.93,
)

function isRowOfTwo(row: Row): boolean {
  if (row.text.length > 60) return false
  if (
    /第二十条第|信息内容|制发件数|废止件数|现行有效|处理决定数量|收费金额|制作数量/u.test(row.text)
  )
    return true
  const said = core(row.labels.at(-1)?.text ?? '')
  return tableTwoSlots.some((slot) => slot.cores.includes(said))
}

function isRowOfFour(row: Row): boolean {
  if (row.text.length > 200 || /[。；]/u.test(row.text)) return false
  if (row.kind !== 'table' && row.text.length > 120) return false
  return (
    outcomeWords.some((word) => word !== '总计' && row.text.includes(word)) ||
    /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉)+\d*$/u.test(core(row.text)) ||
    row.figures.length >= 12
  )
}
