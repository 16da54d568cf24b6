import type { Block, Place } from '@gongkai/paper'

/** The block and all in it, standing at one place. */
export function atPlace(block: Block, place: Place): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, pieces: block.pieces.map((piece) => ({ ...piece, place })) }
    case 'line':
      return { ...block, place, pieces: block.pieces.map((piece) => ({ ...piece, place })) }
    case 'table':
      return { ...block, place, cells: block.cells.map((cell) => ({ ...cell, place })) }
  }
}

/** The blocks with every place naming the block's own index, its row and column. */
export function atBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const place: Place = { on: 'block', block: index }
    const placed = atPlace(block, place)
    if (placed.kind !== 'table') return placed
    const cells = placed.cells.map((cell) => ({
      ...cell,
      place: { on: 'block', block: index, row: cell.row, column: cell.column } as const,
    }))
    return { ...placed, cells }
  })
}
