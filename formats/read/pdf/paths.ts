import type { Matrix, Rule } from './glyph.ts'

/** Rules thicker than this many points are areas: cell backgrounds, bars of a chart. */
const thickest = 4
/** How far a line may lean, in points, and still count as straight. */
const lean = 1

/**
 * The ruling lines of one painted path: its straight strokes, and what is filled so thin that it looks like one
 * (word processors draw borders as rectangles of half a point).
 */
export function pathRules(
  path: ArrayLike<number>,
  matrix: Matrix,
  strokes: boolean,
  fills: boolean,
  lineWidth: number,
): readonly Rule[] {
  const rules: Rule[] = []
  const thickness = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  for (const part of parts(path, matrix)) {
    if (strokes) strokeRules(part, thickness, rules)
    if (fills && (!strokes || part.points.length > 3)) fillRule(part, rules)
  }
  return rules
}

type Part = {
  readonly points: readonly (readonly [number, number])[]
  readonly curved: boolean
  closed: boolean
}

function parts(path: ArrayLike<number>, matrix: Matrix): readonly Part[] {
  const found: { points: [number, number][]; curved: boolean; closed: boolean }[] = []
  let open = found[0]
  const point = (at: number): [number, number] => {
    const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0]
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let at = 0; at < path.length; ) {
    const operator = path[at]
    if (operator === 0 || !open) {
      open = { points: [], curved: false, closed: false }
      found.push(open)
    }
    if (operator === 4) {
      open.closed = true
      at += 1
      continue
    }
    const numbers = operator === 2 ? 6 : operator === 3 ? 4 : 2
    if (numbers > 2) open.curved = true
    open.points.push(point(at + 1 + numbers - 2))
    at += 1 + numbers
  }
  return found
}

function strokeRules(part: Part, thickness: number, rules: Rule[]): void {
  if (part.curved) return
  const { points } = part
  const last = part.closed && points.length > 2 ? points.length : points.length - 1
  for (let at = 0; at < last; at += 1) {
    const [x1, y1] = points[at]!
    const [x2, y2] = points[(at + 1) % points.length]!
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (thickness > thickest) {
      // A short fat stroke is a line across its own direction.
      if (high <= lean && wide > 0 && wide <= thickest)
        push(rules, false, (x1 + x2) / 2, y1 - thickness / 2, y1 + thickness / 2, wide)
      else if (wide <= lean && high > 0 && high <= thickest)
        push(rules, true, (y1 + y2) / 2, x1 - thickness / 2, x1 + thickness / 2, high)
      continue
    }
    if (high <= lean && wide > high) push(rules, true, (y1 + y2) / 2, x1, x2, thickness)
    else if (wide <= lean && high > wide) push(rules, false, (x1 + x2) / 2, y1, y2, thickness)
  }
}

function fillRule(part: Part, rules: Rule[]): void {
  if (part.curved || part.points.length < 3) return
  const xs = part.points.map(([x]) => x)
  const ys = part.points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [wide, high] = [right - left, bottom - top]
  if (wide > thickest && high > thickest) return
  // A dot belongs to a dotted line either way.
  if (high <= thickest && wide >= high * 0.8)
    push(rules, true, (top + bottom) / 2, left, right, high)
  if (wide <= thickest && high >= wide * 0.8)
    push(rules, false, (left + right) / 2, top, bottom, wide)
}

function push(
  rules: Rule[],
  across: boolean,
  at: number,
  from: number,
  to: number,
  thickness: number,
): void {
  if (!Number.isFinite(at + from + to)) return
  rules.push({ across, at, from: Math.min(from, to), to: Math.max(from, to), thickness })
}
