import type { Box, Glyph, Rule } from './glyph.ts'

export type Way = Glyph['angle']

/** The box as it would stand if text that runs that way ran to the right. */
export function turned({ left, right, top, bottom }: Box, way: Way): Box {
  switch (way) {
    case 90:
      return { left: top, right: bottom, top: -right, bottom: -left }
    case 180:
      return { left: -right, right: -left, top: -bottom, bottom: -top }
    case 270:
      return { left: -bottom, right: -top, top: left, bottom: right }
    default:
      return { left, right, top, bottom }
  }
}

/** How a page whose text runs that way is read upright, its top left corner at 0, 0, and how boxes go back. */
export function turnOf(way: Way, width: number, height: number) {
  const [right, down] = { 0: [0, 0], 90: [0, width], 180: [width, height], 270: [height, 0] }[
    way
  ] as [number, number]
  const sideways = way === 90 || way === 270
  return {
    read: sideways ? { width: height, height: width } : { width, height },
    glyph: (glyph: Glyph): Glyph =>
      way === 0
        ? glyph
        : {
            ...glyph,
            ...shifted(turned(glyph, way), right, down),
            angle: ((glyph.angle - way + 360) % 360) as Way,
          },
    rule: (rule: Rule): Rule => (way === 0 ? rule : turnedRule(rule, way, right, down)),
    back: (box: Box): Box =>
      way === 0 ? box : turned(shifted(box, -right, -down), ((360 - way) % 360) as Way),
  }
}

const shifted = (box: Box, right: number, down: number): Box => ({
  left: box.left + right,
  right: box.right + right,
  top: box.top + down,
  bottom: box.bottom + down,
})

function turnedRule(rule: Rule, way: Way, right: number, down: number): Rule {
  const { across, at, from, to, thickness } = rule
  const box = across
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to }
  const placed = shifted(turned(box, way), right, down)
  return (way === 180) === across
    ? { across: true, at: placed.top, from: placed.left, to: placed.right, thickness }
    : { across: false, at: placed.left, from: placed.top, to: placed.bottom, thickness }
}
