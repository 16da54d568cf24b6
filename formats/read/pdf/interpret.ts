import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Glyph, Matrix, Rule } from './glyph.ts'
import { times } from './glyph.ts'
import { pathRules } from './paths.ts'
import { type PrintedGlyph, placeGlyphs, type TextState } from './place-glyphs.ts'

/** What pdf.js tells of a font that placing its characters needs. */
export type FontLore = { readonly vertical?: boolean; readonly fontMatrix?: Matrix }

export type Operators = {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export type Drawn = { readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] }

type State = TextState & { lineWidth: number; fill: string; stroke: string }

/**
 * A page's operators run without painting: every character where it is printed, every ruling line.
 * One pass over one list: pdf.js would work the page through twice if its text were asked for as well.
 */
export function interpret(
  operators: Operators,
  upright: Matrix,
  font: (name: string) => FontLore | null,
): Drawn {
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const stack: State[] = []
  let state = initial(upright)
  const save = (): void => {
    if (stack.length < 5000) stack.push({ ...state })
  }
  const restore = (): void => {
    state = stack.pop() ?? state
  }
  const { fnArray, argsArray } = operators
  for (let at = 0; at < fnArray.length; at += 1) {
    const args = argsArray[at] as readonly unknown[]
    switch (fnArray[at]) {
      case OPS.save:
      case OPS.beginGroup:
        save()
        break
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore()
        break
      case OPS.transform:
        state.matrix = times(state.matrix, args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        save()
        if (args[0]) state.matrix = times(state.matrix, args[0] as Matrix)
        break
      case OPS.beginAnnotation:
        save()
        state.matrix = times(times(upright, args[2] as Matrix), args[3] as Matrix)
        break
      case OPS.setLineWidth:
        state.lineWidth = args[0] as number
        break
      case OPS.setFillRGBColor:
        state.fill = String(args[0])
        break
      case OPS.setStrokeRGBColor:
        state.stroke = String(args[0])
        break
      case OPS.setFillTransparent:
        state.fill = white
        break
      case OPS.setStrokeTransparent:
        state.stroke = white
        break
      case OPS.setFillColorN:
      case OPS.shadingFill:
        state.fill = ''
        break
      case OPS.setStrokeColorN:
        state.stroke = ''
        break
      case OPS.constructPath:
        rules.push(...paintedRules(state, args))
        break
      case OPS.paintSolidColorImageMask:
        if (state.fill !== white) rules.push(...pathRules(unitSquare, state.matrix, false, true, 0))
        break
      case OPS.beginText:
        state.textMatrix = identity
        moveTo(state, 0, 0)
        break
      case OPS.setCharSpacing:
        state.characterSpacing = args[0] as number
        break
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number
        break
      case OPS.setHScale:
        state.horizontalScale = (args[0] as number) / 100
        break
      case OPS.setLeading:
        state.leading = -(args[0] as number)
        break
      case OPS.setFont:
        setFont(state, font(args[0] as string), args[1] as number)
        break
      case OPS.setTextRise:
        state.rise = args[0] as number
        break
      case OPS.moveText:
        moveTo(state, state.lineX + (args[0] as number), state.lineY + (args[1] as number))
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number
        moveTo(state, state.lineX + (args[0] as number), state.lineY + (args[1] as number))
        break
      case OPS.setTextMatrix:
        state.textMatrix = matrixOf(args)
        moveTo(state, 0, 0)
        break
      case OPS.nextLine:
        moveTo(state, state.lineX, state.lineY + state.leading)
        break
      case OPS.showText:
        placeGlyphs(state, args[0] as readonly (PrintedGlyph | number)[], glyphs)
        break
    }
  }
  return { glyphs, rules }
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const white = '#ffffff'
const unitSquare = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4]

const initial = (matrix: Matrix): State => ({
  matrix,
  lineWidth: 1,
  fill: '#000000',
  stroke: '#000000',
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 0,
  direction: 1,
  widthScale: 0.001,
  heightScale: 1,
  vertical: false,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
})

function setFont(state: State, lore: FontLore | null, size: number): void {
  const matrix = lore?.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]
  state.size = Math.abs(size)
  state.direction = size < 0 ? -1 : 1
  state.widthScale = matrix[0] || 0.001
  state.heightScale = Math.abs(matrix[3]) * 1000 || 1
  state.vertical = lore?.vertical === true
}

/** Given as six numbers, or as one array of them. */
function matrixOf(args: readonly unknown[]): Matrix {
  const numbers = typeof args[0] === 'number' ? args : (args[0] as ArrayLike<number>)
  return Array.from(numbers as ArrayLike<number>) as unknown as Matrix
}

function moveTo(state: State, x: number, y: number): void {
  state.x = state.lineX = x
  state.y = state.lineY = y
}

function paintedRules(state: State, args: readonly unknown[]): readonly Rule[] {
  const paint = args[0] as number
  const path = (args[1] as readonly unknown[] | null)?.[0] as ArrayLike<number> | null | undefined
  if (!path || typeof path.length !== 'number') return []
  const strokes = strokers.has(paint) && state.stroke !== white
  const fills = fillers.has(paint) && state.fill !== white
  return strokes || fills ? pathRules(path, state.matrix, strokes, fills, state.lineWidth) : []
}

const fillStrokes = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
const strokers = new Set([OPS.stroke, OPS.closeStroke, ...fillStrokes])
const fillers = new Set([OPS.fill, OPS.eoFill, ...fillStrokes])
