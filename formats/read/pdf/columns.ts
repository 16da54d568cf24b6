import type { Glyph } from './glyph.ts'
import { type AtomLine, atomLines, lineOf, type TextLine } from './text-lines.ts'

/** How many lines above and below a narrow gap tell what it is. */
const neighbours = 10

/**
 * Lines of running text and of tables without ruling lines. A gap too narrow to part two pieces by itself does so
 * where the lines around it, cut into columns themselves, leave the same place empty.
 */
export function columnLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const lines = atomLines(glyphs)
  const gaps = lines.map(wideGaps)
  return lines.map((line, at) =>
    lineOf(
      line,
      line.atoms.map((atom, index) => {
        if (index === 0 || atom.gap >= line.cut) return true
        const before = line.atoms[index - 1]!.box.right
        return isColumnGap(gaps, at, (before + atom.box.left) / 2)
      }),
    ),
  )
}

type Gaps = {
  readonly wide: readonly (readonly [number, number])[]
  readonly from: number
  readonly to: number
}

function wideGaps({ atoms, cut }: AtomLine): Gaps {
  const wide = atoms.flatMap((atom, at) =>
    at > 0 && atom.gap >= cut ? [[atoms[at - 1]!.box.right, atom.box.left] as const] : [],
  )
  return { wide, from: atoms[0]!.box.left, to: atoms.at(-1)!.box.right }
}

function isColumnGap(lines: readonly Gaps[], at: number, x: number): boolean {
  let empty = 0
  let full = 0
  for (let near = Math.max(0, at - neighbours); near <= at + neighbours; near += 1) {
    const line = lines[near]
    if (!line || near === at || line.wide.length === 0 || x < line.from || x > line.to) continue
    if (line.wide.some(([left, right]) => x > left && x < right)) empty += 1
    else full += 1
  }
  return empty >= 2 && empty >= full
}
