/** A box on the page: PDF points from the top left, the page upright as it is displayed. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One printed character (or ligature) with the box it takes; `size` is its font size on the page. */
export type Glyph = Box & {
  readonly text: string
  readonly size: number
  /** Which way the text runs: 0 to the right, 90 down, 180 to the left, 270 up. */
  readonly angle: 0 | 90 | 180 | 270
  /** Set in a vertical font: upright characters one under the other. */
  readonly vertical: boolean
  /** A space character, which has a place but prints nothing. */
  readonly space: boolean
}

/** A straight ruling line, horizontal or vertical: where it runs, from where to where, and how thick it is. */
export type Rule = {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}

export type Matrix = readonly [number, number, number, number, number, number]

/** `inner` followed by `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const around = (boxes: readonly Box[]): Box => ({
  left: boxes.reduce((so, box) => Math.min(so, box.left), Number.POSITIVE_INFINITY),
  top: boxes.reduce((so, box) => Math.min(so, box.top), Number.POSITIVE_INFINITY),
  right: boxes.reduce((so, box) => Math.max(so, box.right), Number.NEGATIVE_INFINITY),
  bottom: boxes.reduce((so, box) => Math.max(so, box.bottom), Number.NEGATIVE_INFINITY),
})
