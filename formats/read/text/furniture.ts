import type { Block, Line } from '@gongkai/paper'
import { isPageNumber } from '../furniture.ts'

/** Marks page numbers: `- 3 -`, `第3页 共5页`, and bare numbers that end pages in order. */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  const bare = bareNumbers(blocks)
  return blocks.map((block, at) => {
    if (block.kind !== 'line') return block
    const text = textOf(block)
    return (isPageNumber(text) && isShort(block)) || bare.has(at)
      ? { ...block, furniture: true as const }
      : block
  })
}

function bareNumbers(blocks: readonly Block[]): ReadonlySet<number> {
  const found: { readonly at: number; readonly offset: number }[] = []
  blocks.forEach((block, at) => {
    if (block.kind !== 'line' || !/^\d{1,3}$/.test(textOf(block))) return
    const [before, after] = [pageOf(blocks[at - 1]), pageOf(blocks[at + 1])]
    const last = after !== block.page && (after !== null || block.page > 1)
    const first = before !== null && before !== block.page
    if (last || first) found.push({ at, offset: Number(textOf(block)) - block.page })
  })
  const offsets = found.map((number) => number.offset)
  const counted = (offset: number) => offsets.filter((other) => other === offset).length
  return new Set(found.filter((number) => counted(number.offset) >= 2).map((number) => number.at))
}

/** Fields set far apart (`-      3      -`) are a row of a table. */
const isShort = ({ pieces, place }: Line) =>
  pieces.length < 3 || (place.on === 'line' && place.length <= 14)

const textOf = (line: Line) => line.pieces.map((piece) => piece.text).join(' ')
const pageOf = (block: Block | undefined) => (block?.kind === 'line' ? block.page : null)
